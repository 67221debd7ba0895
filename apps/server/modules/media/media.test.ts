import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import {
  insert,
  makeCustomer,
  makeJob,
  makeShop,
  makeWorkOrder,
  type TestShop,
} from '../../kernel/testing/factories.ts';
import { openWorld, type World } from '../../kernel/testing/world.ts';
import { expireFiles } from './expiry.ts';
import { claimBookingPhotos } from './index.ts';
import { linkSeconds } from './links.ts';
import { discard, prepare } from './prepare.ts';

let world: World;
let shop: TestShop;
let picture: Buffer;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const photo = (bytes: Uint8Array = picture, name = 'tyre.jpg') => ({ name, bytes, type: 'image/jpeg' });
const request = { id: 'test', address: '', device: '' };

beforeAll(async () => {
  world = await openWorld();
  shop = await makeShop(world);
  picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#884422' } })
    .withExif({ IFD3: { GPSLatitude: '15/1 25/1 0/1', GPSLatitudeRef: 'S' }, IFD0: { Copyright: 'Somebody' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());

const rowsOf = (table: string, id: string) =>
  world.sql<Record<string, string>>(`select * from ${table} where id = $1`, [id]);

describe('staff add files', () => {
  test('R-303 a photo is drawn anew without its place, with a small copy that opens at once', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const advisor = shop.staff.SERVICE_WRITER.caller;
    const added = await advisor.upload(
      'uploadFile',
      { owner: 'work_order', ownerId: visit.id, caption: 'Front left' },
      photo(),
    );
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({ kind: 'photo', photo: { caption: 'Front left', width: 1200, height: 800 } });
    const full = await advisor.fetch(added.body.photo.url);
    const small = await world.caller().fetch(added.body.photo.thumbUrl);
    expect([full.status, small.status, small.headers.get('content-type')]).toEqual([200, 200, 'image/webp']);
    const facts = await sharp(Buffer.from(await full.arrayBuffer())).metadata();
    expect(facts.exif).toBeUndefined();
    const listed = await advisor.call('listFiles', { workOrderId: visit.id });
    expect(listed.items).toMatchObject([{ id: added.body.id, kind: 'photo', from: 'staff', customerVisible: true }]);
  });

  test('a PDF is kept as a document and served as a download; other kinds are refused by name', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const { caller } = shop.staff.PARTS;
    const input = { owner: 'work_order', ownerId: visit.id };
    const added = await caller.upload('uploadFile', input, { name: 'offer.pdf', bytes: pdf });
    expect(added.body).toMatchObject({ kind: 'document' });
    const served = await caller.fetch(added.body.photo.url);
    expect(served.headers.get('content-disposition')).toContain('attachment');
    const script = await caller.upload('uploadFile', input, {
      name: 'a.jpg',
      bytes: Buffer.from('<script>1</script>'),
    });
    expect([script.status, script.problem.code]).toEqual([415, 'file_kind']);
    const broken = await caller.upload('uploadFile', input, photo(picture.subarray(0, 2000)));
    expect([broken.status, broken.problem.code]).toEqual([422, 'file_broken']);
    const big = await caller.upload('uploadFile', input, photo(Buffer.alloc(10 * 1024 * 1024 + 1)));
    expect([big.status, big.problem.code]).toEqual([413, 'file_too_large']);
  });

  test('R-302 a technician adds only where they work; another shop has nothing here', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const tech = shop.staff.TECH;
    const job = await makeJob(world, shop.shopId, visit.id);
    const input = { owner: 'job', ownerId: job.id };
    expect((await tech.caller.upload('uploadFile', input, photo())).status).toBe(404);
    expect((await tech.caller.send('listFiles', { workOrderId: visit.id })).status).toBe(404);
    await world.sql('update job set technician_id = $1 where id = $2', [tech.id, job.id]);
    const own = await tech.caller.upload('uploadFile', input, photo());
    expect(own.status).toBe(200);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.upload('uploadFile', input, photo())).status).toBe(404);
    const shopFile = { owner: 'shop', ownerId: shop.shopId };
    expect((await tech.caller.upload('uploadFile', shopFile, photo())).status).toBe(404);
    expect((await shop.staff.ADMIN.caller.upload('uploadFile', shopFile, photo())).status).toBe(200);
    const car = { owner: 'vehicle', ownerId: visit.vehicle.id };
    expect((await shop.staff.SERVICE_WRITER.caller.upload('uploadFile', car, photo())).status).toBe(200);
    expect((await tech.caller.upload('uploadFile', car, photo())).status).toBe(404);
  });

  test('caption and audience change; a removed file is gone with its bytes', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const { caller } = shop.staff.MANAGER;
    const { body } = await caller.upload('uploadFile', { owner: 'work_order', ownerId: visit.id }, photo());
    await caller.call('changeFile', { fileId: body.id, caption: 'Inside', customerVisible: false });
    const listed = await caller.call('listFiles', { workOrderId: visit.id });
    expect(listed.items).toMatchObject([{ caption: 'Inside', customerVisible: false }]);
    const other = await makeShop(world);
    expect((await other.staff.ADMIN.caller.send('removeFile', { fileId: body.id })).status).toBe(404);
    await caller.call('removeFile', { fileId: body.id });
    expect((await caller.fetch(body.photo.url)).status).toBe(404);
    expect((await caller.send('removeFile', { fileId: body.id })).status).toBe(404);
    expect((await caller.send('changeFile', { fileId: body.id, caption: 'x' })).status).toBe(404);
  });

  test('R-303 every address a file gets is one the storage takes, and tells none of our ids', async () => {
    const { services } = world.server.house;
    for (let nth = 0; nth < 300; nth++) {
      const file = await prepare(services, shop.shopId, { name: 'a.pdf', bytes: pdf });
      expect(file.storageKey).not.toContain(shop.shopId);
      await discard(services, file);
    }
  });

  test('R-300 a link lives to the end of the next full hour', () => {
    expect(linkSeconds(new Date('2026-11-24T07:00:00.000Z'))).toBe(3600);
    expect(linkSeconds(new Date('2026-11-24T07:00:01.000Z'))).toBe(7199);
    expect(linkSeconds(new Date('2026-11-24T07:59:59.900Z'))).toBe(3601);
  });
});

