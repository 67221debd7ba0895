export { unreadOf } from './unread-of.ts';
