import type { Driver } from './cast.ts';
import type { Teller, Voice } from './voices.ts';

/** A signature drawn with a finger: an initial, a wave, a line below. */
const SIGNED = [
  [52, 112, 60, 48, 78, 96, 98, 44, 106, 110],
  [120, 104, 132, 84, 146, 104, 160, 82, 176, 104, 192, 80, 210, 104, 232, 86, 262, 98],
  [44, 128, 150, 122, 300, 126],
];

export type Visit = { readonly customerId: string; readonly vehicleId: string; readonly workOrderId: string };
export type Look = {
  readonly point: RegExp;
  readonly condition: 'monitor' | 'urgent';
  readonly note: string;
  readonly sentence: string;
  readonly photo: string;
  /** Values in the order the template asks for them. */
  readonly measured?: readonly number[];
};

/** The advisor takes a driver and car into the books and opens the portal; who came before is known already. */
export async function welcomeDriver(
  advisor: Voice,
  driver: Driver,
): Promise<{ customerId: string; vehicleId: string }> {
  const { items } = await advisor.does('listVehicles', { search: driver.car.plate, limit: 1 });
  const [car] = items;
  if (car?.owner) return { customerId: car.owner.id, vehicleId: car.id };
  const { id: customerId } = await advisor.does('createCustomer', {
    name: driver.name,
    email: driver.email,
    phone: driver.phone,
    ...(driver.address ? { address: { ...driver.address, country: null } } : {}),
  });
  await advisor.does('setPortalAccess', { customerId, enabled: true });
  const { id: vehicleId } = await advisor.does('createVehicle', { customerId, ...driver.car });
  return { customerId, vehicleId };
}

/** A car comes in: work order, check-in, promise. Minutes are before the present; the promise is after it. */
export async function bringIn(
  teller: Teller,
  driver: Driver,
  visit: {
    concerns: string[];
    services?: string[];
    ago: number;
    promiseIn: number;
    km: number;
    keyTag: string;
    present: Date;
  },
): Promise<Visit> {
  const advisor = teller.staff('Chanda Mwansa');
  teller.at(visit.ago);
  const known = await welcomeDriver(advisor, driver);
  const promisedAt = new Date(visit.present.getTime() + visit.promiseIn * 60_000).toISOString();
  const services = await Promise.all((visit.services ?? []).map((name) => serviceId(advisor, name)));
  const { id: workOrderId } = await advisor.does('createWorkOrder', {
    ...known,
    concerns: visit.concerns,
    services,
    promisedAt,
  });
  teller.at(visit.ago - 3);
  await advisor.does('checkInVehicle', {
    workOrderId,
    odometerKm: visit.km,
    fuelEighths: 4,
    keyTag: visit.keyTag,
    concerns: visit.concerns,
  });
  return { ...known, workOrderId };
}

/** The catalogue's entry for these words. */
export async function serviceId(advisor: Voice, search: string): Promise<string> {
  const { items } = await advisor.does('listServices', { search, limit: 1 });
  const [first] = items;
  if (!first) throw new Error(`The catalogue knows no "${search}".`);
  return first.id;
}

export type Inspecting = { readonly template: 'courtesy' | 'short'; readonly stopAfter?: number };

/** A technician looks the car over: all good but for what the looks name; answers the finding ids in their order. */
export async function inspect(
  technician: Voice,
  workOrderId: string,
  looks: readonly Look[],
  how: Inspecting,
): Promise<{ inspectionId: string; findings: string[] }> {
  const { id: inspectionId } = await technician.does('startInspection', { workOrderId, template: how.template });
  const { points } = await technician.does('getInspection', { inspectionId });
  for (const point of points.slice(0, how.stopAfter ?? points.length)) {
    const look = looks.find((each) => each.point.test(point.name));
    if (look?.photo)
      await technician.shows(
        'uploadFile',
        { owner: 'inspection_point', ownerId: inspectionId, point: point.key, caption: look.note },
        look.photo,
      );
    const measured = point.values.flatMap(({ key }, n) =>
      look?.measured?.[n] === undefined ? [] : [{ key, value: look.measured[n] }],
    );
    await technician.does('recordPoint', {
      inspectionId,
      point: point.key,
      condition: look?.condition ?? 'good',
      measured,
      ...(look ? { note: look.note, customerSentence: look.sentence } : {}),
    });
  }
  const { points: after } = await technician.does('getInspection', { inspectionId });
  return {
    inspectionId,
    findings: looks.flatMap((look) => after.find((point) => look.point.test(point.name))?.findingId ?? []),
  };
}

/** Finishes an inspection and lets the advisor agree with it. */
export async function handOver(teller: Teller, technician: Voice, inspectionId: string): Promise<void> {
  await technician.does('finishInspection', { inspectionId, skipRest: true });
  await teller.staff('Chanda Mwansa').does('reviewInspection', { inspectionId, approve: true });
}

/** Sends the estimate and answers what the customer sees. */
export async function sendEstimate(teller: Teller, visit: Visit, message: string) {
  const { publicId } = await teller
    .staff('Chanda Mwansa')
    .does('sendEstimate', { workOrderId: visit.workOrderId, message });
  return teller.customer(visit.customerId).does('getMyEstimate', { estimate: publicId });
}

/** The customer approves all jobs but those whose title matches. */
export async function choose(
  teller: Teller,
  visit: Visit,
  estimate: Awaited<ReturnType<typeof sendEstimate>>,
  decline: RegExp,
): Promise<void> {
  const open = estimate.jobs.filter((job) => job.decision === 'pending');
  await teller.customer(visit.customerId).does('decideMyEstimate', {
    estimate: estimate.id,
    version: estimate.version,
    termsAccepted: true,
    drawing: { width: 360, height: 160, strokes: SIGNED },
    decisions: open.map((job) => ({
      job: job.id,
      decision: decline.test(job.title) ? ('declined' as const) : ('approved' as const),
      reason: decline.test(job.title) ? 'After payday' : '',
    })),
  });
}

/** A technician does the approved jobs whose title matches, each for so many minutes. */
export async function work(
  teller: Teller,
  visit: Visit,
  who: string,
  jobs: RegExp,
  from: number,
  minutes: number,
  leaveRunning = false,
): Promise<void> {
  const advisor = teller.staff('Chanda Mwansa');
  const technician = teller.staff(who);
  const { jobs: all } = await advisor.does('getWorkOrder', { workOrderId: visit.workOrderId });
  let ago = from;
  for (const job of all.filter((each) => each.decision === 'approved' && jobs.test(each.title))) {
    teller.at(ago);
    await advisor.does('assignJob', { jobId: job.id, staffId: teller.person(who).id });
    await technician.does('startJob', { jobId: job.id });
    if (leaveRunning) return;
    ago -= minutes;
    teller.at(ago);
    await technician.does('describeJob', {
      jobId: job.id,
      cause: 'Due by distance and time',
      correction: 'Done as planned, tested on the road',
    });
    await technician.does('finishJob', { jobId: job.id });
  }
}
