import type { House } from '../house.ts';
import type { SettableClock } from '../kernel/clock.ts';
import { cast, type Driver } from './cast.ts';
import { battery, type FoundJob, frontShocks, jobFor, pads, shocks, tyres } from './findings.ts';
import type { OpenedShop } from './open-shops.ts';
import { bringIn, choose, handOver, inspect, sendEstimate, type Visit, work } from './steps.ts';
import { type Teller, tellerOf } from './voices.ts';

type Told = { readonly teller: Teller; readonly present: Date };

async function addFindings(
  { teller }: Told,
  workOrderId: string,
  findings: readonly string[],
  jobs: readonly FoundJob[],
): Promise<void> {
  const advisor = teller.staff('Chanda Mwansa');
  for (const [n, findingId] of findings.entries()) {
    const job = jobs[n];
    if (job)
      await advisor.does('addJob', {
        workOrderId,
        findingId,
        title: job.title,
        estimatedMinutes: job.minutes,
        lines: [...job.lines],
      });
  }
}

/** In work: inspected, chosen on the phone, one job done and one running, a question in the thread. */
async function tellMwansa(told: Told): Promise<void> {
  const { teller, present } = told;
  const visit = await bringIn(teller, cast.mwansa, {
    concerns: ['It grinds when I brake, worst in the morning.', 'Pulls to the left on the Great North Road.'],
    services: ['Minor service'],
    ago: 290,
    promiseIn: 348,
    km: 58_940,
    keyTag: '7',
    present,
  });
  const joseph = teller.staff('Joseph Phiri');
  teller.at(280);
  const { inspectionId, findings } = await inspect(joseph, visit.workOrderId, [pads, tyres, battery, shocks], {
    template: 'courtesy',
  });
  teller.at(250);
  await handOver(teller, joseph, inspectionId);
  await addFindings(told, visit.workOrderId, findings, [jobFor.pads, jobFor.tyres, jobFor.battery, jobFor.shocks]);
  teller.at(240);
  const estimate = await sendEstimate(
    teller,
    visit,
    'Good morning. Four things need your decision; both urgent ones fit your budget.',
  );
  teller.at(215);
  await choose(teller, visit, estimate, /shock/i);
  await work(teller, visit, 'Moses Banda', /service/i, 200, 48);
  await tellMwansaLater(told, visit);
}

/** The brakes are being fitted; a stuck pin moved the promise; a question came in. */
async function tellMwansaLater({ teller, present }: Told, visit: Visit): Promise<void> {
  await work(teller, visit, 'Moses Banda', /brake/i, 38, 60, true);
  const { jobs } = await teller.staff('Chanda Mwansa').does('getWorkOrder', { workOrderId: visit.workOrderId });
  const brakes = jobs.find((job) => /brake/i.test(job.title));
  teller.at(25);
  if (brakes) {
    await teller
      .staff('Moses Banda')
      .shows(
        'uploadFile',
        { owner: 'job', ownerId: brakes.id, caption: 'New pads and skimmed disc, left side' },
        'brake-new.jpg',
      );
    await teller.staff('Moses Banda').does('describeJob', {
      jobId: brakes.id,
      cause: 'Pads worn out, left caliper pin dry',
      correction: 'New pads and discs, pins cleaned and greased',
      statusWords: 'being fitted',
    });
  }
  teller.at(22);
  await teller.staff('Chanda Mwansa').does('setPromise', {
    workOrderId: visit.workOrderId,
    at: new Date(present.getTime() + 378 * 60_000).toISOString(),
    reason: 'a brake guide pin was stuck and has to be freed first. Same price.',
  });
  await teller
    .staff('Chanda Mwansa')
    .does('sendMessage', { workOrderId: visit.workOrderId, text: 'Old pads are kept in the box so you can see them.' });
  teller.at(9);
  const { items } = await teller.customer(visit.customerId).does('listMyThreads', {});
  const thread = items[0];
  if (thread)
    await teller.customer(visit.customerId).does('sendMyMessage', {
      workOrder: thread.workOrder,
      text: 'Thank you! Can the shock absorbers wait until the end of the month? We drive to Kasama on Friday.',
    });
}

/** The customer's choice: four findings sent, nothing decided yet. */
async function tellGrace(told: Told): Promise<void> {
  const { teller, present } = told;
  const visit = await bringIn(teller, cast.grace, {
    concerns: ['Squeals when I brake at the robots.'],
    services: ['Engine oil and filter change'],
    ago: 170,
    promiseIn: 318,
    km: 121_400,
    keyTag: '3',
    present,
  });
  const lukas = teller.staff('Lukas Werner');
  teller.at(150);
  const { inspectionId, findings } = await inspect(lukas, visit.workOrderId, [pads, tyres, battery], {
    template: 'short',
  });
  teller.at(118);
  await handOver(teller, lukas, inspectionId);
  await addFindings(told, visit.workOrderId, findings, [jobFor.pads, jobFor.smallTyres, jobFor.battery]);
  teller.at(80);
  await sendEstimate(teller, visit, 'Your Corolla is inspected. Please choose what we should do today.');
}

