import { CarName } from '../../../shared/CarName.tsx';
import type { Column } from '../../../shared/DataTable.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { plainAmount } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { BillChip } from '../../../shared/till/BillChip.tsx';
import type { BillRow } from '../../../shared/till/bill.ts';
import { longDate } from '../../../shared/when.ts';
import css from './List.module.css';

/** Number, how it stands, whose, which car, when due, how much. */
export function useBillColumns(): Column<BillRow>[] {
  const { t, format } = useSpeech();
  const day = (value: string | null) => value && <span className={css.day}>{longDate(value, 'UTC', format)}</span>;
  return [
    {
      id: 'number',
      label: t('bill.number'),
      cell: (row) => (
        <span className={css.number}>
          <strong>{row.number ?? t('bill.draft')}</strong>
          {row.kind !== 'invoice' && <small>{t(`bill.kind.${row.kind}`)}</small>}
        </span>
      ),
      value: (row) => row.number,
    },
    {
      id: 'status',
      label: t('bill.status'),
      cell: (row) => <BillChip status={row.status} kind={row.kind} />,
      value: (row) => t(`bill.status.${row.status}`),
    },
    { id: 'customer', label: t('bill.customer'), cell: (row) => row.customer, value: (row) => row.customer },
    {
      id: 'car',
      label: t('bill.car'),
      cell: (row) => row.vehicle && <CarName vehicle={row.vehicle} />,
      value: (row) => row.vehicle?.plate,
    },
    {
      id: 'issued',
      label: t('bill.issued'),
      cell: (row) => day(row.issuedOn),
      value: (row) => row.issuedOn,
      end: true,
      spare: true,
    },
    { id: 'due', label: t('bill.due'), cell: (row) => day(row.dueOn), value: (row) => row.dueOn, end: true },
    {
      id: 'total',
      label: t('bill.total'),
      cell: (row) => <MoneyText amount={row.total} currency={row.currency} />,
      value: (row) => plainAmount(row.total, row.currency),
      end: true,
      spare: true,
    },
    {
      id: 'open',
      label: t('bill.open'),
      cell: (row) =>
        row.open === 0 ? (
          row.status !== 'draft' && <span className={css.none}>{t('bill.nothing')}</span>
        ) : (
          <MoneyText amount={row.open} currency={row.currency} strong />
        ),
      value: (row) => plainAmount(row.open, row.currency),
      end: true,
    },
  ];
}
