import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconRulerMeasure, IconX } from '@tabler/icons-react';
import { wholeFrom } from '../../../shared/decimals.ts';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { decimalsOf, moneyFigure } from '../../../shared/money.ts';
import { useSpeech, useT } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { type DraftLine, kinds } from './draftLines.ts';
import css from './Editor.module.css';

type Props = {
  readonly draft: DraftLine;
  /** The line as the server makes it of what was typed last. */
  readonly made: Pick<Bill['lines'][number], 'unitPrice' | 'net' | 'total'> | undefined;
  /** Prices and amounts hold the tax. */
  readonly grossed?: boolean;
  readonly currency: string;
  readonly rates: readonly number[];
  readonly margins: boolean;
  /** No rule prices it: what is typed stands. */
  readonly plain?: boolean;
  /** Was there from the start: it does not ask for the focus. */
  readonly still?: boolean;
  readonly tried: boolean;
  readonly onChange: (part: Partial<DraftLine>) => void;
  readonly onRemove: () => void;
};

/** Which rule may price a line: labour by the hour's rate, a part from its cost. */
const ruleFor = (draft: DraftLine, margins: boolean) => {
  if (draft.kind === 'labour') return 'labour';
  return draft.kind === 'part' && margins && draft.cost.trim() !== '' ? 'matrix' : null;
};

/** Kind, words and quantity. */
function Words({ draft, still, tried, onChange }: Pick<Props, 'draft' | 'still' | 'tried' | 'onChange'>) {
  const t = useT();
  return (
    <>
      <NativeSelect
        aria-label={t('job.kind')}
        data={kinds.map((value) => ({ value, label: t(`job.kind.${value}`) }))}
        value={draft.kind}
        onChange={(event) =>
          onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'part', priceBy: null })
        }
      />
      <TextInput
        className={css.what}
        aria-label={t('bill.line')}
        placeholder={t('bill.line')}
        maxLength={200}
        autoFocus={draft.description === '' && !still}
        value={draft.description}
        error={tried && draft.description.trim() === ''}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <TextInput
        className={css.figure}
        aria-label={t('bill.quantity')}
        inputMode="decimal"
        value={draft.quantity}
        error={wholeFrom(draft.quantity, 3) === null}
        onChange={(event) => onChange({ quantity: event.currentTarget.value })}
      />
    </>
  );
}

type ByRuleProps = Pick<Props, 'draft' | 'onChange'> & { readonly rule: 'labour' | 'matrix'; readonly price: string };

/** Lets a rule of the shop make the price, or takes it back into one's own hands at the same figure. */
function ByRule({ rule, draft, price, onChange }: ByRuleProps) {
  const t = useT();
  const ruled = draft.priceBy !== null;
  return (
    <Button
      size="xs"
      className={css.ruled}
      variant={ruled ? 'light' : 'subtle'}
      aria-pressed={ruled}
      leftSection={<IconRulerMeasure size={14} stroke={1.75} />}
      onClick={() => onChange(ruled ? { priceBy: null, price } : { priceBy: rule })}
    >
      {t(`bill.by.${rule}`)}
    </Button>
  );
}

/** One line as fields: kind, what, quantity, price, tax, cost for those who may see it, and its amount. */
export function DraftLineRow(props: Props) {
  const { draft, made, grossed, currency, rates, margins, plain, tried, onChange, onRemove } = props;
  const { t, format } = useSpeech();
  const places = decimalsOf(currency);
  const rate = new Intl.NumberFormat(format, { maximumFractionDigits: 2 });
  const rule = plain ? null : ruleFor(draft, margins);
  const ruled = draft.priceBy !== null;
  const price = ruled && made ? moneyFigure(made.unitPrice, currency, format) : draft.price;
  return (
    <div className={css.line} data-margins={margins || undefined}>
      <Words draft={draft} still={props.still} tried={tried} onChange={onChange} />
      <TextInput
        className={css.figure}
        aria-label={t('bill.each')}
        placeholder={t('bill.each')}
        inputMode="decimal"
        readOnly={ruled}
        value={price}
        error={(tried || draft.price !== '') && !ruled && wholeFrom(draft.price, places) === null}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
      />
      <NativeSelect
        className={css.rate}
        aria-label={t('bill.taxRate')}
        data={rates.map((bp) => ({ value: String(bp), label: `${rate.format(bp / 100)} %` }))}
        value={String(draft.taxRateBp)}
        onChange={(event) => onChange({ taxRateBp: Number(event.currentTarget.value) })}
      />
      {margins && (
        <TextInput
          className={css.figure}
          aria-label={t('bill.costEach')}
          placeholder={t('bill.cost')}
          inputMode="decimal"
          value={draft.cost}
          error={draft.cost.trim() !== '' && wholeFrom(draft.cost, places) === null}
          onChange={(event) => onChange({ cost: event.currentTarget.value })}
        />
      )}
      <span className={css.amount}>
        {made && <MoneyText amount={grossed ? made.total : made.net} currency={currency} bare strong />}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={css.drop}
        aria-label={t('job.removeLine', { line: draft.description })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.75} />
      </ActionIcon>
      {rule && <ByRule rule={rule} draft={draft} price={price} onChange={onChange} />}
    </div>
  );
}
