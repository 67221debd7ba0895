import { Badge, Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { getSmsSender } from '@pitlane/contracts/notifications';
import { type FormEvent, useState } from 'react';
import { CopyLink } from '../../shared/CopyLink.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { sayKnown } from '../../shared/known.ts';
import { Panel } from '../../shared/Panel.tsx';
import { Pending } from '../../shared/Pending.tsx';
import { useSpeech, useT } from '../../shared/phrases.tsx';
import { SettingsFrame } from '../../shared/SettingsFrame.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { clockTime, longDate } from '../../shared/when.ts';
import css from './TextsScreen.module.css';
import '../../shared/words/settings.ts';

type Sender = OutputOf<typeof getSmsSender>;
type Props = { readonly sender: Sender; readonly onSaved: () => unknown };

/** Asks the carrier whether the account is right, and says what it answered. */
function Check({ sender, onSaved }: Props) {
  const { t, timeZone, format } = useSpeech();
  const [check] = api.useCheckSmsSenderMutation();
  const deed = useDeed();
  const { checkedAt, checkResult } = sender;
  const run = async () => {
    await deed.run(() => check({}).unwrap());
    onSaved();
  };
  return (
    <div data-whole className={css.check}>
      <Button variant="default" loading={deed.busy} disabled={!sender.tokenSet} onClick={run}>
        {t('texting.check')}
      </Button>
      {checkedAt && (
        <span role="status">
          {sayKnown(t, `texting.result.${checkResult}`, checkResult ?? '')}{' '}
          <small>
            {longDate(checkedAt, timeZone, format)} {clockTime(checkedAt, timeZone)}
          </small>
        </span>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
    </div>
  );
}

/** The shop's account at Twilio; the token is typed, never shown. */
function Account({ sender, onSaved }: Props) {
  const t = useT();
  const [draft, setDraft] = useState({ enabled: sender.enabled, accountSid: sender.accountSid, sender: sender.sender });
  const [token, setToken] = useState('');
  const [save] = api.useSetSmsSenderMutation();
  const deed = useDeed();
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const authToken = token.trim();
    const done = await deed.run(() => save(authToken ? { ...draft, authToken } : draft).unwrap());
    if (!done) return;
    setToken('');
    notifications.show({ message: t('texting.saved') });
    onSaved();
  };
  return (
    <Panel
      title={t('texting.twilio')}
      action={
        <Badge color={sender.enabled ? 'petrol' : 'gray'}>{t(sender.enabled ? 'texting.on' : 'texting.off')}</Badge>
      }
    >
      <Fields onSubmit={submit}>
        <div data-whole>
          <Switch
            size="md"
            label={t('texting.use')}
            checked={draft.enabled}
            onChange={(event) => put({ enabled: event.currentTarget.checked })}
          />
        </div>
        {(['accountSid', 'sender'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`texting.${field}`)}
            description={t(`texting.${field}Hint`)}
            maxLength={34}
            value={draft[field]}
            error={fieldProblem(t, deed.error, field)}
            onChange={(event) => put({ [field]: event.currentTarget.value.trimStart() })}
          />
        ))}
        <PasswordInput
          label={t('texting.authToken')}
          autoComplete="new-password"
          placeholder={t(sender.tokenSet ? 'texting.set' : 'texting.missing')}
          maxLength={200}
          value={token}
          error={fieldProblem(t, deed.error, 'authToken')}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        <div data-whole className={css.hook}>
          <span>{t('texting.hook')}</span>
          <CopyLink link={new URL(sender.hookUrl, window.location.origin).href} />
        </div>
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <div data-whole>
          <Button type="submit" size="md" loading={deed.busy}>
            {t('action.save')}
          </Button>
        </div>
        <Check sender={sender} onSaved={onSaved} />
      </Fields>
    </Panel>
  );
}

/** How the shop sends text messages, if it does. */
export default function TextsScreen() {
  const t = useT();
  const read = api.useGetSmsSenderQuery({});
  const { data, refetch } = read;
  return (
    <SettingsFrame title={t('texting.title')} hint={t('texting.hint')}>
      <Pending of={read} rows={6} />
      {data && <Account key={data.version} sender={data} onSaved={refetch} />}
    </SettingsFrame>
  );
}
