import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { useT } from '../../../shared/phrases.tsx';
import { problemOf, problemWords } from '../../../shared/problemWords.ts';
import type { Card, Column, Mark, Move } from './board.ts';

export type Pending = { readonly to: Mark; readonly state: 'pending' | 'failed' };
export type Asking = { readonly card: Card; readonly move: Move; readonly to: Mark };

/** The columns as they will be once the pending moves are through. */
export function withPending(columns: readonly Column[], pending: ReadonlyMap<string, Pending>): Column[] {
  const moving = columns.flatMap((column) => column.cards.filter((card) => pending.get(card.id)?.state === 'pending'));
  return columns.map((column) => ({
    ...column,
    cards: [
      ...column.cards.filter((card) => {
        const wanted = pending.get(card.id);
        return !wanted || wanted.state === 'failed' || wanted.to === column.mark;
      }),
      ...moving.filter((card) => pending.get(card.id)?.to === column.mark && !column.cards.includes(card)),
    ],
  }));
}

/** Moves cards: at once on the screen, with a reason where the server wants one, back again where it refuses. */
export function useMoves(refresh: () => Promise<unknown>) {
  const t = useT();
  const [send] = api.useMoveWorkOrderMutation();
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [asking, setAsking] = useState<Asking>();
  const mark = (id: string, entry: Pending | undefined) =>
    setPending((now) => {
      const next = new Map(now);
      if (entry) next.set(id, entry);
      else next.delete(id);
      return next;
    });

  const perform = async ({ card, move, to }: Asking, reason: string) => {
    mark(card.id, { to, state: 'pending' });
    try {
      await send({ workOrderId: card.id, to: move.to, reason, version: card.version }).unwrap();
      await refresh();
      mark(card.id, undefined);
    } catch (error) {
      mark(card.id, { to, state: 'failed' });
      await refresh();
      throw error;
    }
  };
  const begin = (wanted: Asking) => {
    if (!wanted.move.allowed) return;
    if (wanted.move.needsReason) return setAsking(wanted);
    perform(wanted, '').catch((error: unknown) =>
      notifications.show({
        color: 'urgent',
        title: t('board.moveFailed'),
        message: `${wanted.card.vehicle.plate}: ${problemWords(t, problemOf(error))}`,
      }),
    );
  };
  return { pending, asking, begin, perform, stopAsking: () => setAsking(undefined) };
}
