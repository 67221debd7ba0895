export { countUnread } from './count-unread.ts';
export { unreadOf } from './unread-of.ts';
