import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { MoneyText } from '../../../../shared/MoneyText.tsx';
import { decimalsOf } from '../../../../shared/money.ts';
import { useSpeech } from '../../../../shared/phrases.tsx';
import { amountOf, type DraftLine, decimalSignOf, type Kind, wholeFrom } from './draft.ts';
import css from './Lines.module.css';

const kinds: readonly Kind[] = ['labour', 'part', 'sublet', 'fee', 'discount'];

type Props = {
  readonly draft: DraftLine;
  readonly currency: string;
  readonly first: boolean;
  /** Saving was tried: what is missing is marked now. */
  readonly tried: boolean;
  readonly onChange: (part: Partial<DraftLine>) => void;
  readonly onRemove: () => void;
};

/** One line as fields: kind, what, part number, quantity, price, and its amount. */
export function EditedLine({ draft, currency, first, tried, onChange, onRemove }: Props) {
  const { t, format } = useSpeech();
  const amount = amountOf(draft, currency, decimalSignOf(format));
  return (
    <div className={css.edited}>
      <NativeSelect
        aria-label={t('job.kind')}
        data={kinds.map((value) => ({ value, label: t(`job.kind.${value}`) }))}
        value={draft.kind}
        onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'part' })}
      />
      <TextInput
        className={css.long}
        aria-label={t('job.description')}
        placeholder={t('job.description')}
        autoFocus={first}
        maxLength={200}
        value={draft.description}
        error={tried && draft.description.trim() === ''}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('job.partNumber')}
        placeholder={t('job.partNumber')}
        maxLength={60}
        value={draft.partNumber}
        onChange={(event) => onChange({ partNumber: event.currentTarget.value })}
      />
      <TextInput
        className={css.figure}
        aria-label={t('job.quantity')}
        inputMode="decimal"
        value={draft.quantity}
        error={wholeFrom(draft.quantity, 3) === null}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
      <TextInput
        className={css.figure}
        aria-label={t('job.each')}
        inputMode="decimal"
        value={draft.price}
        error={(tried || draft.price !== '') && wholeFrom(draft.price, decimalsOf(currency)) === null}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
      />
      <span className={css.amount}>{amount !== null && <MoneyText amount={amount} currency={currency} bare />}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={css.drop}
        aria-label={t('job.removeLine', { line: draft.description })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}
