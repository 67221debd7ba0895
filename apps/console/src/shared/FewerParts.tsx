import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { decimalSignOf, wholeFrom } from './decimals.ts';
import { quantityOf } from './figures.ts';
import css from './PartDeed.module.css';
import { PartDeed, PartWords } from './PartDeed.tsx';
import { useSpeech } from './phrases.tsx';

type Props = {
  readonly part: string;
  /** What is not handed out yet, in thousandths; a single piece is not asked for. */
  readonly left: number;
  readonly busy: boolean;
  /** Hands so many thousandths out; false or undefined when that was refused. */
  readonly onIssue: (quantity: number) => Promise<unknown>;
  /** Hands all of it out; stands before, and `also` after, until a quantity is asked for. */
  readonly children?: ReactNode;
  readonly also?: ReactNode;
};
type AskProps = Omit<Props, 'children' | 'also'> & { readonly onClose: () => void };

/** How many of it: hand them out, or leave it be. */
function HowMany({ part, left, busy, onIssue, onClose }: AskProps) {
  const { t, format } = useSpeech();
  const [typed, setTyped] = useState('');
  const quantity = wholeFrom(typed, 3, decimalSignOf(format)) ?? 0;
  const most = quantityOf(left, format);
  const fits = quantity > 0 && quantity <= left;
  const wrong = typed.trim() !== '' && !fits;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fits && (await onIssue(quantity))) onClose();
  };
  return (
    <form className={css.ask} onSubmit={submit}>
      <TextInput
        autoFocus
        required
        className={css.field}
        inputMode="decimal"
        aria-label={t('parts.howMany', { part, most })}
        maxLength={9}
        value={typed}
        error={wrong}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <PartWords wrong={wrong}>{t(wrong ? 'parts.most' : 'parts.of', { most })}</PartWords>
      <PartDeed verb={t('parts.issue')} busy={busy} />
      <PartDeed quiet verb={t('action.cancel')} onPress={onClose} />
    </form>
  );
}

/** Hands out fewer than all: only some are there, or only some are needed. */
export function FewerParts({ children, also, ...props }: Props) {
  const { t } = useSpeech();
  const { part, left } = props;
  const [state, setState] = useState<'begun' | 'asking' | 'asked'>('begun');
  if (state === 'asking' && left > 1000) return <HowMany {...props} onClose={() => setState('asked')} />;
  return (
    <>
      {children}
      {left > 1000 && (
        <PartDeed
          quiet
          verb={t('parts.fewer')}
          named={t('parts.fewerNamed', { part })}
          first={state === 'asked'}
          onPress={() => setState('asking')}
        />
      )}
      {also}
    </>
  );
}
