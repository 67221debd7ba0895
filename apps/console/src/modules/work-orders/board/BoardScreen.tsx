import { Button, Menu } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAdjustmentsHorizontal, IconCarGarage, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { useSpeech, useT } from '../../../shared/phrases.tsx';
import { SkeletonRows } from '../../../shared/SkeletonRows.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useNow } from '../../../shared/useNow.ts';
import { isStage } from '../stages.ts';
import { OrdersTable } from '../table/OrdersTable.tsx';
import css from './Board.module.css';
import { BoardCards } from './BoardCards.tsx';
import { type Board, inView, isView, type Mark, ofTechnician, type View, viewOfFlag, views } from './board.ts';
import { FindCar } from './FindCar.tsx';
import { OnlyStage, TechnicianStrip } from './TechnicianStrip.tsx';
import { useHiddenColumns } from './useHiddenColumns.ts';

function ColumnsMenu({
  columns,
  hidden,
  onToggle,
}: {
  readonly columns: Board['columns'];
  readonly hidden: ReadonlySet<Mark>;
  readonly onToggle: (mark: Mark) => void;
}) {
  const t = useT();
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={220}>
      <Menu.Target>
        <Button
          size="md"
          variant="default"
          className={css.wide}
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
        >
          {t('board.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('board.columnsHint')}>
        {columns.map(({ mark }) => (
          <Menu.Item
            key={mark}
            role="menuitemcheckbox"
            aria-checked={!hidden.has(mark)}
            onClick={() => onToggle(mark)}
            leftSection={<input type="checkbox" tabIndex={-1} aria-hidden readOnly checked={!hidden.has(mark)} />}
          >
            {t(`board.column.${mark}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Counts of the views, from the cards at hand. */
function useViewChips(board: Board | undefined, technician: string | null) {
  const { t, timeZone } = useSpeech();
  const now = useNow();
  const cards = board?.columns.flatMap((column) => column.cards) ?? [];
  const count = (view: View) =>
    cards.filter((card) => inView(card, view, now, timeZone) && ofTechnician(card, technician)).length;
  return views.map((value) => ({ value, label: t(`board.view.${value}`), count: count(value) }));
}

/** All open work: as columns of cards, or as a table. View, technician and form live in the address. */
export default function BoardScreen() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const { data: board, error, refetch } = api.useGetBoardQuery({});
  const may = useMay('workOrders.write');
  const { hidden, toggle } = useHiddenColumns();
  const [finding, setFinding] = useState(search.get('do') === 'check-in');
  const wanted = search.get('view');
  const view: View = isView(wanted) ? wanted : viewOfFlag(search.get('flag'));
  const only = search.get('stage');
  const stage = isStage(only) ? only : null;
  const technician = search.get('technician');
  const asTable = search.get('as') === 'table';
  const chips = useViewChips(board, technician);
  useShortcut('i', () => setFinding(true), t('board.checkIn'), { off: !may });
  const put = (name: string, value: string | null) =>
    setSearch(
      (now) => {
        if (value === null) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const cards = board?.columns.reduce((sum, column) => sum + column.count, 0) ?? 0;
  return (
    <>
      <PageHeader
        title={t('board.title')}
        actions={
          <>
            <Button
              size="md"
              variant="default"
              leftSection={
                asTable ? <IconLayoutKanban size={18} stroke={1.75} /> : <IconTable size={18} stroke={1.75} />
              }
              onClick={() => put('as', asTable ? null : 'table')}
            >
              {t(asTable ? 'board.cards' : 'board.table')}
            </Button>
            {!asTable && board && <ColumnsMenu columns={board.columns} hidden={hidden} onToggle={toggle} />}
            {may && (
              <Button
                size="md"
                leftSection={<IconCarGarage size={18} stroke={1.75} />}
                rightSection={<KeyHint keys="I" onColour />}
                onClick={() => setFinding(true)}
              >
                {t('board.checkIn')}
              </Button>
            )}
          </>
        }
      >
        {!asTable && (
          <FilterChips
            label={t('board.views')}
            chips={chips}
            value={view}
            onChange={(value) =>
              setSearch(
                { ...(value === 'all' ? {} : { view: value }), ...(technician ? { technician } : {}) },
                { replace: true },
              )
            }
          />
        )}
      </PageHeader>
      {error && !board && <ErrorNote error={error} onRetry={refetch} />}
      {asTable && <OrdersTable technicians={board?.technicians ?? []} />}
      {!asTable && !board && !error && <SkeletonRows rows={12} />}
      {!asTable && board && (
        <>
          <TechnicianStrip technicians={board.technicians} chosen={technician} onChoose={(id) => put('technician', id)}>
            {stage && <OnlyStage words={t(`stageName.${stage}`)} onClear={() => put('stage', null)} />}
          </TechnicianStrip>
          {cards === 0 && board.expected.length === 0 ? (
            <EmptyState icon={IconLayoutKanban} title={t('board.none')} hint={t('board.noneHint')} />
          ) : (
            <BoardCards board={board} filter={{ view, technician, stage }} hidden={hidden} refresh={refetch} />
          )}
        </>
      )}
      {may && (
        <FindCar
          opened={finding}
          expected={board?.expected ?? []}
          onClose={() => {
            setFinding(false);
            put('do', null);
          }}
        />
      )}
    </>
  );
}
