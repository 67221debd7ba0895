import { IconRulerMeasure } from '@tabler/icons-react';
import { Fragment } from 'react';
import { quantityOf } from '../../../shared/figures.ts';
import { sayKnown } from '../../../shared/known.ts';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import css from './Bill.module.css';

/** Which rule of the shop made a line. */
export function RuleMark({ rule }: { readonly rule: string | null }) {
  const { t } = useSpeech();
  if (!rule) return null;
  return (
    <span className={css.rule}>
      <IconRulerMeasure size={13} stroke={1.75} aria-hidden />
      {sayKnown(t, `bill.rule.${rule}`, rule)}
    </span>
  );
}

/** The lines as the customer reads them, under the job they belong to. */
export function BillLines({ bill }: { readonly bill: Bill }) {
  const { t, format } = useSpeech();
  const { currency, lines, pricesIncludeTax } = bill;
  const rate = new Intl.NumberFormat(format, { maximumFractionDigits: 2 });
  const cost = lines.some((line) => line.cost !== null);
  const columns = cost ? 6 : 5;
  return (
    <Panel
      flush
      title={t('bill.lines')}
      note={`${currency}, ${t(pricesIncludeTax ? 'bill.withTax' : 'bill.withoutTax')}`}
    >
      <table className={css.table}>
        <caption className="sr-only">{t('bill.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bill.line')}</th>
            <th scope="col" className={css.end}>
              {t('bill.quantity')}
            </th>
            <th scope="col" className={`${css.end} ${css.hide}`}>
              {t('bill.each')}
            </th>
            <th scope="col" className={`${css.end} ${css.hide}`}>
              {t('bill.taxRate')}
            </th>
            {cost && (
              <th scope="col" className={`${css.end} ${css.hide}`}>
                {t('bill.cost')}
              </th>
            )}
            <th scope="col" className={css.end}>
              {t('bill.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={line.id}>
              {line.jobTitle && line.jobTitle !== lines[index - 1]?.jobTitle && (
                <tr className={css.job}>
                  <th colSpan={columns} scope="colgroup">
                    {line.jobTitle}
                  </th>
                </tr>
              )}
              <tr>
                <td>
                  {line.description}
                  <RuleMark rule={line.rule} />
                </td>
                <td className={css.end}>{quantityOf(line.quantity, format)}</td>
                <td className={`${css.end} ${css.soft} ${css.hide}`}>
                  <MoneyText amount={line.unitPrice} currency={currency} bare />
                </td>
                <td className={`${css.end} ${css.soft} ${css.hide}`}>{rate.format(line.taxRateBp / 100)} %</td>
                {cost && (
                  <td className={`${css.end} ${css.soft} ${css.hide}`}>
                    {line.cost !== null && <MoneyText amount={line.cost} currency={currency} bare />}
                  </td>
                )}
                <td className={css.end}>
                  <MoneyText amount={pricesIncludeTax ? line.total : line.net} currency={currency} bare />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
