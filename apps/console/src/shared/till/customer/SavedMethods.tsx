import { api } from '@pitlane/client/api';
import { IconCreditCard } from '@tabler/icons-react';
import { useSpeech } from '../../phrases.tsx';
import records from '../../Records.module.css';
import { longDate } from '../../when.ts';

/** Cards the customer agreed to keep on file; a bill's till charges them. */
export function SavedMethods({ customerId }: { readonly customerId: string }) {
  const { t, timeZone, format } = useSpeech();
  const { data } = api.useListMethodsQuery({ customerId });
  if (!data || data.items.length === 0) return null;
  return (
    <ul className={records.rows}>
      {data.items.map((one) => (
        <li key={one.id}>
          <IconCreditCard size={18} stroke={1.75} aria-hidden />
          <span className={records.grow}>{one.label}</span>
          <span className={records.soft}>{t('till.consent', { day: longDate(one.consentAt, timeZone, format) })}</span>
        </li>
      ))}
    </ul>
  );
}
