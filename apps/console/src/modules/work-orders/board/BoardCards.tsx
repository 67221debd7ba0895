import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../../../shared/classes.ts';
import { FilterChips } from '../../../shared/FilterChips.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useGlow } from '../../../shared/useGlow.ts';
import { useNow } from '../../../shared/useNow.ts';
import css from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { type Board, type Card, type Filter, inView, type Mark, ofTechnician } from './board.ts';
import card from './Card.module.css';
import { CardBody } from './CardBody.tsx';
import { Expected } from './Expected.tsx';
import { MoveDialog, ReasonDialog } from './MoveDialog.tsx';
import { useDrag } from './useDrag.ts';
import { useMoves, withPending } from './useMoves.ts';
import { useSlices } from './useSlices.ts';

type Props = {
  readonly board: Board;
  readonly filter: Filter;
  readonly hidden: ReadonlySet<Mark>;
  readonly refresh: () => Promise<unknown>;
};

/** On a phone one column fills the screen; the picker follows the swipe and leads it. */
function StagePicker({ columns, frame }: { readonly columns: Board['columns']; readonly frame: HTMLElement | null }) {
  const { t } = useSpeech();
  const [at, setAt] = useState<Mark>(columns[0]?.mark ?? 'received');
  useEffect(() => {
    if (!frame) return;
    const follow = () => {
      const index = Math.round(frame.scrollLeft / Math.max(1, frame.clientWidth));
      const mark = columns[index]?.mark;
      if (mark) setAt(mark);
    };
    frame.addEventListener('scroll', follow, { passive: true });
    return () => frame.removeEventListener('scroll', follow);
  }, [frame, columns]);
  const lead = (mark: Mark) => {
    const index = columns.findIndex((column) => column.mark === mark);
    frame?.scrollTo({ left: index * (frame.clientWidth + 8), behavior: 'smooth' });
  };
  return (
    <div className={css.picker}>
      <FilterChips
        label={t('board.stagePicker')}
        chips={columns.map(({ mark, count }) => ({ value: mark, label: t(`board.column.${mark}`), count }))}
        value={at}
        onChange={lead}
      />
    </div>
  );
}

/** The columns with their cards; moving by hand, by finger, by keyboard or by menu. */
export function BoardCards({ board, filter, hidden, refresh }: Props) {
  const { t, timeZone } = useSpeech();
  const now = useNow();
  const described = useId();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [menu, setMenu] = useState<Card>();
  const back = useRef<string>(undefined);
  const { pending, asking, begin, perform, stopAsking } = useMoves(refresh);
  const { drag, context } = useDrag(begin);
  const glowing = useGlow(
    new Map(board.columns.flatMap((column) => column.cards.map((one) => [one.id, one.changedAt] as const))),
  );
  const columns = withPending(board.columns, pending).filter((column) => !hidden.has(column.mark));
  const most = useSlices(Math.max(0, ...columns.map((column) => column.cards.length)));
  // The same function each time: a card is drawn anew only when something about it changed.
  const openMenu = useCallback((chosen: Card) => {
    back.current = chosen.id;
    setMenu(chosen);
  }, []);
  const closeMenu = () => {
    setMenu(undefined);
    const link = document.querySelector<HTMLElement>(`[data-card="${back.current}"]`);
    setTimeout(() => link?.focus());
  };
  return (
    <DndContext {...context}>
      <StagePicker columns={columns} frame={frame} />
      <p id={described} hidden>
        {t('board.instructions')}
      </p>
      <div className={css.board} ref={setFrame}>
        {columns.map((column) => {
          const cards = column.cards.filter(
            (one) =>
              inView(one, filter.view, now, timeZone) &&
              ofTechnician(one, filter.technician) &&
              (filter.stage === null || one.stage === filter.stage),
          );
          return (
            <BoardColumn
              key={column.mark}
              column={column}
              shown={cards.length}
              drag={drag}
              foot={column.mark === 'received' && <Expected expected={board.expected} />}
            >
              {cards.slice(0, most).map((one) => (
                <BoardCard
                  key={one.id}
                  card={one}
                  from={column.mark}
                  glow={glowing.has(one.id)}
                  pending={pending.get(one.id)}
                  described={described}
                  onMenu={openMenu}
                />
              ))}
            </BoardColumn>
          );
        })}
      </div>
      <DragOverlay dropAnimation={null}>
        {drag && (
          <div className={classes(card.card, card.lifted)}>
            <CardBody card={drag.card} link={false} />
          </div>
        )}
      </DragOverlay>
      <MoveDialog card={menu} columns={board.columns} onClose={closeMenu} onMove={begin} />
      <ReasonDialog asking={asking} onClose={stopAsking} onConfirm={perform} />
    </DndContext>
  );
}
