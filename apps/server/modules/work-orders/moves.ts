import type { workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import { type Actor, can } from '../../kernel/actor.ts';
import { type Facts, offered, type WhyKey } from './guards.ts';
import { customerSees, localeOf } from './words.ts';

type NextMove = z.output<typeof workOrders.nextMove>;

/** Every next step of a work order as the screens show it: whether it may be made, why not, and what the customer then reads. */
export function movesOf(stage: workOrders.Stage, facts: Facts, actor: Actor, locale: string): NextMove[] {
  return offered(stage, facts).map(({ to, needsReason, blocked }) => {
    const allowedTo = can(actor, to === 'closed' ? 'workOrders.close' : 'workOrders.write');
    const why: WhyKey | null = allowedTo ? (blocked?.why ?? null) : 'workOrders.why.notAllowed';
    return { to, needsReason, allowed: why === null, why, customerSees: customerSees(localeOf(locale), to) };
  });
}
