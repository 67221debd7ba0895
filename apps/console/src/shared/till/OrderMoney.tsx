import { Link } from 'wouter';
import { MoneyText } from '../MoneyText.tsx';
import { useT } from '../phrases.tsx';
import { BillChip } from './BillChip.tsx';
import css from './OrderMoney.module.css';
import { useOrderBill } from './useOrderBill.ts';
import '../words/money.ts';

/** How a visit stands with its money, in one line: not invoiced, a draft, so much open, or paid. */
export function OrderMoney({ workOrderId }: { readonly workOrderId: string }) {
  const t = useT();
  const { known, bill, owed } = useOrderBill(workOrderId);
  if (!known) return null;
  const shown = owed ?? bill;
  if (!shown) return <span className={css.none}>{t('bill.notInvoiced')}</span>;
  return (
    <Link href={`/money/invoices/${shown.id}`} className={css.bill}>
      <BillChip status={shown.status} />
      {owed && <MoneyText amount={owed.open} currency={owed.currency} />}
      <span className="sr-only">{shown.number ?? t('bill.draft')}</span>
    </Link>
  );
}
