import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type Column, DataTable } from './DataTable.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import type { Icon } from './module.ts';
import { PageHeader } from './PageHeader.tsx';
import { useT } from './phrases.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';
import type { useSearchWords } from './useSearchWords.ts';

/** What a list of pages gives, as the generated hooks do. */
type Pages<R> = {
  readonly data?: { readonly pages: readonly { readonly items: readonly R[] }[] } | undefined;
  readonly error?: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly isFetchingNextPage: boolean;
};
type Props<R> = {
  /** Where the list lives: `/customers`; a record opens below it, `?new` asks for a new one. */
  readonly path: string;
  readonly title: string;
  readonly icon: Icon;
  readonly hint: string;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly search: ReturnType<typeof useSearchWords>;
  readonly list: Pages<R>;
  readonly columns: readonly Column<R>[];
  readonly rowName: (row: R) => string;
  /** Whether the person may make one, and what the button says. */
  readonly make: { readonly may: boolean; readonly words: string };
  readonly form: (close: () => void, saved: (id: string) => void) => ReactNode;
};

/** A list of records one searches, opens and adds to: customers, cars. */
export function RecordList<R extends { readonly id: string }>(props: Props<R>) {
  const { path, title, search, list, make } = props;
  const t = useT();
  const [, go] = useLocation();
  const empty = search.query ? { title: t('records.none'), hint: t('records.noneHint') } : props.empty;
  const open = (id: string) => go(`${path}/${id}`);
  return (
    <>
      <PageHeader
        title={title}
        actions={
          make.may && (
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => go(`${path}?new`)}>
              {make.words}
            </Button>
          )
        }
      >
        <SearchBox value={search.words} onChange={search.setWords} hint={props.hint} />
      </PageHeader>
      {list.error !== undefined && !list.data && <ErrorNote error={list.error} onRetry={() => list.refetch()} />}
      {!list.data && list.error === undefined && <SkeletonRows rows={12} />}
      {list.data && (
        <DataTable
          label={title}
          columns={props.columns}
          rows={list.data.pages.flatMap((page) => page.items)}
          rowId={(row) => row.id}
          rowName={props.rowName}
          onOpen={(row) => open(row.id)}
          csv={{ name: path.slice(1) }}
          empty={<EmptyState icon={props.icon} {...empty} />}
          footer={
            list.hasNextPage && (
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
                {t('action.more')}
              </Button>
            )
          }
        />
      )}
      {search.isNew && make.may && props.form(() => go(path, { replace: true }), open)}
    </>
  );
}
