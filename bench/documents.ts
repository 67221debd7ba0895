import type { PaperDocument } from '../apps/server/integrations/documents/port.ts';
import { reactPdfPrinter } from '../apps/server/integrations/documents/react-pdf/printer.ts';
import { sampleDocument } from '../apps/server/modules/documents/samples.ts';
import { measuredHere } from './figures/here.ts';
import { percentile, rounded } from './figures/percentile.ts';
import { keepResults, type Row, target } from './figures/results.ts';

const TIMES = 12;
type Fresh = Omit<Row, 'measured'>;
const AIM = { p50_ms: 200 };
const papers = [
  ['pdf_invoice', 'invoice', 'Printing a bill of nine lines with bank account and code as PDF, in the worker'],
  ['pdf_invoice_50', 'invoice-long', 'Printing a bill of fifty lines as PDF'],
  ['pdf_estimate', 'estimate', 'Printing an estimate of three jobs as PDF'],
  ['pdf_report', 'report', 'Printing a service report with four photos as PDF'],
] as const;

/** Prints one sample again and again, after it was printed twice: the first print loads the library and the fonts. */
async function measure(paper: PaperDocument) {
  let bytes = 0;
  for (let nth = 0; nth < 2; nth += 1) bytes = (await reactPdfPrinter.print(paper)).length;
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let nth = 0; nth < TIMES; nth += 1) {
    const start = performance.now();
    await reactPdfPrinter.print(paper);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    p50_ms: rounded(percentile(times, 0.5), 1),
    p95_ms: rounded(percentile(times, 0.95), 1),
    cpu_ms: rounded((user + system) / 1000 / TIMES, 1),
    bytes,
    requests: TIMES,
  };
}

/** Measures every paper in this process, as the worker prints. */
export async function printing(tell: (row: Fresh) => void): Promise<Fresh[]> {
  const rows: Fresh[] = [];
  for (const [task, name, what] of papers) {
    const paper = sampleDocument(name, 'en');
    if (!paper) throw new Error(`There is no sample ${name}.`);
    const ours = await measure(paper);
    const row = { task, what, ours, targets: [target(ours, 'p50_ms', AIM.p50_ms)] };
    tell(row);
    rows.push(row);
  }
  return rows;
}

/** Prints and keeps the figures of the papers alone. */
export async function main(): Promise<number> {
  const rows = await printing(({ task, ours }) =>
    process.stdout.write(`${task}: ${ours.p50_ms} ms, ${ours.cpu_ms} ms of processor\n`),
  );
  keepResults(rows.map((row) => ({ ...row, measured: measuredHere() })));
  return 0;
}
