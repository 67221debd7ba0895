import type { Room } from '../../kernel/implement.ts';
import getActivity from './queries/get-activity.ts';
import getAuditLog from './queries/get-audit-log.ts';
import getTimeline from './queries/get-timeline.ts';

export const room: Room = { name: 'timeline', does: [getTimeline, getActivity, getAuditLog], hears: [] };
