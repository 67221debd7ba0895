import { MoneyText } from '../../../shared/MoneyText.tsx';
import { moneyFigure } from '../../../shared/money.ts';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import css from './Bill.module.css';

type Props = {
  readonly bill: Bill;
  /** The bill's own sums, or those of the lines being typed. */
  readonly sums: Pick<Bill, 'net' | 'tax' | 'total' | 'byRate' | 'depositOver'>;
  readonly marginBp: number | null;
  /** New sums are on their way. */
  readonly stale?: boolean;
};

/** Net, tax by rate, total, what is paid and open; the margin for those who may see it. */
export function Sums({ bill, sums, marginBp, stale }: Props) {
  const { t, format } = useSpeech();
  const { currency } = bill;
  const figure = new Intl.NumberFormat(format, { maximumFractionDigits: 1 });
  const row = (label: string, amount: number, className?: string, strong = false) => (
    <div key={label} className={className}>
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount} currency={currency} bare={!strong} strong={strong} />
      </dd>
    </div>
  );
  return (
    <Panel title={t('bill.sums')} note={currency}>
      <dl className={css.sums} aria-live="polite" aria-busy={stale}>
        {row(t('bill.net'), sums.net)}
        {sums.byRate
          .filter(({ rateBp, tax }) => rateBp > 0 || tax !== 0)
          .map(({ rateBp, tax }) => row(t('estimate.taxAt', { rate: figure.format(rateBp / 100) }), tax))}
        {row(t('bill.total'), sums.total, `${css.total} ${css.big}`, true)}
        {bill.paid !== 0 && row(t('bill.paid'), -bill.paid)}
        {bill.credited !== 0 && row(t('bill.credited'), -bill.credited)}
        {bill.status !== 'draft' &&
          bill.status !== 'void' &&
          bill.kind !== 'credit_note' &&
          row(t('bill.open'), bill.open, css.total, true)}
      </dl>
      {sums.depositOver > 0 && (
        <p className={css.margin} role="status">
          {t('bill.depositOver', { amount: `${currency} ${moneyFigure(sums.depositOver, currency, format)}` })}
        </p>
      )}
      {marginBp !== null && (
        <p className={css.margin}>
          {t('bill.margin')}
          <strong className="tabular">{figure.format(marginBp / 100)} %</strong>
        </p>
      )}
    </Panel>
  );
}
