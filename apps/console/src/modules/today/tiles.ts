import type { OutputOf } from '@pitlane/contracts/core';
import type { getToday } from '@pitlane/contracts/today';
import {
  IconAlertOctagonFilled,
  IconCalendarPlus,
  IconKey,
  IconMessageCircle,
  IconPackage,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { NeedsMeCell } from '../../shared/NeedsMe.tsx';
import type { Translate } from '../../shared/phrases.tsx';

export type Today = OutputOf<typeof getToday>;
type Tile = Today['tiles'][number];

const icons = {
  requests: IconCalendarPlus,
  choice: IconUserQuestion,
  answer: IconMessageCircle,
  parts: IconPackage,
  ready: IconKey,
  overdue: IconAlertOctagonFilled,
};
const tones = { plain: undefined, oldest: 'oldest', late: 'overdue' } as const;

/** Addresses of the console are written without its base. */
export const hrefOf = (href: string): string => href.replace(/^\/app(?=\/|$)/, '') || '/';

/** The six queues as cells of the strip; the server says which waits longest and which is late. */
export const cellsOf = (t: Translate, tiles: readonly Tile[]): NeedsMeCell[] =>
  tiles.map(({ key, count, detail, tone, href }) => ({
    id: key,
    icon: icons[key],
    label: t(`today.tile.${key}`),
    count,
    note: detail ?? (count === 0 ? t('today.nothing') : '\u00a0'),
    href: hrefOf(href),
    tone: tones[tone],
  }));