describe('customers and visitors send files', () => {
  test('a customer adds to their own visit only; R-304 it goes 90 days after the visit closed', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const { caller } = visit.customer;
    const added = await caller.upload('uploadMyFile', { workOrder: visit.publicId, caption: 'The noise' }, photo());
    expect(added.status).toBe(200);
    expect(added.body.id).toMatch(/^fi_/);
    const stranger = await makeCustomer(world, shop.shopId);
    const theirs = await stranger.caller.upload('uploadMyFile', { workOrder: visit.publicId }, photo());
    expect(theirs.status).toBe(404);
    const staffFile = await shop.staff.ADMIN.caller.upload(
      'uploadFile',
      { owner: 'work_order', ownerId: visit.id },
      photo(),
    );
    const { house } = world.server;
    const refs = { workOrder: visit.id, customer: visit.customer.id, vehicle: visit.vehicle.id };
    await house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, async (scope) =>
      scope.record('workOrder.closed', refs, { number: 1 }),
    );
    await world.settle();
    const [file] = await world.sql<{ expires_at: Date; storage_key: string }>(
      "select expires_at, storage_key from file where work_order_id = $1 and from_side = 'customer'",
      [visit.id],
    );
    const due = new Date(world.clock.now().getTime() + 90 * 86_400_000);
    expect(file?.expires_at).toEqual(due);
    const was = world.clock.now().toISOString();
    world.clock.set(new Date(due.getTime() + 1000).toISOString());
    const gone = await house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, expireFiles);
    world.clock.set(was);
    expect(gone).toBe(1);
    expect(await house.services.storage.head(file?.storage_key ?? '')).toBeNull();
    expect(await rowsOf('file', staffFile.body.id)).toHaveLength(1);
    const events = await world.sql("select 1 from event where type = 'file.expired' and work_order_id = $1", [
      visit.id,
    ]);
    expect(events).toHaveLength(1);
  });

  test('R-301 a visitor’s photo is kept once it is claimed, else gone after a day', async () => {
    const visitor = world.caller();
    const one = await visitor.upload('uploadBookingPhoto', { shop: shop.slug }, photo());
    const two = await visitor.upload('uploadBookingPhoto', { shop: shop.slug }, photo());
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await visitor.fetch(one.body.thumbUrl)).status).toBe(200);
    const document = await visitor.upload('uploadBookingPhoto', { shop: shop.slug }, { name: 'a.pdf', bytes: pdf });
    expect(document.problem.code).toBe('file_kind');
    expect((await visitor.upload('uploadBookingPhoto', { shop: 'nobody-here' }, photo())).status).toBe(404);
    const visit = await makeWorkOrder(world, shop.shopId);
    const booking = newId();
    const { house } = world.server;
    await house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, async (scope) => {
      await claimBookingPhotos(scope, [one.body.id], booking, visit.customer.id);
      scope.record('file.changed', { booking }, { name: 'tyre.jpg', kind: 'photo' });
    });
    const was = world.clock.now();
    world.clock.set(new Date(was.getTime() + 25 * 3_600_000).toISOString());
    await house.runner.inShop(shop.shopId, systemActor(shop.shopId, 'test'), request, expireFiles);
    world.clock.set(was.toISOString());
    const left = await world.sql<{ public_id: string }>("select public_id from file where owner = 'booking'");
    expect(left.map((row) => row.public_id)).toEqual([one.body.id]);
  });

  test('the same key and bytes are one file, however often a phone repeats them', async () => {
    const visit = await makeWorkOrder(world, shop.shopId);
    const staff = shop.staff.SERVICE_WRITER;
    const actor = {
      kind: 'staff' as const,
      shopId: shop.shopId,
      staffId: staff.id,
      personId: staff.personId,
      role: 'SERVICE_WRITER' as const,
      name: 'Advisor',
      sessionId: staff.personId,
      platform: false,
    };
    const input = { owner: 'work_order', ownerId: visit.id };
    const again = { ...request, idempotencyKey: newId(), upload: { name: 'a.jpg', bytes: picture } };
    const { runner } = world.server.house;
    const answers = await Promise.all([
      runner.call(actor, 'uploadFile', input, again),
      runner.call(actor, 'uploadFile', input, again),
    ]);
    const ids = answers.map(({ body }) => (body as { id: string }).id);
    expect(ids[0]).toBe(ids[1]);
    expect(await world.sql('select 1 from file where work_order_id = $1', [visit.id])).toHaveLength(1);
    await insert(world, 'idempotency_key', {
      shop_id: shop.shopId,
      actor: `staff:${staff.id}`,
      key: 'another-key',
      operation: 'addNote',
      body_hash: 'x',
    });
    const other = { ...again, idempotencyKey: 'another-key' };
    await expect(runner.call(actor, 'uploadFile', input, other)).rejects.toMatchObject({ code: 'key_reused' });
  });
});
