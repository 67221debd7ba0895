import type { workOrders } from '@pitlane/contracts';
import type { z } from 'zod';
import { totalOf, untaxedLine } from '../../kernel/tax.ts';
import type { FrozenLine } from '../../schema/json.ts';
import { amountOf } from './price.ts';

type Money = z.output<typeof workOrders.money>;
export type MoneyJob = {
  readonly id: string;
  readonly decision: 'not_sent' | 'pending' | 'approved' | 'declined';
  readonly booked: boolean;
  readonly lines: readonly Pick<FrozenLine, 'kind' | 'quantity' | 'unitPrice' | 'taxRateBp'>[];
};
export type PricedJob = Pick<MoneyJob, 'id' | 'lines'>;
export type Sums = { readonly net: number; readonly tax: number; readonly total: number };
export type Terms = {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  /** R-511 The customer pays no tax. */ readonly exempt?: boolean;
};
const nothing: Sums = { net: 0, tax: 0, total: 0 };

/**
 * R-251 The work order is one document: tax once for each rate over all its jobs, shared among them so that the jobs add
 * up to the total exactly. Minor units.
 */
export function documentOf(jobs: readonly PricedJob[], terms: Terms): Sums & { byJob: Map<string, Sums> } {
  const { currency, pricesIncludeTax, exempt = false } = terms;
  const charged = <L extends MoneyJob['lines'][number]>(line: L) =>
    exempt ? untaxedLine(line, pricesIncludeTax) : line;
  const lines = jobs.flatMap((job) => job.lines.map((line) => ({ job: job.id, line: charged(line) })));
  const document = totalOf(
    lines.map(({ line }) => ({ amount: amountOf(line), rate: line.taxRateBp })),
    { currency, pricesIncludeTax: pricesIncludeTax && !exempt },
  );
  const byJob = new Map<string, Sums>(jobs.map((job) => [job.id, nothing]));
  lines.forEach(({ job }, index) => {
    const [sums, part] = [byJob.get(job) ?? nothing, document.lines[index]];
    if (part) byJob.set(job, { net: sums.net + part.net, tax: sums.tax + part.tax, total: sums.total + part.gross });
  });
  return { net: document.net, tax: document.tax, total: document.gross, byJob };
}

type MoneyPart = MoneyJob['decision'] | 'booked';
/** R-241 What was booked is agreed before anybody sent it. */
const partOf = (job: MoneyJob): MoneyPart => (job.decision === 'not_sent' && job.booked ? 'booked' : job.decision);

/** The money panel of a work order: net by decision, the whole document, and what was approved as a document of its own. */
export function moneyOf(jobs: readonly MoneyJob[], terms: Terms): { money: Money; byJob: Map<string, Sums> } {
  const document = documentOf(jobs, terms);
  const those = (part: MoneyPart) => jobs.filter((job) => partOf(job) === part);
  const net = (part: MoneyPart) => those(part).reduce((sum, job) => sum + (document.byJob.get(job.id)?.net ?? 0), 0);
  return {
    byJob: document.byJob,
    money: {
      currency: terms.currency,
      approved: net('approved'),
      waiting: net('pending'),
      declined: net('declined'),
      booked: net('booked'),
      notSent: net('not_sent'),
      estimateNet: document.net,
      tax: document.tax,
      total: document.total,
      approvedTotal: documentOf(those('approved'), terms).total,
      approvedJobs: those('approved').length,
      waitingJobs: those('pending').length,
      declinedJobs: those('declined').length,
      bookedJobs: those('booked').length,
      notSentJobs: those('not_sent').length,
    },
  };
}
