import { Button, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { IconAlertOctagonFilled, IconBell, IconCircleCheck } from '@tabler/icons-react';
import type { Column } from '../../../shared/DataTable.tsx';
import { ListTable, rowsOf } from '../../../shared/ListTable.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { plainAmount } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';
import { useMay } from '../../../shared/session.tsx';
import type { BillRow } from '../../../shared/till/bill.ts';
import { MoneyFrame } from '../../../shared/till/MoneyFrame.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { dayOf, longDate, shortDate } from '../../../shared/when.ts';
import css from './List.module.css';

const PAGE = 50;
const DAY = 86_400_000;

/** The last reminder of a bill, and the next one a press away; says in the corner how it went and keeps the focus. */
function Remind({ row }: { readonly row: BillRow }) {
  const { t, format, timeZone } = useSpeech();
  const [remind] = api.useRemindInvoiceMutation();
  const deed = useDeed();
  const send = async () => {
    try {
      const { level } = await remind({ invoiceId: row.id }).unwrap();
      notifications.show({ message: t('bill.reminded', { level, name: row.customer }) });
    } catch (error) {
      notifications.show({ color: 'urgent', title: t('error.title'), message: problemWords(t, problemOf(error)) });
    }
  };
  return (
    <span className={css.remind}>
      {row.remindedAt && (
        <small>
          {t('bill.remindedOn', { level: row.reminderLevel, day: shortDate(row.remindedAt, timeZone, format) })}
        </small>
      )}
      <Button
        variant="default"
        leftSection={deed.busy ? <Loader size={16} /> : <IconBell size={16} stroke={1.75} />}
        aria-disabled={deed.busy}
        onClick={(event) => {
          event.stopPropagation();
          if (!deed.busy) deed.run(send);
        }}
      >
        {t('bill.remind')}
        <span className="sr-only"> {row.number}</span>
      </Button>
    </span>
  );
}

function useColumns(): Column<BillRow>[] {
  const { t, format, timeZone } = useSpeech();
  const mayWrite = useMay('invoices.write');
  const today = Date.parse(dayOf(new Date(), timeZone));
  const late = (row: BillRow) => (row.dueOn ? Math.round((today - Date.parse(row.dueOn)) / DAY) : 0);
  const columns: (Column<BillRow> | false)[] = [
    {
      id: 'number',
      label: t('bill.number'),
      cell: (row) => (
        <span className={css.number}>
          <strong>{row.number}</strong>
        </span>
      ),
      value: (row) => row.number,
    },
    { id: 'customer', label: t('bill.customer'), cell: (row) => row.customer, value: (row) => row.customer },
    {
      id: 'due',
      label: t('bill.due'),
      cell: (row) => row.dueOn && <span className={css.day}>{longDate(row.dueOn, 'UTC', format)}</span>,
      value: (row) => row.dueOn,
      spare: true,
    },
    {
      id: 'late',
      label: t('bill.late'),
      cell: (row) => (
        <span className={css.late}>
          <IconAlertOctagonFilled size={16} aria-hidden />
          {t('promise.lateDays', { days: late(row) })}
        </span>
      ),
      value: late,
    },
    {
      id: 'open',
      label: t('bill.open'),
      cell: (row) => <MoneyText amount={row.open} currency={row.currency} strong />,
      value: (row) => plainAmount(row.open, row.currency),
      end: true,
    },
    mayWrite && { id: 'remind', label: t('bill.reminder'), cell: (row) => <Remind row={row} />, end: true },
  ];
  return columns.filter((column) => column !== false);
}

/** Open money past its due day in each currency, with a reminder one press away. */
export default function OverdueScreen() {
  const { t } = useSpeech();
  const columns = useColumns();
  const list = api.useListInvoicesPagesInfiniteQuery({ status: 'overdue', limit: PAGE });
  const rows = rowsOf(list);
  const sums = Map.groupBy(rows, (row) => row.currency);
  return (
    <MoneyFrame>
      {rows.length > 0 && !list.hasNextPage && (
        <dl className={css.sums}>
          {[...sums].map(([currency, some]) => (
            <div key={currency}>
              <dt>{t('bill.overdueSum', { count: some.length })}</dt>
              <dd>
                <MoneyText amount={some.reduce((sum, row) => sum + row.open, 0)} currency={currency} strong />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ListTable
        label={t('books.overdue')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.number ?? row.customer}
        to={(row) => `/money/invoices/${row.id}`}
        csv={{ name: 'overdue' }}
        empty={{ icon: IconCircleCheck, title: t('bill.noOverdue'), hint: t('bill.noOverdueHint') }}
      />
    </MoneyFrame>
  );
}
