import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listReceivedInvoices } from '@pitlane/contracts/documents';
import { IconFileImport, IconFileInvoice } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Column } from '../../../shared/DataTable.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { ListTable } from '../../../shared/ListTable.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { plainAmount } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { MoneyFrame } from '../../../shared/till/MoneyFrame.tsx';
import { uploadEInvoice } from '../../../shared/upload.ts';
import { useDeed } from '../../../shared/useDeed.ts';
import { longDate } from '../../../shared/when.ts';

type Row = OutputOf<typeof listReceivedInvoices>['items'][number];
const PAGE = 50;
const KINDS = 'application/xml,text/xml,application/pdf,.xml,.pdf';

function useColumns(): Column<Row>[] {
  const { t, timeZone, format } = useSpeech();
  const day = (value: string | null) => value && longDate(value, 'UTC', format);
  return [
    {
      id: 'number',
      label: t('received.number'),
      cell: (row) => <strong style={{ fontWeight: 600 }}>{row.number}</strong>,
      value: (row) => row.number,
    },
    { id: 'supplier', label: t('received.supplier'), cell: (row) => row.supplier, value: (row) => row.supplier },
    { id: 'issued', label: t('bill.issued'), cell: (row) => day(row.issuedOn), value: (row) => row.issuedOn },
    { id: 'due', label: t('bill.due'), cell: (row) => day(row.dueOn), value: (row) => row.dueOn },
    {
      id: 'at',
      label: t('received.at'),
      cell: (row) => longDate(row.at, timeZone, format),
      value: (row) => row.at,
      spare: true,
    },
    {
      id: 'total',
      label: t('bill.total'),
      cell: (row) => <MoneyText amount={row.total} currency={row.currency} strong />,
      value: (row) => plainAmount(row.total, row.currency),
      end: true,
    },
  ];
}

/** Electronic invoices of suppliers: taken in as a file, read, and kept as they came. */
export default function ReceivedScreen() {
  const { t } = useSpeech();
  const [, go] = useLocation();
  const write = useMay('invoices.write');
  const list = api.useListReceivedInvoicesPagesInfiniteQuery({ limit: PAGE });
  const columns = useColumns();
  const deed = useDeed();
  const take = async (file: File | null) => {
    const made = file && (await deed.run(() => uploadEInvoice(file)));
    if (!made) return;
    notifications.show({ message: t('received.done', { number: made.number, supplier: made.supplier.name }) });
    list.refetch();
    go(`/money/received/${made.id}`);
  };
  const add = write && (
    <FileButton onChange={take} accept={KINDS}>
      {(props) => (
        <Button {...props} size="md" loading={deed.busy} leftSection={<IconFileImport size={18} stroke={1.75} />}>
          {t('received.add')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <MoneyFrame actions={add} note={t('received.hint')}>
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <ListTable
        label={t('books.received')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        to={(row) => `/money/received/${row.id}`}
        csv={{ name: 'received-invoices' }}
        empty={{ icon: IconFileInvoice, title: t('received.empty'), hint: t('received.emptyHint') }}
      />
    </MoneyFrame>
  );
}
