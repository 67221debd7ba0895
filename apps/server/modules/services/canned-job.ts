import type { services, shapes } from '@pitlane/contracts';
import type { z } from 'zod';
import { statement } from '../../kernel/database/statement.ts';
import { tenant } from '../../kernel/database/tenant.ts';
import type { Reading } from '../../kernel/implement.ts';
import { lineTotal } from '../../kernel/money.ts';
import { found } from '../../kernel/refusal.ts';
import { readShop, type Shop } from '../shops/index.ts';
import { type PricedService, pricedServices } from './priced-services.ts';

type Line = z.output<typeof services.cannedLine>;
export type JobFromService = {
  readonly title: string;
  readonly minutes: number;
  readonly condition?: shapes.Condition;
  readonly lines: readonly Line[];
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Labour lines of a service share the minutes of the vehicle's type in their proportion; 60 minutes are 1000. */
function timed(lines: readonly Line[], minutes: number): Line[] {
  const typed = sum(lines.flatMap((line) => (line.kind === 'labour' ? line.quantity : [])));
  const hours = Math.round((minutes * 1000) / 60);
  return lines.map((line) =>
    line.kind === 'labour' && typed > 0 ? { ...line, quantity: Math.round((hours * line.quantity) / typed) } : line,
  );
}

const atRate = (lines: readonly Line[], rate: number): number =>
  sum(lines.map((line) => lineTotal(line.quantity, line.kind === 'labour' ? rate : line.unitPrice)));

/**
 * What an hour costs in this job, in minor units: the shop's rate, or, where the job would then leave the price range that
 * drivers are shown, the rate that meets the nearer end of the range, to the smallest unit where one does.
 */
function hourOf(lines: readonly Line[], range: Pick<PricedService, 'priceMin' | 'priceMax'>, shopRate: number): number {
  const hours = sum(lines.flatMap((line) => (line.kind === 'labour' ? line.quantity : [])));
  const fits = (rate: number) => {
    const total = atRate(lines, rate);
    return total >= range.priceMin && total <= range.priceMax;
  };
  if (hours <= 0 || fits(shopRate)) return shopRate;
  const over = atRate(lines, shopRate) > range.priceMax;
  const rest = atRate(lines, 0);
  const rate = (((over ? range.priceMax : range.priceMin) - rest) * 1000) / hours;
  if (rate <= 0) return shopRate;
  const [below, above] = [Math.floor(rate), Math.ceil(rate)];
  return [below, above].find((one) => one > 0 && fits(one)) ?? (over ? below || shopRate : above);
}

const lines = statement(({ shopId, serviceId }: { readonly shopId: string; readonly serviceId: string }) =>
  tenant
    .selectFrom('canned_line')
    .select(['kind', 'description', 'part_number as partNumber', 'quantity', 'unit_price as unitPrice'])
    .where('shop_id', '=', shopId)
    .where('service_id', '=', serviceId)
    .orderBy('position'),
);

/**
 * A service as a ready job for a kind of vehicle: its own lines, with the time and the labour price of that kind. Who has
 * read the shop already hands it in.
 */
export async function cannedJob(
  scope: Reading,
  serviceId: string,
  type: shapes.VehicleType | null,
  shop?: Pick<Shop, 'rules'>,
): Promise<JobFromService> {
  const [[priced], { rules }, rows] = await Promise.all([
    pricedServices(scope, { ids: [serviceId] }, type),
    shop ?? readShop(scope),
    lines({ shopId: scope.shopId, serviceId }),
  ]);
  const service = found(priced);
  const ready = timed(rows, service.minutes);
  const unitPrice = hourOf(ready, service, rules.labourRate);
  return {
    title: service.name,
    minutes: service.minutes,
    lines: ready.map((line) => (line.kind === 'labour' ? { ...line, unitPrice } : line)),
  };
}
