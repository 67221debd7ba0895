import type { Room } from '../../kernel/implement.ts';
import { forgetVitals } from './forget-vitals.ts';
import createShop from './operations/create-shop.ts';
import reportVitals from './operations/report-vitals.ts';
import { probeItself } from './probe-itself.ts';
import getPlatformHealth from './queries/get-platform-health.ts';
import getShopPlan from './queries/get-shop-plan.ts';
import getStatus from './queries/get-status.ts';
import getVitals from './queries/get-vitals.ts';
import listShops from './queries/list-shops.ts';
import { raiseAlert, reportAlert } from './raise-alert.ts';
import watchSignIns from './reactions/watch-sign-ins.ts';

export const room: Room = {
  name: 'platform',
  does: [createShop, getPlatformHealth, getShopPlan, getStatus, getVitals, listShops, reportVitals],
  hears: [watchSignIns],
  sweeps: [probeItself, forgetVitals],
  works: [raiseAlert, reportAlert],
};
