import { Button } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconFileInvoice, IconPlus } from '@tabler/icons-react';
import { Link, useLocation, useSearch } from 'wouter';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { ListTable } from '../../../shared/ListTable.tsx';
import { useT } from '../../../shared/phrases.tsx';
import { SearchBox } from '../../../shared/SearchBox.tsx';
import { useMay } from '../../../shared/session.tsx';
import type { BillStatus } from '../../../shared/till/bill.ts';
import { MoneyFrame } from '../../../shared/till/MoneyFrame.tsx';
import { useSearchWords } from '../../../shared/useSearchWords.ts';
import css from './List.module.css';
import { useBillColumns } from './useBillColumns.tsx';

const PAGE = 50;
const statuses = ['draft', 'posted', 'part_paid', 'paid', 'overdue', 'void'] as const;
type Shown = BillStatus | 'all';

/** The filter stands in the address, so that going back finds it again. */
function useStatus(): [Shown, (next: Shown) => void] {
  const params = new URLSearchParams(useSearch());
  const [path, go] = useLocation();
  const status = statuses.find((one) => one === params.get('status')) ?? 'all';
  const choose = (next: Shown) => {
    if (next === 'all') params.delete('status');
    else params.set('status', next);
    go(params.size > 0 ? `${path}?${params}` : path, { replace: true });
  };
  return [status, choose];
}

type NarrowProps = {
  readonly status: Shown;
  readonly onStatus: (next: Shown) => void;
  readonly search: ReturnType<typeof useSearchWords>;
};

/** Status chips and the search. */
function Narrow({ status, onStatus, search }: NarrowProps) {
  const t = useT();
  return (
    <div className={css.bar}>
      <FilterChips
        label={t('bill.status')}
        value={status}
        onChange={onStatus}
        chips={[
          { value: 'all', label: t('bill.all') },
          ...statuses.map((value) => ({ value, label: t(`bill.status.${value}`) })),
        ]}
      />
      <SearchBox value={search.words} onChange={search.setWords} hint={t('bill.searchHint')} />
    </div>
  );
}

/** Every bill of the shop, by how it stands, found by number, customer or plate. */
export default function InvoicesScreen() {
  const t = useT();
  const mayWrite = useMay('invoices.write');
  const search = useSearchWords();
  const [status, setStatus] = useStatus();
  const list = api.useListInvoicesPagesInfiniteQuery({
    limit: PAGE,
    ...(status === 'all' ? {} : { status }),
    ...(search.query ? { search: search.query } : {}),
  });
  const columns = useBillColumns();
  const narrowed = status !== 'all' || search.query !== '';
  return (
    <MoneyFrame
      actions={
        mayWrite && (
          <Button size="md" component={Link} href="/money/new" leftSection={<IconPlus size={18} />}>
            {t('bill.new')}
          </Button>
        )
      }
    >
      <Narrow status={status} onStatus={setStatus} search={search} />
      <ListTable
        label={t('books.invoices')}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.number ?? row.customer}
        to={(row) => `/money/invoices/${row.id}`}
        csv={{ name: 'invoices' }}
        empty={{
          icon: IconFileInvoice,
          title: t(narrowed ? 'records.none' : 'bill.empty'),
          hint: t(narrowed ? 'bill.noneHint' : 'bill.emptyHint'),
        }}
        grey={12}
      />
    </MoneyFrame>
  );
}
