import { Panel } from '../../../shared/Panel.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import records from '../../../shared/Records.module.css';
import { clockTime, longDate } from '../../../shared/when.ts';
import type { Received } from './ReceivedSums.tsx';

/** From whom, until when, to which account, and who took it in. */
export function ReceivedDetails({ bill }: { readonly bill: Received }) {
  const { t, timeZone, format } = useSpeech();
  const day = (value: string | null) => value && longDate(value, 'UTC', format);
  const { supplier, buyer } = bill;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('received.supplier'), [supplier.name, ...supplier.address].join('\n')],
    [t('received.taxNumbers'), supplier.taxNumbers.join(', ')],
    [t('received.iban'), bill.iban],
    [t('bill.issued'), day(bill.issuedOn)],
    [t('bill.due'), day(bill.dueOn)],
    [t('received.buyer'), buyer.name],
    [t('bill.buyerReference'), buyer.reference],
    [t('received.note'), bill.note],
    [t('received.format'), t(`received.format.${bill.format}`)],
    [t('received.by'), `${bill.takenBy}, ${longDate(bill.at, timeZone, format)} ${clockTime(bill.at, timeZone)}`],
  ];
  return (
    <Panel title={t('bill.details')}>
      <dl className={records.facts}>
        {facts
          .filter(([, value]) => value)
          .flatMap(([label, value]) => [
            <dt key={`${label}.`}>{label}</dt>,
            <dd key={label} style={{ whiteSpace: 'pre-line' }}>
              {value}
            </dd>,
          ])}
      </dl>
    </Panel>
  );
}
