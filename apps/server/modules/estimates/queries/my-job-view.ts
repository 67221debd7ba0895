import type { estimates, OutputOf, shapes } from '@pitlane/contracts';
import type { FrozenLine } from '../../../schema/json.ts';
import type { Measure } from '../../inspections/index.ts';
import type { Shop } from '../../shops/index.ts';
import type { FrozenJob } from '../read-estimate.ts';
import { type Amounts, chargesOf, type Surcharge, type Version } from '../totals.ts';
import { labourWord, limitWord } from '../words.ts';

type MyJob = OutputOf<typeof estimates.getMyEstimate>['jobs'][number];
type Terms = Pick<Shop, 'privacy'>;
type Named = Pick<Version, 'prices_include_tax'>;

/** R-345 What a shop that shows prices lets its customer see of amounts; nothing of them where it does not. */
export function shownTo({ privacy }: Pick<Shop, 'privacy'>, { net, tax, total }: Amounts) {
  return privacy.showPrices ? { net, tax, total } : { net: null, tax: null, total: null };
}

/** R-355 The shop's own lines as its customer sees them. */
export const shownSurcharges = (shop: Pick<Shop, 'privacy'>, lines: readonly Surcharge[]) =>
  lines.map(({ kind, description, ...amounts }) => ({ kind, description, ...shownTo(shop, amounts) }));

/** R-345 Prices of lines only where the shop shows prices; labour in one sum unless it shows it line by line. */
export function groupsOf(lines: readonly FrozenLine[], about: { shop: Terms; version: Named; locale: string }) {
  const { shop, version, locale } = about;
  const amountOf = (line: FrozenLine): number => line.net + (version.prices_include_tax ? line.tax : 0);
  const { showPrices, showLabourBreakdown } = shop.privacy;
  const shown = (amount: number) => (showPrices ? amount : null);
  const of = (...kinds: string[]) => lines.filter((line) => kinds.includes(line.kind));
  const labour = of('labour');
  const sum = labour.reduce((total, line) => total + amountOf(line), 0);
  const whole = labour.length > 0 ? [{ description: labourWord(locale), amount: shown(sum) }] : [];
  return {
    parts: of('part').map((line) => ({
      description: line.description,
      quantity: line.quantity,
      amount: shown(amountOf(line)),
    })),
    labour: showLabourBreakdown
      ? labour.map((line) => ({ description: line.description, amount: shown(amountOf(line)) }))
      : whole,
    fees: of('fee', 'sublet', 'discount').map((line) => ({
      description: line.description,
      amount: shown(amountOf(line)),
    })),
  };
}

/** One job as its customer sees it: an allow-list. */
export function myJobView(
  job: FrozenJob,
  about: {
    shop: Terms;
    version: Named;
    locale: string;
    photos: shapes.Photo[];
    measure: Measure | undefined;
    mayWithdraw: boolean;
  },
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
    charges: about.shop.privacy.showPrices ? chargesOf(job, about.version) : [],
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
    ...groupsOf(job.lines, about),
  };
}
