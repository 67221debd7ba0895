import type { House } from '../house.ts';
import { systemActor } from '../kernel/actor.ts';
import { expireEstimate } from '../modules/estimates/index.ts';
import type { Driver } from './cast.ts';
import type { Moment } from './contract.ts';
import { serviceId, welcomeDriver } from './steps.ts';
import type { Teller } from './voices.ts';

const DAY = 24 * 60;
const VAT = 1600;
const ADVISOR = 'Chanda Mwansa';
const driver = (name: string, phone: string, car: Driver['car']): Driver => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@mail.example`,
  phone,
  car,
});
const corolla = { plate: 'BAR 5518', make: 'Toyota', model: 'Corolla Fielder', year: 2012, type: 'small' } as const;
const ranger = { plate: 'BBH 7042', make: 'Ford', model: 'Ranger', year: 2016, type: 'truck', fuel: 'diesel' } as const;
const forester = { plate: 'BCA 1163', make: 'Subaru', model: 'Forester', year: 2013, type: 'suv' } as const;
const inonge = driver('Inonge Sitali', '+260977550151', corolla);
const likando = driver('Likando Haatila', '+260966550138', ranger);
const misozi = driver('Misozi Daka', '+260955550177', forester);

type Asked = { readonly driver: Driver; readonly concern: string; readonly title: string; readonly service: string };
/** Prices for somebody who asks before coming: a job of the catalogue and one of its own. */
async function quote(teller: Teller, { driver: who, concern, title, service }: Asked) {
  const advisor = teller.staff(ADVISOR);
  const known = await welcomeDriver(advisor, who);
  const lines = [
    { kind: 'labour', description: title, quantity: 2500, unitPrice: 52_000, taxRateBp: VAT },
    { kind: 'part', description: 'Kit with seals', quantity: 1000, unitPrice: 189_000, taxRateBp: VAT },
  ] as const;
  const made = await advisor.does('createQuote', {
    ...known,
    concern,
    services: [await serviceId(advisor, service)],
    jobs: [{ title, sentence: 'We replace the whole set, with new seals.', estimatedMinutes: 150, lines: [...lines] }],
    send: true,
    message: 'The price holds for two weeks. You can say yes online.',
  });
  return { ...known, ...made };
}

/** Nobody answered: its last day went by. */
async function expired(house: House, teller: Teller): Promise<void> {
  const { estimateId } = await quote(teller, {
    driver: misozi,
    concern: 'What would a timing belt cost?',
    title: 'Timing belt and water pump',
    service: 'Minor service',
  });
  teller.at(15 * DAY);
  const { shopId } = teller.shop;
  const request = { id: `demo-expire-${estimateId}`, address: '', device: '' };
  if (estimateId)
    await house.runner.inShop(shopId, systemActor(shopId, 'demo'), request, (scope) =>
      expireEstimate(scope, estimateId),
    );
}

/** Said yes to online three days ago, all of it: now it is a visit on the board. */
async function accepted(teller: Teller): Promise<void> {
  const { customerId, estimateId } = await quote(teller, {
    driver: likando,
    concern: 'The clutch slips with a trailer. What would it cost?',
    title: 'Clutch set',
    service: 'Major service',
  });
  teller.at(3 * DAY);
  const customer = teller.customer(customerId);
  const { publicId } = await teller.staff(ADVISOR).does('getEstimate', { estimateId: estimateId ?? '' });
  const mine = await customer.does('getMyEstimate', { estimate: publicId });
  await customer.does('decideMyEstimate', {
    estimate: mine.id,
    version: mine.version,
    termsAccepted: true,
    signature: likando.name,
    decisions: mine.jobs.map(({ id }) => ({ job: id, decision: 'approved' as const, reason: '' })),
  });
}

/** Quotes of the last weeks: one that ran out, one that became a visit. */
export const quoteMoments = (house: House, teller: Teller): Moment[] =>
  [
    { ago: 30 * DAY, tell: () => expired(house, teller) },
    { ago: 4 * DAY, tell: () => accepted(teller) },
  ].map(({ ago, tell }) => ({
    ago,
    tell: () => {
      teller.at(ago);
      return tell();
    },
  }));

/** Sent today and not yet answered. */
export async function openQuote(teller: Teller, ago: number): Promise<void> {
  teller.at(ago);
  await quote(teller, {
    driver: inonge,
    concern: 'Knocks from below when I turn. I would come next week.',
    title: 'Drive shaft and boots',
    service: 'Wheel alignment',
  });
}
