import type { Room } from '../../kernel/implement.ts';
import findAnything from './queries/find-anything.ts';
import getShopAnalytics from './queries/get-shop-analytics.ts';
import getToday from './queries/get-today.ts';
import getWaiting from './queries/get-waiting.ts';

export const room: Room = { name: 'today', does: [getToday, getWaiting, getShopAnalytics, findAnything], hears: [] };
