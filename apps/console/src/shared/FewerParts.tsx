import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { decimalSignOf, wholeFrom } from './decimals.ts';
import css from './FewerParts.module.css';
import { quantityOf } from './figures.ts';
import { useSpeech } from './phrases.tsx';

type Props = {
  readonly part: string;
  /** What is not handed out yet, in thousandths; a single piece is not asked for. */
  readonly left: number;
  readonly busy: boolean;
  /** Hands so many thousandths out; false or undefined when that was refused. */
  readonly onIssue: (quantity: number) => Promise<unknown>;
  /** Hands all of it out; stands there until a quantity is asked for. */
  readonly children?: ReactNode;
};

/** Hands out fewer than all: only some are there, or only some are needed. */
export function FewerParts({ part, left, busy, onIssue, children }: Props) {
  const { t, format } = useSpeech();
  const [typed, setTyped] = useState<string>();
  if (left <= 1000) return children;
  if (typed === undefined)
    return (
      <>
        {children}
        <Button
          className={css.button}
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('parts.fewerNamed', { part })}
          onClick={() => setTyped('')}
        >
          {t('parts.fewer')}
        </Button>
      </>
    );
  const quantity = wholeFrom(typed, 3, decimalSignOf(format)) ?? 0;
  const most = quantityOf(left, format);
  const wrong = typed.trim() !== '' && (quantity <= 0 || quantity > left);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (quantity <= 0 || quantity > left) return;
    if (await onIssue(quantity)) setTyped(undefined);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        autoFocus
        required
        className={css.field}
        inputMode="decimal"
        aria-label={t('parts.howMany', { part, most })}
        maxLength={9}
        value={typed}
        error={wrong && t('parts.most', { most })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
      />
      <span className={css.of} aria-hidden>
        {t('parts.of', { most })}
      </span>
      <Button className={css.button} type="submit" size="compact-sm" variant="default" loading={busy}>
        {t('parts.issue')}
      </Button>
    </form>
  );
}
