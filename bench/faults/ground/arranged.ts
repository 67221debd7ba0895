import type { Operation } from '@pitlane/contracts';
import sharp from 'sharp';
import type { Caller } from '../../../apps/server/kernel/testing/world.ts';
import { afterArrangements } from './arranged-after.ts';
import { bookingArrangements } from './arranged-bookings.ts';
import { moneyArrangements } from './arranged-money.ts';
import { paymentArrangements } from './arranged-payments.ts';
import { peopleArrangements } from './arranged-people.ts';
import { workArrangements } from './arranged-work.ts';
import type { Scene } from './scene.ts';

export type File = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };
export type Made = { readonly caller: Caller; readonly input: Record<string, unknown>; readonly file?: File };
/** What to change about the sample: fields of the input, the caller, the file. What must be there first is made first. */
export type Arrange = (scene: Scene) => Promise<Change> | Change;
export type Change = {
  readonly input?: Record<string, unknown>;
  readonly caller?: Caller;
  readonly file?: File;
};
export type Arrangements = Readonly<Record<string, Arrange>>;

const photo = async (): Promise<Change> => {
  const drawn = sharp({ create: { width: 320, height: 240, channels: 3, background: '#884422' } });
  return { file: { name: 'tyre.jpg', bytes: await drawn.jpeg().toBuffer(), type: 'image/jpeg' } };
};
const shopVersion: Arrange = async ({ admin }) => ({
  input: { version: (await admin.caller.call('getShop', {})).version },
});

const arrangements: Arrangements = {
  ...peopleArrangements,
  ...bookingArrangements,
  ...workArrangements,
  ...moneyArrangements,
  ...paymentArrangements,
  ...afterArrangements,
  updateShopBrand: async (scene) => ({ input: { ...(await shopVersion(scene)).input, logoFileId: null } }),
  updateShopHours: async ({ admin }) => {
    const { hours, version } = await admin.caller.call('getShop', {});
    return { input: { hours, version } };
  },
  updateShopPrivacy: shopVersion,
  updateShopProfile: shopVersion,
  updateShopRegion: shopVersion,
  updateShopRules: shopVersion,
  updateTaxRates: shopVersion,
  uploadBookingPhoto: photo,
  uploadFile: photo,
  uploadMyFile: photo,
};

/** The caller and input with which an operation succeeds in this scene, arranging what it needs first. */
export async function arranged(scene: Scene, contract: Operation, sample: object, caller: Caller): Promise<Made> {
  const change = await arrangements[contract.name]?.(scene);
  return { caller, ...change, input: { ...sample, ...change?.input } };
}
