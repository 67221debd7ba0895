import type { estimates, OutputOf, shapes } from '@pitlane/contracts';
import type { FrozenLine } from '../../../schema/json.ts';
import type { Measure } from '../../inspections/index.ts';
import type { Shop } from '../../shops/index.ts';
import type { FrozenJob } from '../read-estimate.ts';
import type { Amounts, Surcharge } from '../totals.ts';
import { labourWord, limitWord } from '../words.ts';

type MyJob = OutputOf<typeof estimates.getMyEstimate>['jobs'][number];
type Terms = Pick<Shop, 'rules' | 'privacy'>;

/** What a line costs the way the shop names prices: with tax where prices include it. */
const amountOf = (line: FrozenLine, { rules }: Terms): number => line.net + (rules.pricesIncludeTax ? line.tax : 0);

/** R-345 What a shop that shows prices lets its customer see of amounts; nothing of them where it does not. */
export function shownTo({ privacy }: Pick<Shop, 'privacy'>, { net, tax, total }: Amounts) {
  return privacy.showPrices ? { net, tax, total } : { net: null, tax: null, total: null };
}

/** R-355 The shop's own lines as its customer sees them. */
export const shownSurcharges = (shop: Pick<Shop, 'privacy'>, lines: readonly Surcharge[]) =>
  lines.map(({ kind, description, ...amounts }) => ({ kind, description, ...shownTo(shop, amounts) }));

/** R-345 Prices of lines only where the shop shows prices; labour in one sum unless it shows it line by line. */
export function groupsOf(lines: readonly FrozenLine[], shop: Terms, locale: string) {
  const { showPrices, showLabourBreakdown } = shop.privacy;
  const shown = (amount: number) => (showPrices ? amount : null);
  const of = (...kinds: string[]) => lines.filter((line) => kinds.includes(line.kind));
  const labour = of('labour');
  const sum = labour.reduce((total, line) => total + amountOf(line, shop), 0);
  const whole = labour.length > 0 ? [{ description: labourWord(locale), amount: shown(sum) }] : [];
  return {
    parts: of('part').map((line) => ({
      description: line.description,
      quantity: line.quantity,
      amount: shown(amountOf(line, shop)),
    })),
    labour: showLabourBreakdown
      ? labour.map((line) => ({ description: line.description, amount: shown(amountOf(line, shop)) }))
      : whole,
    fees: of('fee', 'sublet', 'discount').map((line) => ({
      description: line.description,
      amount: shown(amountOf(line, shop)),
    })),
  };
}

/** One job as its customer sees it: an allow-list. */
export function myJobView(
  job: FrozenJob,
  about: { shop: Terms; locale: string; photos: shapes.Photo[]; measure: Measure | undefined; mayWithdraw: boolean },
): MyJob {
  const { measure } = about;
  return {
    id: job.public_id,
    title: job.title,
    sentence: job.sentence,
    condition: job.condition as shapes.Condition,
    booked: job.booked,
    decision: job.decision,
    mayWithdraw: about.mayWithdraw,
    photos: about.photos,
    ...shownTo(about.shop, job),
    measure: measure
      ? {
          label: measure.label,
          value: measure.value,
          unit: measure.unit,
          limit: measure.limit,
          limitLabel: limitWord(about.locale, measure.limitKind),
          direction: measure.direction,
        }
      : null,
    ...groupsOf(job.lines, about.shop, about.locale),
  };
}
