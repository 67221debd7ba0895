import type { Room } from '../../kernel/implement.ts';
import updateShopBrand from './operations/update-shop-brand.ts';
import updateShopHours from './operations/update-shop-hours.ts';
import updateShopPrivacy from './operations/update-shop-privacy.ts';
import updateShopProfile from './operations/update-shop-profile.ts';
import updateShopRegion from './operations/update-shop-region.ts';
import updateShopRules from './operations/update-shop-rules.ts';
import updateTaxRates from './operations/update-tax-rates.ts';
import getShop from './queries/get-shop.ts';
import getShopFront from './queries/get-shop-front.ts';

export const room: Room = {
  name: 'shops',
  does: [
    updateShopBrand,
    updateShopHours,
    updateShopPrivacy,
    updateShopProfile,
    updateShopRegion,
    updateShopRules,
    updateTaxRates,
    getShopFront,
    getShop,
  ],
  hears: [],
};
