import { hashToken, newId, newToken } from '../../../apps/server/kernel/ids.ts';
import { hashPassword } from '../../../apps/server/kernel/passwords.ts';
import { insert, makeSession } from '../../../apps/server/kernel/testing/factories.ts';
import type { Arrange, Arrangements } from './arranged.ts';
import type { Scene } from './scene.ts';

const PASSWORD = 'a-quiet-lantern-7';
const anHourFrom = (now: Date): Date => new Date(now.getTime() + 3_600_000);
const ownPlate = () => `R ${newId().slice(-8).toUpperCase()}`;
const newCar: Arrange = () => ({ input: { plate: ownPlate() } });

async function knowPassword({ world, admin }: Scene): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await world.sql('update auth.person set password_hash = $2 where id = $1', [admin.personId, hash]);
}

/** What operations on people, sessions and cars need before they can succeed. */
export const peopleArrangements: Arrangements = {
  changePassword: async (scene) => {
    await knowPassword(scene);
    return { input: { current: PASSWORD, next: `${PASSWORD}-new` } };
  },
  signIn: async (scene) => {
    await knowPassword(scene);
    return { input: { email: scene.admin.email, password: PASSWORD } };
  },
  requestPasswordReset: ({ admin }) => ({ input: { email: admin.email } }),
  resetPassword: async ({ world, shop, admin }) => {
    const token = newToken();
    await insert(world, 'auth.reset', {
      token_hash: hashToken(token),
      person_id: admin.personId,
      shop_id: shop.shopId,
      purpose: 'reset',
      expires_at: anHourFrom(world.clock.now()),
    });
    return { input: { token, password: `${PASSWORD}-reset` } };
  },
  revokeSession: async ({ world, shop, admin }) => {
    const token = await makeSession(world, admin.personId, shop.shopId);
    const [row] = await world.sql<{ id: string }>('select id from auth.session where token_hash = $1', [
      hashToken(token),
    ]);
    return { input: { sessionId: row?.id } };
  },
  reinstateStaff: async ({ admin, technician }) => {
    await admin.caller.call('suspendStaff', { staffId: technician.id });
    return {};
  },
  redeemSignInLink: async ({ world, shop, customer }) => {
    const token = newToken();
    await insert(world, 'auth.magic_link', {
      token_hash: hashToken(token),
      shop_id: shop.shopId,
      customer_id: customer.id,
      next: '/customer/dashboard',
      expires_at: anHourFrom(world.clock.now()),
    });
    return { input: { token } };
  },
  requestSignInLink: ({ customer }) => ({ input: { email: customer.email } }),
  createVehicle: newCar,
  addMyVehicle: newCar,
  transferVehicle: ({ ids }) => ({ input: { customerId: ids.duplicateId } }),
  createService: async ({ world, shop }) => {
    const [row] = await world.sql<{ id: string }>('select id from service_category where shop_id = $1 limit 1', [
      shop.shopId,
    ]);
    return { input: { categoryId: row?.id } };
  },
};
