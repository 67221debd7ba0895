import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../kernel/testing/world.ts';
import {
  makeNeighbours,
  type Neighbours,
  openToOtherRealm,
  openToShopPeople,
  openToStrangers,
  openToWrongRoles,
  tellsOfInside,
  tellsOfOtherCustomer,
  tellsOfOtherShop,
} from './strangers.ts';

describe('isolation, walked over every contract', { timeout: 120_000 }, () => {
  let world: World;
  let ground: Neighbours;
  beforeAll(async () => {
    world = await openWorld();
    ground = await makeNeighbours(world);
  });
  afterAll(() => world.close());

  it('every contract is implemented by exactly one room', () => {
    const { implemented } = world.server.house;
    expect(ground.all.map(({ name }) => name).filter((name) => !implemented.has(name))).toEqual([]);
  });

  it('[SEC-02] asks a stranger to sign in', async () => {
    expect(await openToStrangers(ground, world.caller())).toEqual([]);
  });

  it('[AUTH-07] refuses every role without the permission, before looking at anything', async () => {
    expect(await openToWrongRoles(ground)).toEqual([]);
  });

  it('[AUTH-08] refuses customers at every staff door and staff at every customer door', async () => {
    expect(await openToOtherRealm(ground)).toEqual([]);
  });

  it('[AUTH-09] keeps the platform’s doors shut for shop people', async () => {
    expect(await openToShopPeople(ground)).toEqual([]);
  });

  it('[PLAT-01] another shop’s ids are not found, and no answer tells of another shop', async () => {
    expect(await tellsOfOtherShop(ground)).toEqual([]);
  });

  it('[PLAT-02] another customer’s ids are not found, and no answer tells of another customer', async () => {
    expect(await tellsOfOtherCustomer(ground)).toEqual([]);
  });

  it('[SEC-01] [TRK-11] a customer’s own answers hold opaque ids and no internal notes', async () => {
    expect(await tellsOfInside(ground)).toEqual([]);
  });
});