async function tellOthers(told: Told): Promise<void> {
  const { teller, present } = told;
  const ruth = await bringIn(teller, cast.ruth, {
    concerns: ['Rattle from the front over bumps.'],
    ago: 95,
    promiseIn: 258,
    km: 143_800,
    keyTag: '11',
    present,
  });
  teller.at(60);
  await inspect(teller.staff('Thandiwe Zulu'), ruth.workOrderId, [frontShocks], { template: 'short', stopAfter: 12 });
  await bringIn(teller, cast.joyce, {
    concerns: ['Air conditioning blows warm.'],
    ago: 30,
    promiseIn: 378,
    km: 98_220,
    keyTag: '14',
    present,
  });
  const patrick = await finished(told, cast.patrick, 'Engine oil and filter change', 400, 130);
  teller.at(80);
  await teller.staff('Bwalya Tembo').does('approveQuality', { workOrderId: patrick, note: 'Clean work, levels right' });
  await finished(told, cast.memory, 'Front brake pads', 330, 70);
}

/** A booked job approved at the desk, done, and waiting for its quality check. */
async function finished(told: Told, driver: Driver, service: string, from: number, minutes: number): Promise<string> {
  const { teller, present } = told;
  const visit = await bringIn(teller, driver, {
    concerns: [`Please do: ${service.toLowerCase()}`],
    services: [service],
    ago: from,
    promiseIn: 40,
    km: 88_500,
    keyTag: '9',
    present,
  });
  teller.at(from - 15);
  const estimate = await sendEstimate(teller, visit, '');
  teller.at(from - 25);
  await choose(teller, visit, estimate, /^$/);
  await work(teller, visit, 'Thandiwe Zulu', /./, from - 35, minutes);
  await teller.staff('Chanda Mwansa').does('moveWorkOrder', { workOrderId: visit.workOrderId, to: 'quality_check' });
  return visit.workOrderId;
}

/** The next day with room, and its first free time. */
async function freeSlot(teller: Teller, from: number): Promise<{ date: string; time: string }> {
  const { days } = await teller.visitor().does('getAvailability', { shop: teller.shop.slug, days: 14 });
  const open = days.filter((day) => day.open && day.placesLeft > 0);
  const date = open[Math.min(from, open.length - 1)]?.date;
  if (!date) throw new Error('The shop has no free day.');
  const { slots } = await teller.visitor().does('getAvailability', { shop: teller.shop.slug, date, days: 1 });
  const free = slots.filter((each) => !each.full);
  const slot = free[(from * 3) % Math.max(1, free.length)] ?? free[0];
  if (!slot) throw new Error('The day has no free time.');
  return { date, time: slot.time };
}

async function tellRequests(told: Told): Promise<void> {
  const { teller } = told;
  const shop = teller.shop.slug;
  const ask = async (
    driver: Driver,
    ago: number,
    words: string,
    day: number,
    more: { arrival?: 'drop_off' | 'collection'; collectionPlace?: string; service?: string } = {},
  ) => {
    teller.at(ago);
    const when = await freeSlot(teller, day);
    const { items } = await teller
      .visitor()
      .does('listOfferedServices', { shop, ...(more.service ? { search: more.service } : {}) });
    const { plate, make, model, year, type } = driver.car;
    return teller.visitor().does('requestBooking', {
      shop,
      ...when,
      words,
      services: more.service && items[0] ? [items[0].id] : [],
      vehicle: { plate, make, model, year, type },
      name: driver.name,
      email: driver.email,
      phone: driver.phone,
      arrival: more.arrival ?? 'drop_off',
      collectionPlace: more.collectionPlace ?? null,
    });
  };
  await ask(cast.chola, 72, 'Oil under the back after parking. Please fetch it, I am at the office all day.', 1, {
    arrival: 'collection',
    collectionPlace: 'Cairo Road 14, Lusaka',
  });
  await ask(cast.esther, 24, 'Orange engine light came on near Kafue. It still drives but it is weak uphill.', 1, {
    service: 'Engine diagnostics',
  });
  await ask(
    cast.kondwani,
    6,
    'Squeals when I brake at the robots, and the pedal feels soft since Sunday. I think it is also due for a service.',
    2,
    { service: 'Minor service' },
  );
  const hope = await ask(cast.hope, 180, 'Full service for the school bus before the holidays.', 0, {
    arrival: 'collection',
    collectionPlace: 'Hope Primary School, Roma',
    service: 'Major service',
  });
  teller.at(120);
  const { items } = await teller.staff('Chanda Mwansa').does('listBookings', { status: 'requested' });
  const booking = items.find((each) => each.publicId === hope.id);
  if (!booking) return;
  await teller.staff('Chanda Mwansa').does('acceptBooking', {
    bookingId: booking.id,
    message: 'Bwalya fetches the bus. Please leave the key at the gate.',
    collection: {
      place: 'Hope Primary School, Roma',
      date: booking.date,
      from: booking.time,
      until: '17:00',
      driverId: teller.person('Bwalya Tembo').id,
      note: 'Key at the gate',
    },
  });
}

/**
 * Tells what happens in the first shop around the present hour, through the same operations people use: a request
 * waiting, a collection planned, a car just in, one being inspected, one waiting for its owner's choice, one in work, one
 * at the quality check, one ready.
 */
export async function tellStory(house: House, clock: SettableClock, shop: OpenedShop, present: Date): Promise<void> {
  if (shop.slug !== 'dynamic') return;
  const told: Told = { teller: tellerOf(house, clock, shop, present), present };
  await tellMwansa(told);
  await tellGrace(told);
  await tellOthers(told);
  await tellRequests(told);
}
