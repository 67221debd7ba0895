import type { RepairCard } from '../../../../site/src/pages/dashboard.props.ts';
import type { Visit } from '../visit.ts';
import { say } from '../words.ts';

const TONES: Readonly<Record<string, RepairCard['tone']>> = {
  waiting_parts: 'waiting',
  waiting_customer: 'waiting',
  awaiting_approval: 'waiting',
  approved: 'now',
  inspecting: 'now',
  in_progress: 'now',
  quality_check: 'now',
  ready: 'ready',
};
type Stage =
  | 'requested'
  | 'scheduled'
  | 'collecting'
  | 'arrived'
  | 'inspecting'
  | 'awaiting_approval'
  | 'approved'
  | 'in_progress'
  | 'waiting_parts'
  | 'waiting_customer'
  | 'quality_check'
  | 'ready'
  | 'closed'
  | 'cancelled';

/** The badge of a visit: its stage in the driver's words. */
export const statusWords = ({ locale }: Pick<Visit, 'locale'>, stage: Stage): string =>
  say(locale, `pages.stage.${stage}`);
export const statusTone = (stage: Stage): RepairCard['tone'] => TONES[stage] ?? 'neutral';
