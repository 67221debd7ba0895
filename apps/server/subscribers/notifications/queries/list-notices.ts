import { notifications } from '@pitlane/contracts';
import { asStaff } from '../../../kernel/actor.ts';
import { answer, type Implemented } from '../../../kernel/implement.ts';
import type { Readers } from '../readers.ts';
import { noticePage, wordsOf } from './notice-page.ts';

export const listNotices = (readers: Readers): Implemented =>
  answer(notifications.listNotices, async (scope, page) => {
    const { staffId } = asStaff(scope.actor);
    const { locale } = await readers.shop(scope);
    const { items, nextCursor, unread } = await noticePage(scope, { side: 'staff', id: staffId }, page);
    return {
      items: items.map((row) => ({
        id: row.id,
        kind: row.kind,
        ...wordsOf(row, locale),
        href: row.href,
        at: row.at,
        readAt: row.read_at,
      })),
      nextCursor,
      unread,
    };
  });
