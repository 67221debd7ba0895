import { addDays, dayAt } from '../../../kernel/calendar/zone.ts';
import type { Reading } from '../../../kernel/implement.ts';
import { statementOf } from '../../invoices/index.ts';
import { statementPaper } from '../papers/statement.ts';
import { type Drawn, drawnWith } from '../prepared.ts';
import { readFrame, readReader } from '../read-frame.ts';

const DAYS = 90;

/** A customer's account between two days; without them, the last 90. */
export async function drawStatement(
  scope: Reading,
  customerId: string,
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Drawn> {
  const reader = await readReader(scope, customerId);
  const frame = await readFrame(scope, reader.locale);
  const until = period.to ?? dayAt(scope.clock.now(), frame.timeZone);
  const from = period.from ?? addDays(until, -DAYS);
  const { accounts } = await statementOf(scope, customerId, { from, to: until });
  const facts = { to: reader.to, from, until, accounts };
  return drawnWith(frame, facts, { name: `${from}-${until}`, draw: () => statementPaper(frame, facts), keys: [] });
}
