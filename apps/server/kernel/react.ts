import type pg from 'pg';
import { systemActor } from './actor.ts';
import type { Reaction, Work } from './implement.ts';
import type { JobHandler } from './jobs.ts';
import { eventOf, type Heard, type Subscriber } from './relay.ts';
import type { Runner } from './run.ts';

/** The queue a reaction or subscriber has to itself. */
export const queueOf = (name: string) => `on-${name}`;

/** Subscribes each reaction to the events it names. */
export function subscribersOf(reactions: readonly Reaction[]): Subscriber[] {
  return reactions.map((reaction) => {
    const names = new Set<string>(reaction.on);
    return { queue: queueOf(reaction.name), wants: (type) => names.has(type) };
  });
}

/** Subscribes the works that an event starts. */
export function worksOn(works: readonly ReturnType<Work>[]): Subscriber[] {
  return works.flatMap(({ queue, on }) => {
    const names = new Set<string>(on ?? []);
    return names.size ? [{ queue, wants: (type) => names.has(type) }] : [];
  });
}

/**
 * Makes the job handler of a reaction: it acts as the system, in one transaction with a mark that this event is dealt
 * with, so a job that runs twice has one effect.
 */
export function handlersOf(reactions: readonly Reaction[], pool: pg.Pool, runner: Runner): JobHandler[] {
  return reactions.map((reaction) => ({
    queue: queueOf(reaction.name),
    handle: async (heard: Heard) => {
      const event = await eventOf(pool, heard);
      if (!event) return;
      const actor = systemActor(event.shopId, reaction.name, event);
      await runner.inShop(event.shopId, actor, { id: `event-${event.seq}`, address: '', device: '' }, async (scope) => {
        const mark = await scope.sql
          .insertInto('handled')
          .values({ shop_id: event.shopId, seq: event.seq, handler: reaction.name })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (mark.numInsertedOrUpdatedRows === 1n) await reaction.handle(scope, event);
      });
    },
  }));
}
