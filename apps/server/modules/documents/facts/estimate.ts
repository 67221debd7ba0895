import type { Reading } from '../../../kernel/implement.ts';
import type { FrozenLine } from '../../../schema/json.ts';
import { estimatePaperView } from '../../estimates/index.ts';
import { say } from '../frame.ts';
import { estimatePaper } from '../papers/estimate.ts';
import type { PricedLine } from '../papers/lines.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

type Condition = 'good' | 'monitor' | 'urgent' | 'not_checked';

/** R-345 Labour in one sum for each tax rate, where the shop does not show it line by line. */
function withLabourAsOne(lines: readonly FrozenLine[], description: string, withTax: boolean): PricedLine[] {
  const labour = lines.filter(({ kind }) => kind === 'labour');
  const summed = [...new Set(labour.map(({ taxRateBp }) => taxRateBp))].map((taxRateBp) => {
    const own = labour.filter((line) => line.taxRateBp === taxRateBp);
    const net = own.reduce((sum, line) => sum + line.net, 0);
    const tax = own.reduce((sum, line) => sum + line.tax, 0);
    return { description, quantity: 1000, unitPrice: withTax ? net + tax : net, taxRateBp, net, tax };
  });
  return [...lines.filter(({ kind }) => kind !== 'labour'), ...summed];
}

/** Everything on an estimate's paper, as it stands now: what was decided since it was sent stands on it too. */
export async function drawEstimate(scope: Reading, estimateId: string): Promise<Drawn> {
  const view = await estimatePaperView(scope, estimateId);
  const { row } = view;
  const reader = await readReader(scope, row.customer_id ?? '');
  const frame = await readFrame(scope, reader.locale);
  const waits = ['sent', 'viewed', 'changes_requested', 'part_approved'].includes(view.status);
  const facts = {
    number: Number(row.number),
    version: row.version,
    status: view.status,
    currency: row.currency,
    withTax: view.pricesIncludeTax,
    exempt: row.tax_exempt,
    prices: view.showPrices,
    to: reader.to,
    car: view.vehicle,
    author: row.author,
    sentAt: row.sent_at,
    validUntil: row.valid_until,
    message: row.message,
    terms: view.terms || null,
    signature: row.signature,
    drawing: row.signature_drawing,
    decidedAt: row.decided_at,
    answerUrl: waits ? `${scope.services.env.publicUrl}/customer/estimate/${row.public_id}` : null,
    jobs: view.jobs.map((job) => ({
      ...job,
      condition: job.condition as Condition,
      lines: view.showLabour ? job.lines : withLabourAsOne(job.lines, say(frame, 'labour'), view.pricesIncludeTax),
    })),
    surcharges: view.surcharges.map((line) => ({
      ...line,
      quantity: 1000,
      unitPrice: view.pricesIncludeTax ? line.total : line.net,
    })),
    net: view.net,
    total: view.total,
    byRate: view.byRate,
    approvedTotal: view.approvedTotal,
  };
  return drawnWith(frame, facts, {
    name: `${row.number}-${row.version}`,
    draw: () => estimatePaper(frame, facts),
    keys: [],
  });
}
