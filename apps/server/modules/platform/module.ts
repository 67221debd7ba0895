import type { Room } from '../../kernel/implement.ts';
import createShop from './operations/create-shop.ts';
import getPlatformHealth from './queries/get-platform-health.ts';
import getShopPlan from './queries/get-shop-plan.ts';
import listShops from './queries/list-shops.ts';
import { raiseAlert, reportAlert } from './raise-alert.ts';
import watchSignIns from './reactions/watch-sign-ins.ts';

export const room: Room = {
  name: 'platform',
  does: [createShop, getPlatformHealth, getShopPlan, listShops],
  hears: [watchSignIns],
  works: [raiseAlert, reportAlert],
};
