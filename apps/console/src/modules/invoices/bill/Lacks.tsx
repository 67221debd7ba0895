import { Link } from 'wouter';
import { sayKnown } from '../../../shared/known.ts';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf } from '../../../shared/problemWords.ts';
import type { Bill } from '../../../shared/till/bill.ts';
import css from './Bill.module.css';

/** Where each thing an electronic invoice lacks is filled in. */
const placeOf = (field: string, bill: Bill): string => {
  if (field === 'rules.iban') return '/settings/invoices';
  return field.startsWith('shop.') ? '/settings/profile' : `/customers/${bill.customerId}`;
};

/** What an electronic invoice lacks, each with the place where it is filled in. */
export function Lacks({ error, bill }: { readonly error: unknown; readonly bill: Bill }) {
  const t = useT();
  const { code, errors } = problemOf(error);
  if (code !== 'e_invoice_incomplete' || !errors) return null;
  return (
    <ul className={css.lacks}>
      {errors.map(({ field }) => (
        <li key={field}>
          <Link href={placeOf(field, bill)}>{sayKnown(t, `lacks.${field}`, field)}</Link>
        </li>
      ))}
    </ul>
  );
}
