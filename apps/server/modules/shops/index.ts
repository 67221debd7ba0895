export { type Letterhead, readLetterhead } from './letterhead.ts';
export { nextNumber, takeNumber } from './next-number.ts';
export { type OpenSpan, openHours } from './open-hours.ts';
export { type NewShop, openShop } from './open-shop.ts';
export { readShop, type Shop } from './read-shop.ts';
export { checkRegion } from './region.ts';
