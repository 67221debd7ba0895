import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { DataTable } from '../../shared/DataTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { useT } from '../../shared/phrases.tsx';
import { SkeletonRows } from '../../shared/SkeletonRows.tsx';
import { MoneyFrame } from '../../shared/till/MoneyFrame.tsx';
import { usePaymentColumns } from './usePaymentColumns.tsx';

const PAGE = 100;

/** Payments of which something was given back. */
export default function RefundsScreen() {
  const t = useT();
  const [, go] = useLocation();
  const list = api.useListPaymentsPagesInfiniteQuery({ limit: PAGE, refunded: true });
  const columns = usePaymentColumns();
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const more = list.hasNextPage && (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
      {t('action.more')}
    </Button>
  );
  return (
    <MoneyFrame>
      {list.error !== undefined && !list.data && <ErrorNote error={list.error} onRetry={list.refetch} />}
      {!list.data && !list.error && <SkeletonRows rows={8} />}
      {list.data && (
        <DataTable
          label={t('books.refunds')}
          columns={columns}
          rows={all}
          rowId={(row) => row.id}
          rowName={(row) => row.customer}
          onOpen={(row) => go(`/money/payments/${row.id}`)}
          csv={{ name: 'refunds' }}
          empty={
            <EmptyState icon={IconReceiptRefund} title={t('payment.noRefunds')} hint={t('payment.noRefundsHint')} />
          }
          footer={more}
        />
      )}
    </MoneyFrame>
  );
}
