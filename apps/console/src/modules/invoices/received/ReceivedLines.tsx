import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import bills from '../bill/Bill.module.css';
import type { Received } from './ReceivedSums.tsx';

/** Unit codes (UN/ECE Rec. 20) people read at once; pieces need no unit, the rest stays a code. */
const symbols: Readonly<Record<string, string>> = {
  C62: '',
  H87: '',
  EA: '',
  PCE: '',
  XPP: '',
  HUR: 'h',
  MIN: 'min',
  KGM: 'kg',
  LTR: 'l',
  MTR: 'm',
  KMT: 'km',
  KWH: 'kWh',
};

/** The lines as the supplier wrote them, then what is added or taken off for the whole. */
export function ReceivedLines({ bill }: { readonly bill: Received }) {
  const { t, format } = useSpeech();
  const { currency, lines, allowances } = bill;
  const figure = new Intl.NumberFormat(format, { maximumFractionDigits: 3 });
  const money = (amount: number) => <MoneyText amount={amount} currency={currency} bare />;
  return (
    <Panel flush title={t('bill.lines')} note={`${currency}, ${t('bill.withoutTax')}`}>
      <table className={bills.table}>
        <caption className="sr-only">{t('bill.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bill.line')}</th>
            <th scope="col" className={bills.end}>
              {t('bill.quantity')}
            </th>
            <th scope="col" className={`${bills.end} ${bills.hide}`}>
              {t('bill.taxRate')}
            </th>
            <th scope="col" className={bills.end}>
              {t('bill.net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a file may be alike; their order is all they have
            <tr key={index}>
              <td>{line.description}</td>
              <td className={bills.end}>
                {figure.format(line.quantity)} <span className={bills.soft}>{symbols[line.unit] ?? line.unit}</span>
              </td>
              <td className={`${bills.end} ${bills.soft} ${bills.hide}`}>
                {line.taxRate !== null && `${figure.format(line.taxRate)} %`}
              </td>
              <td className={bills.end}>{money(line.net)}</td>
            </tr>
          ))}
          {allowances.length > 0 && (
            <tr className={bills.job}>
              <th colSpan={4} scope="colgroup">
                {t('received.whole')}
              </th>
            </tr>
          )}
          {allowances.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two allowances may be alike; their order is all they have
            <tr key={index}>
              <td>{one.reason}</td>
              <td />
              <td className={bills.hide} />
              <td className={bills.end}>{money(one.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
