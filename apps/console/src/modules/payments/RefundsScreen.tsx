import { api } from '@pitlane/client/api';
import { IconReceiptRefund } from '@tabler/icons-react';
import { ListTable } from '../../shared/ListTable.tsx';
import { useT } from '../../shared/phrases.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { usePaymentColumns } from './usePaymentColumns.tsx';

const PAGE = 100;

/** Payments of which something was given back. */
export default function RefundsScreen() {
  const t = useT();
  const list = api.useListPaymentsPagesInfiniteQuery({ limit: PAGE, refunded: true });
  const columns = usePaymentColumns();
  return (
    <MoneyFrame>
      <ListTable
        label={t('books.refunds')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.customer}
        to={(row) => `/money/payments/${row.id}`}
        csv={{ name: 'refunds' }}
        empty={{ icon: IconReceiptRefund, title: t('payment.noRefunds'), hint: t('payment.noRefundsHint') }}
      />
    </MoneyFrame>
  );
}
