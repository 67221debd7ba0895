import type { Stage } from '@pitlane/contracts/stages';

/** All stages in their order. Written here, since the contract's own list would bring its schemas along. */
const order: Readonly<Record<Stage, number>> = {
  requested: 0,
  scheduled: 1,
  collecting: 2,
  arrived: 3,
  inspecting: 4,
  awaiting_approval: 5,
  approved: 6,
  in_progress: 7,
  waiting_parts: 8,
  waiting_customer: 9,
  quality_check: 10,
  ready: 11,
  closed: 12,
  cancelled: 13,
};
export const stages = Object.keys(order) as readonly Stage[];
export const isStage = (word: string | null): word is Stage => word !== null && word in order;
