import {
  IconCalendarEvent,
  IconCar,
  IconClipboardCheck,
  IconClock,
  IconFileInvoice,
  IconKey,
  IconMail,
  IconMessage2,
  IconNote,
  IconPhoto,
  IconRosetteDiscountCheck,
  IconTool,
  IconUser,
  IconUserCheck,
} from '@tabler/icons-react';
import type { Icon } from '../module.ts';

/** Icon of an event by its name; the longest fitting start wins. */
const icons: readonly (readonly [string, Icon])[] = [
  ['workOrder.promise', IconClock],
  ['workOrder.ready', IconKey],
  ['workOrder.closed', IconKey],
  ['workOrder.noted', IconNote],
  ['estimate.decided', IconUserCheck],
  ['job.approved', IconUserCheck],
  ['vehicle', IconCar],
  ['workOrder', IconCar],
  ['job', IconTool],
  ['quality', IconRosetteDiscountCheck],
  ['estimate', IconFileInvoice],
  ['inspection', IconClipboardCheck],
  ['message', IconMessage2],
  ['file', IconPhoto],
  ['booking', IconCalendarEvent],
  ['notification', IconMail],
];

export const glyphOf = (type: string): Icon => icons.find(([start]) => type.startsWith(start))?.[1] ?? IconUser;
