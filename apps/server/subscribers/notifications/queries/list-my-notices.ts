import { notifications } from '@pitlane/contracts';
import { asCustomer } from '../../../kernel/actor.ts';
import { answer, type Implemented } from '../../../kernel/implement.ts';
import { found } from '../../../kernel/refusal.ts';
import type { Readers } from '../readers.ts';
import { noticePage, wordsOf } from './notice-page.ts';

export const listMyNotices = (readers: Readers): Implemented =>
  answer(notifications.listMyNotices, async (scope, { locale: asked, ...page }) => {
    const { customerId } = asCustomer(scope.actor);
    const { locale } = found(await readers.contactOf(scope, customerId));
    const { items, nextCursor, unread } = await noticePage(scope, { side: 'customer', id: customerId }, page);
    return {
      items: items.map((row) => ({
        id: row.public_id,
        ...wordsOf(row, asked ?? locale),
        href: row.href,
        at: row.at,
        read: row.read_at !== null,
      })),
      nextCursor,
      unread,
    };
  });
