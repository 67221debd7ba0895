import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconPlus, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { ListTable } from '../../../shared/ListTable.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { MoneyFrame } from '../../../shared/till/MoneyFrame.tsx';
import '../../../shared/words/work-order.ts';
import css from './Recurring.module.css';
import { RecurringDialog } from './RecurringDialog.tsx';
import type { Recurring } from './useRecurring.ts';
import { useRecurringColumns } from './useRecurringColumns.tsx';

const PAGE = 50;

/** Whose rhythms are shown, when they are one customer's. */
function Of({ customerId }: { readonly customerId: string }) {
  const t = useT();
  const { data } = api.useGetCustomerQuery({ customerId });
  return (
    <p className={css.of}>
      {t('recurring.of', { name: data?.name ?? '' })} <Link href="/money/recurring">{t('recurring.all')}</Link>
    </p>
  );
}

/** Bills that come by a rhythm: maintenance contracts, parking, leasing. */
export default function RecurringScreen() {
  const t = useT();
  const [, go] = useLocation();
  const params = new URLSearchParams(useSearch());
  const customerId = params.get('customer');
  const write = useMay('invoices.write');
  const [doing, setDoing] = useState<Recurring | 'new' | undefined>(params.has('new') ? 'new' : undefined);
  const list = api.useListRecurringPagesInfiniteQuery({ limit: PAGE, ...(customerId ? { customerId } : {}) });
  const columns = useRecurringColumns();
  const close = () => {
    setDoing(undefined);
    if (params.has('new'))
      go(customerId ? `/money/recurring?customer=${customerId}` : '/money/recurring', { replace: true });
  };
  return (
    <MoneyFrame
      actions={
        write && (
          <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => setDoing('new')}>
            {t('recurring.new')}
          </Button>
        )
      }
    >
      {customerId && <Of customerId={customerId} />}
      <ListTable
        label={t('books.recurring')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={write ? setDoing : undefined}
        csv={{ name: 'recurring-invoices' }}
        empty={{ icon: IconRepeat, title: t('recurring.empty'), hint: t('recurring.emptyHint') }}
        grey={6}
      />
      {doing && (
        <RecurringDialog
          one={doing === 'new' ? undefined : doing}
          customerId={customerId}
          onClose={close}
          onDone={() => {
            list.refetch();
            close();
          }}
        />
      )}
    </MoneyFrame>
  );
}
