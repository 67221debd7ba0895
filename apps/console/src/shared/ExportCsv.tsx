import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { download, toCsv } from './csv.ts';
import type { DataTableProps } from './DataTable.tsx';
import css from './ExportCsv.module.css';
import { PageTool } from './PageTools.tsx';
import { useT } from './phrases.tsx';

type Props<R> = Required<Pick<DataTableProps<R>, 'columns' | 'rows' | 'csv'>>;

/** The rows of a table as a file, asked for in the header of its page; on phones a sign without words. */
export function ExportCsv<R>({ columns, rows, csv }: Props<R>) {
  const t = useT();
  const write = (name: string) => {
    const fields = columns.filter((column) => column.value);
    const head = fields.map((field) => field.label);
    const body = rows.map((row) => fields.map((field) => field.value?.(row)));
    download(name, toCsv(head, body));
  };
  const look = {
    className: css.export,
    variant: 'subtle',
    color: 'gray',
    size: 'md',
    'aria-label': t('action.export'),
    leftSection: <IconDownload size={18} stroke={1.75} />,
    children: <span className={css.words}>{t('action.export')}</span>,
  } as const;
  return (
    <PageTool>
      {'href' in csv ? (
        <Button component="a" href={csv.href} download {...look} />
      ) : (
        <Button onClick={() => write(csv.name)} {...look} />
      )}
    </PageTool>
  );
}
