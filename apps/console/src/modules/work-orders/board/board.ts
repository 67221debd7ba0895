import type { getBoard } from '@pitlane/contracts/board';
import type { OutputOf } from '@pitlane/contracts/core';
import type { Stage } from '@pitlane/contracts/stages';
import { sayKnown } from '../../../shared/known.ts';
import type { Translate } from '../../../shared/phrases.tsx';
import { dayOf } from '../../../shared/when.ts';

export type Board = OutputOf<typeof getBoard>;
export type Column = Board['columns'][number];
export type Card = Column['cards'][number];
export type Move = Card['moves'][number];
export type Mark = Column['mark'];

export const views = ['all', 'due', 'late', 'waiting', 'off'] as const;
export type View = (typeof views)[number];
/** The server's names of the same views, as its links carry them. */
const flags: Readonly<Record<string, View>> = {
  late: 'late',
  due_today: 'due',
  waiting: 'waiting',
  out_of_service: 'off',
};
export const viewOfFlag = (flag: string | null): View => flags[flag ?? ''] ?? 'all';
export const isView = (word: string | null): word is View => views.includes(word as View);

/** What the board shows: one view and perhaps one technician. */
export type Filter = { readonly view: View; readonly technician: string | null; readonly stage: Stage | null };

/** Does the card belong to the view? Late = the promised instant is past and the car not ready. */
export function inView(card: Card, view: View, now: number, timeZone: string): boolean {
  if (view === 'waiting') return card.waiting;
  if (view === 'off') return card.outOfService;
  if (view === 'all') return true;
  if (card.promisedAt === null || card.mark === 'ready') return false;
  if (view === 'late') return Date.parse(card.promisedAt) < now;
  return dayOf(card.promisedAt, timeZone) === dayOf(new Date(now), timeZone);
}

export const ofTechnician = (card: Card, technician: string | null): boolean =>
  technician === null || card.technicians.some((one) => one.id === technician);

/** What the server allows when this card is dropped on this column; the first allowed stage wins. */
export function moveInto(card: Card, column: Pick<Column, 'stages'>): Move | undefined {
  const fitting = card.moves.filter((move) => column.stages.includes(move.to));
  return (
    fitting.find((move) => move.allowed && !move.needsReason) ?? fitting.find((move) => move.allowed) ?? fitting[0]
  );
}

/** What a column says while the card is dragged. */
export function columnSays(t: Translate, card: Card, column: Column, from: Mark): string {
  if (column.mark === from) return t('board.from');
  const move = moveInto(card, column);
  if (!move) return t('board.notFromHere');
  if (!move.allowed) return sayKnown(t, move.why, t('board.notFromHere'));
  return move.needsReason ? t('board.dropReason') : t(`board.drop.${column.mark}`);
}
