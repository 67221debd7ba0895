import type { House } from '../house.ts';
import type { SettableClock } from '../kernel/clock.ts';
import type { OpenedShop } from './open-shops.ts';

/** Tells what happens in a shop around the present hour, through the same operations people use. */
export async function tellStory(_house: House, _clock: SettableClock, _shop: OpenedShop, _now: Date): Promise<void> {}
