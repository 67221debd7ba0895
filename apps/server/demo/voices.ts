import { readFile } from 'node:fs/promises';
import type { CallOf, Contract, Contracts, OutputOf } from '@pitlane/contracts';
import type { House } from '../house.ts';
import type { Actor } from '../kernel/actor.ts';
import type { SettableClock } from '../kernel/clock.ts';
import type { OpenedPerson, OpenedShop } from './open-shops.ts';

type Named = { [K in keyof Contracts]: Contracts[K] extends Contract ? Contracts[K] : never };
/** Somebody of the town doing what they would do on a screen: contracts by name, answers as the API gives them. */
export type Voice = {
  does<K extends keyof Named>(name: K, input: CallOf<Named[K]>): Promise<OutputOf<Named[K]>>;
  /** Uploads a file. */
  brings<K extends 'importEInvoice'>(
    name: K,
    file: { readonly name: string; readonly bytes: Buffer },
  ): Promise<OutputOf<Named[K]>>;
  /** Uploads one of the photos that ship with Pitlane. */
  shows(name: 'uploadFile', input: CallOf<Named['uploadFile']>, photo: string): Promise<OutputOf<Named['uploadFile']>>;
};
export type Teller = {
  readonly shop: OpenedShop;
  /** Sets the clock to so many minutes before the present. */
  at(minutesAgo: number): void;
  staff(name: string): Voice;
  customer(customerId: string): Voice;
  visitor(): Voice;
  person(name: string): OpenedPerson;
};

const PHOTOS = new URL('../data/photos/', import.meta.url);
let calls = 0;

function voiceOf(house: House, actor: Actor): Voice {
  const request = () => ({ id: `demo-${++calls}`, address: '127.0.0.1', device: 'demo' });
  return {
    does: async (name, input) => (await house.runner.call(actor, name, input, request())).body as never,
    brings: async (name, upload) => (await house.runner.call(actor, name, {}, { ...request(), upload })).body as never,
    async shows(name, input, photo) {
      const bytes = await readFile(new URL(photo, PHOTOS));
      return (await house.runner.call(actor, name, input, { ...request(), upload: { name: photo, bytes } }))
        .body as never;
    },
  };
}

/** Voices of one shop, around a moment called the present. */
export function tellerOf(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Teller {
  const person = (name: string): OpenedPerson => {
    const known = shop.staff.find((each) => each.name === name);
    if (!known) throw new Error(`Nobody called ${name} works there.`);
    return known;
  };
  return {
    shop,
    person,
    at: (minutesAgo) => clock.set(new Date(present.getTime() - minutesAgo * 60_000).toISOString()),
    staff(name) {
      const { id, personId, role } = person(name);
      return voiceOf(house, {
        kind: 'staff',
        shopId: shop.shopId,
        staffId: id,
        personId,
        role,
        name,
        sessionId: personId,
        platform: false,
      });
    },
    customer: (customerId) => voiceOf(house, { kind: 'customer', shopId: shop.shopId, customerId, name: '', epoch: 1 }),
    visitor: () => voiceOf(house, { kind: 'visitor', shopId: shop.shopId }),
  };
}
