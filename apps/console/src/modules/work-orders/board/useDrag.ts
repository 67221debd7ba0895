import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DragEndEvent,
  type DragStartEvent,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useT } from '../../../shared/phrases.tsx';
import type { CardDrag } from './BoardCard.tsx';
import { type Column, columnSays, moveInto } from './board.ts';
import type { Asking } from './useMoves.ts';

/** Arrow keys jump from column to column. */
const byColumn: KeyboardCoordinateGetter = (event, { context: { droppableRects, over, collisionRect } }) => {
  const step = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
  if (step === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const columns = [...droppableRects].sort(([, one], [, other]) => one.left - other.left);
  const at = columns.findIndex(([id]) => id === over?.id);
  const next = columns[Math.min(columns.length - 1, Math.max(0, at + step))]?.[1];
  return next ? { x: next.left + 8, y: Math.max(next.top + 56, collisionRect.top) } : undefined;
};

/** Where the pointer is; for the keyboard, the nearest column. */
const where: CollisionDetection = (args) => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args));

/** Made once: other options would make the drag's context, and every card in it, anew with each drawing. */
const mouse = { activationConstraint: { distance: 6 } };
const finger = { activationConstraint: { delay: 220, tolerance: 8 } };
const keys = {
  coordinateGetter: byColumn,
  keyboardCodes: {
    start: [KeyboardCode.Space],
    cancel: [KeyboardCode.Esc],
    end: [KeyboardCode.Space, KeyboardCode.Enter],
  },
};

/** Dragging with mouse, finger (after a short press) and keyboard; drops become moves the server allows. */
export function useDrag(begin: (wanted: Asking) => void) {
  const t = useT();
  const [drag, setDrag] = useState<CardDrag>();
  const sensors = useSensors(
    useSensor(MouseSensor, mouse),
    useSensor(TouchSensor, finger),
    useSensor(KeyboardSensor, keys),
  );
  const dragOf = (data: unknown) => data as CardDrag | undefined;
  const columnOf = (data: unknown) => (data as { column?: Column } | undefined)?.column;

  const onDragStart = ({ active }: DragStartEvent) => setDrag(dragOf(active.data.current));
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDrag(undefined);
    const [dragged, column] = [dragOf(active.data.current), columnOf(over?.data.current)];
    if (!dragged || !column || column.mark === dragged.from) return;
    const move = moveInto(dragged.card, column);
    if (move?.allowed) begin({ card: dragged.card, move, to: column.mark });
  };
  const plate = (data: unknown) => dragOf(data)?.card.vehicle.plate ?? '';
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('board.pickUp', { plate: plate(active.data.current) }),
    onDragOver: ({ active, over }) => {
      const [dragged, column] = [dragOf(active.data.current), columnOf(over?.data.current)];
      if (!dragged || !column) return t('board.overNothing', { plate: plate(active.data.current) });
      return t('board.over', {
        plate: dragged.card.vehicle.plate,
        column: t(`board.column.${column.mark}`),
        says: columnSays(t, dragged.card, column, dragged.from),
      });
    },
    onDragEnd: ({ active, over }) => {
      const column = columnOf(over?.data.current);
      if (!column) return t('board.putBack', { plate: plate(active.data.current) });
      return t('board.dropped', { plate: plate(active.data.current), column: t(`board.column.${column.mark}`) });
    },
    onDragCancel: ({ active }) => t('board.putBack', { plate: plate(active.data.current) }),
  };
  return {
    drag,
    context: {
      sensors,
      collisionDetection: where,
      accessibility: { announcements, screenReaderInstructions: { draggable: t('board.instructions') } },
      onDragStart,
      onDragEnd,
      onDragCancel: () => setDrag(undefined),
    },
  };
}
