import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import css from './AccountForm.module.css';
import { CopyLink } from './CopyLink.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { Fields } from './Fields.tsx';
import { useSpeech } from './phrases.tsx';
import { useDeed } from './useDeed.ts';
import { clockTime, longDate } from './when.ts';

type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
};
type Checking = {
  readonly verb: string;
  readonly off?: boolean;
  readonly at: string | null;
  /** What the other side answered, in words. */
  readonly result: string;
  readonly run: () => Promise<unknown>;
};
type Props = {
  readonly use: { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void };
  readonly fields: readonly Field[];
  /** Typed, never shown; `set` says whether one is kept. */
  readonly secrets: readonly (Field & { readonly set: string })[];
  /** Where the other side sends its messages. */
  readonly hook: { readonly label: string; readonly url: string };
  readonly deed: { readonly busy: boolean; readonly error: unknown };
  readonly onSubmit: () => Promise<unknown>;
  readonly checking: Checking;
};

/** Asks the other side whether the account is right, and says what it answered. */
function Check({ verb, off, at, result, run }: Checking) {
  const { timeZone, format } = useSpeech();
  const deed = useDeed();
  return (
    <>
      <Button size="md" variant="default" loading={deed.busy} disabled={off} onClick={() => deed.run(run)}>
        {verb}
      </Button>
      {at && (
        <span role="status">
          {result}{' '}
          <small>
            {longDate(at, timeZone, format)} {clockTime(at, timeZone)}
          </small>
        </span>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </>
  );
}

/** An account of the shop at somebody else's: in use or not, its fields and keys, its address for messages, a check. */
export function AccountForm({ use, fields, secrets, hook, deed, onSubmit, checking }: Props) {
  const { t } = useSpeech();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  const common = ({ label, most, value, error, onChange }: Field) => ({
    label,
    maxLength: most,
    value,
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  });
  return (
    <Fields broad onSubmit={submit}>
      <div data-whole>
        <Switch
          size="md"
          label={use.label}
          checked={use.on}
          onChange={(event) => use.onChange(event.currentTarget.checked)}
        />
      </div>
      {fields.map((field) => (
        <TextInput key={field.name} {...common(field)} description={field.hint} />
      ))}
      {secrets.map((secret) => (
        <PasswordInput key={secret.name} {...common(secret)} autoComplete="new-password" placeholder={secret.set} />
      ))}
      <div data-whole className={css.hook}>
        <span>{hook.label}</span>
        <CopyLink link={new URL(hook.url, window.location.origin).href} />
      </div>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <div data-whole className={css.foot}>
        <Button type="submit" size="md" loading={deed.busy}>
          {t('action.save')}
        </Button>
        <Check {...checking} />
      </div>
    </Fields>
  );
}
