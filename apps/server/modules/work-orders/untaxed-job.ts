import { untaxedLine } from '../../kernel/tax.ts';
import type { JobWithLines } from './jobs-of.ts';

/** R-511 A job as a customer who pays no tax is charged for it. */
export function untaxedJob(job: JobWithLines, pricesIncludeTax: boolean): JobWithLines {
  const lines = job.lines.map((line) => untaxedLine(line, pricesIncludeTax));
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  return { ...job, lines, net, tax: 0, total: net };
}
