import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Board } from '../board/board.ts';
import { stages } from '../stages.ts';
import css from './TableFilters.module.css';
import type { FilterName, TableFilter } from './useTableFilter.ts';

const PAUSE = 250;

type Props = {
  readonly filter: TableFilter;
  readonly put: (name: FilterName, value: string | null) => void;
  readonly technicians: Board['technicians'];
};

/** The row of filters above the table. */
export function TableFilters({ filter, put, technicians }: Props) {
  const t = useT();
  const { which, input } = filter;
  const [words, setWords] = useState(input.search ?? '');
  useEffect(() => {
    if (words === (input.search ?? '')) return;
    const timer = setTimeout(() => put('q', words.trim() || null), PAUSE);
    return () => clearTimeout(timer);
  }, [words, input.search, put]);
  return (
    <div className={css.filters}>
      <FilterChips
        label={t('table.which')}
        chips={[
          { value: 'open', label: t('table.open') },
          { value: 'late', label: t('board.view.late') },
          { value: 'off', label: t('board.view.off') },
          { value: 'all', label: t('table.everything') },
        ]}
        value={which}
        onChange={(value) => put('which', value === 'open' ? null : value)}
      />
      <TextInput
        className={css.search}
        aria-label={t('table.search')}
        placeholder={t('table.search')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Select
        aria-label={t('table.stage')}
        placeholder={t('table.anyStage')}
        clearable
        data={stages.map((value) => ({ value, label: t(`stageName.${value}`) }))}
        value={input.stage ?? null}
        onChange={(value) => put('stage', value)}
      />
      <Select
        aria-label={t('table.technician')}
        placeholder={t('table.anybody')}
        clearable
        data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
        value={input.technicianId ?? null}
        onChange={(value) => put('technician', value)}
      />
      <TextInput
        type="date"
        aria-label={t('table.from')}
        leftSection={<small aria-hidden>{t('table.from')}</small>}
        leftSectionWidth={52}
        value={input.from ?? ''}
        onChange={(event) => put('from', event.currentTarget.value)}
      />
      <TextInput
        type="date"
        aria-label={t('table.until')}
        leftSection={<small aria-hidden>{t('table.until')}</small>}
        leftSectionWidth={52}
        value={input.until ?? ''}
        onChange={(event) => put('until', event.currentTarget.value)}
      />
    </div>
  );
}
