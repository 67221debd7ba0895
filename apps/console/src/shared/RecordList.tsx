import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Column } from './DataTable.tsx';
import { type ListRead, ListTable } from './ListTable.tsx';
import type { Icon } from './module.ts';
import { PageHeader } from './PageHeader.tsx';
import { useT } from './phrases.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { useSearchWords } from './useSearchWords.ts';

type Props<R> = {
  /** Where the list lives: `/customers`; a record opens below it, `?new` asks for a new one. */
  readonly path: string;
  readonly title: string;
  readonly icon: Icon;
  readonly hint: string;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly search: ReturnType<typeof useSearchWords>;
  readonly list: ListRead<R>;
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
      <ListTable
        label={title}
        list={list}
        columns={props.columns}
        rowId={(row) => row.id}
        rowName={props.rowName}
        to={(row) => `${path}/${row.id}`}
        csv={{ name: path.slice(1) }}
        empty={{ icon: props.icon, ...empty }}
        grey={12}
      />
      {search.isNew &&
        make.may &&
        props.form(
          () => go(path, { replace: true }),
          (id) => go(`${path}/${id}`),
        )}
    </>
  );
}
