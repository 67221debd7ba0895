import { type InputOf, ledger } from '@pitlane/contracts';
import { implement, type Scope } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { byEntry, entriesOf } from '../entries-of.ts';
import { datevFile } from '../exports/datev.ts';
import { iifFile } from '../exports/iif.ts';
import { type Paired, pairsOf } from '../exports/pivot.ts';
import { qifFile } from '../exports/qif.ts';
import { readLedgerSettings } from '../settings.ts';
import { booksOf, checkPeriod } from '../today.ts';

type Input = InputOf<typeof ledger.exportBooks> & { readonly adviser: number; readonly client: number };
/** What DATEV files carry that nobody has given numbers for. */
const NO_ADVISER = 1001;
const NO_CLIENT = 1;
type File = { readonly name: string; readonly type: string; readonly bytes: Buffer };

function fileOf(
  scope: Scope,
  entries: readonly Paired[],
  input: Input,
  { currency, name }: { readonly currency: string; readonly name: string },
): File {
  const { from, to, format, adviser, client } = input;
  const period = `${from}_${to}`;
  if (format === 'iif')
    return { name: `books_${period}.iif`, type: 'text/plain', bytes: Buffer.from(iifFile(entries, currency)) };
  if (format === 'qif')
    return { name: `books_${period}.qif`, type: 'application/qif', bytes: Buffer.from(qifFile(entries, currency)) };
  const bytes = datevFile(entries, { from, to, adviser, client, currency, at: scope.now, shop: name });
  return { name: `EXTF_Buchungsstapel_${period}.csv`, type: 'text/csv; charset=windows-1252', bytes };
}

/** R-507 A DATEV batch lies within one year: its days are written without one. R-508 It carries the shop's own numbers. */
export default implement(ledger.exportBooks, async (scope, input) => {
  const { from, to, format } = input;
  checkPeriod(input);
  if (format === 'datev' && from.slice(0, 4) !== to.slice(0, 4)) refuse('invalid_input', 'to');
  const shop = await booksOf(scope);
  const entries = byEntry(await entriesOf(scope, { from, to })).flatMap((entry) => pairsOf(entry) ?? []);
  const own = await readLedgerSettings(scope);
  const adviser = input.adviser ?? own.datevAdviser ?? NO_ADVISER;
  const client = input.client ?? own.datevClient ?? NO_CLIENT;
  const file = fileOf(scope, entries, { ...input, adviser, client }, shop);
  scope.record('ledger.exported', {}, { from, to, kind: format, entries: entries.length });
  return {
    fileName: file.name,
    contentType: file.type,
    base64: file.bytes.toString('base64'),
    entries: entries.length,
  };
});
