import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { download, toCsv } from './csv.ts';
import css from './DataTable.module.css';
import type { DataTableProps } from './DataTable.tsx';
import { useT } from './phrases.tsx';

/** Above the rows: what is selected with its bulk actions, and the export. */
export function DataTableBar<R>({
  columns,
  rows,
  selected,
  bulk,
  csv,
}: DataTableProps<R> & { readonly selected: ReadonlySet<string> }) {
  const t = useT();
  if (!csv && selected.size === 0) return null;
  const fields = columns.filter((column) => column.value);
  const write = (name: string) =>
    download(
      name,
      toCsv(
        fields.map((field) => field.label),
        rows.map((row) => fields.map((field) => field.value?.(row))),
      ),
    );
  const icon = <IconDownload size={18} stroke={1.75} />;
  return (
    <div className={css.bar}>
      <span aria-live="polite">{selected.size > 0 && t('table.selected', { count: selected.size })}</span>
      {selected.size > 0 && bulk}
      {csv && 'href' in csv && (
        <Button className={css.export} component="a" href={csv.href} download variant="default" leftSection={icon}>
          {t('action.export')}
        </Button>
      )}
      {csv && 'name' in csv && (
        <Button className={css.export} variant="default" leftSection={icon} onClick={() => write(csv.name)}>
          {t('action.export')}
        </Button>
      )}
    </div>
  );
}
