import { Button, Menu } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { IconAdjustmentsHorizontal, IconCarGarage, IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { KeyHint } from '../../../shared/KeyHint.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { Pending } from '../../../shared/Pending.tsx';
import { useSpeech, useT } from '../../../shared/phrases.tsx';
import { useMay } from '../../../shared/session.tsx';
import { useNow } from '../../../shared/useNow.ts';
import { OrdersTable } from '../table/OrdersTable.tsx';
import css from './Board.module.css';
import { BoardCards } from './BoardCards.tsx';
import { type Board, inView, type Mark, ofTechnician, type View, views } from './board.ts';
import { FindCar } from './FindCar.tsx';
import { OnlyStage, TechnicianStrip } from './TechnicianStrip.tsx';
import { useBoardAddress } from './useBoardAddress.ts';
import { useHiddenColumns } from './useHiddenColumns.ts';
import '../../../shared/words/board.ts';

type Columns = {
  readonly board: Board | undefined;
  readonly hidden: ReadonlySet<Mark>;
  readonly toggle: (mark: Mark) => void;
};

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

type Address = ReturnType<typeof useBoardAddress>;

/** Table or cards, which columns, and the one filled verb. */
function Actions({ board, address, hidden, toggle }: Columns & { readonly address: Address }) {
  const t = useT();
  const may = useMay('workOrders.write');
  const { asTable, put } = address;
  const Other = asTable ? IconLayoutKanban : IconTable;
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<Other size={18} stroke={1.75} />}
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
          onClick={() => put('do', 'check-in')}
        >
          {t('board.checkIn')}
        </Button>
      )}
    </>
  );
}

/** Technicians' free hours and the cards below them; an empty shop is told how cars come. */
function Cards({
  board,
  address,
  hidden,
  refresh,
}: {
  readonly board: Board;
  readonly address: Address;
  readonly hidden: ReadonlySet<Mark>;
  readonly refresh: () => Promise<unknown>;
}) {
  const t = useT();
  const { filter, put } = address;
  const empty = board.expected.length === 0 && board.columns.every((column) => column.count === 0);
  return (
    <>
      <TechnicianStrip
        technicians={board.technicians}
        chosen={filter.technician}
        onChoose={(id) => put('technician', id)}
      >
        {filter.stage && <OnlyStage words={t(`stageName.${filter.stage}`)} onClear={() => put('stage', null)} />}
      </TechnicianStrip>
      {empty && <EmptyState icon={IconLayoutKanban} title={t('board.none')} hint={t('board.noneHint')} />}
      {!empty && <BoardCards board={board} filter={filter} hidden={hidden} refresh={refresh} />}
    </>
  );
}

/** All open work: as columns of cards, or as a table. View, technician and form live in the address. */
export default function BoardScreen() {
  const t = useT();
  const read = api.useGetBoardQuery({});
  const { data: board, refetch } = read;
  // Its first drawing is work for many small tasks: what the person does meanwhile goes first.
  const here = useDeferredValue(board !== undefined, false);
  const may = useMay('workOrders.write');
  const { hidden, toggle } = useHiddenColumns();
  const address = useBoardAddress();
  const { asTable, filter, finding, put, showView } = address;
  const chips = useViewChips(board, filter.technician);
  useShortcut('i', () => put('do', 'check-in'), t('board.checkIn'), { off: !may });
  return (
    <>
      <PageHeader
        title={t('board.title')}
        actions={<Actions board={board} address={address} hidden={hidden} toggle={toggle} />}
      >
        {!asTable && <FilterChips label={t('board.views')} chips={chips} value={filter.view} onChange={showView} />}
      </PageHeader>
      {asTable && <OrdersTable technicians={board?.technicians ?? []} />}
      {!asTable && !(board && here) && <Pending of={{ ...read, data: undefined }} rows={12} />}
      {!asTable && board && here && <Cards board={board} address={address} hidden={hidden} refresh={refetch} />}
      {may && <FindCar opened={finding} expected={board?.expected ?? []} onClose={() => put('do', null)} />}
    </>
  );
}
