import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { decimalSignOf } from '../../../shared/decimals.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import type { Bill } from '../../../shared/till/bill.ts';
import { useDeed } from '../../../shared/useDeed.ts';
import { type DraftLine, draftsOf, linesFrom } from './draftLines.ts';

/** What is typed on a draft beside its lines. */
type Rest = {
  readonly note: string;
  readonly dueOn: string;
  readonly buyerReference: string;
  readonly surcharges: boolean;
};
const restOf = (bill: Bill): Rest => ({
  note: bill.note ?? '',
  dueOn: bill.dueOn ?? '',
  buyerReference: bill.buyerReference ?? '',
  surcharges: bill.surcharges,
});

/** A draft being typed: its lines, the rest, and saving both against the version they were read with. */
export function useDraft(bill: Bill) {
  const sign = decimalSignOf(useSpeech().format);
  const [drafts, setDrafts] = useState<readonly DraftLine[]>(() => draftsOf(bill, sign));
  const [rest, setRest] = useState(() => restOf(bill));
  const [version, setVersion] = useState(bill.version);
  const [origin, setOrigin] = useState(() => ({ version: bill.version, keys: drafts.map(({ key }) => key) }));
  const [dirty, setDirty] = useState(false);
  const [tried, setTried] = useState(false);
  const [update] = api.useUpdateInvoiceMutation();
  const deed = useDeed();
  // Saving gives the stored lines new ids; they are known again once the bill is read with that version.
  const stored = bill.version === origin.version ? draftsOf(bill, sign) : [];
  const ids = new Map(stored.flatMap(({ key: id }, index) => (origin.keys[index] ? [[origin.keys[index], id]] : [])));
  const change = (next: readonly DraftLine[]) => {
    setDrafts(next);
    setDirty(true);
  };
  /** Saves; answers whether it worked. */
  const save = async (against = version): Promise<boolean> => {
    setTried(true);
    const lines = linesFrom(drafts, bill.currency, sign, ids);
    if (!lines) return false;
    const done = await deed.run(() =>
      update({ invoiceId: bill.id, version: against, lines, ...rest, dueOn: rest.dueOn || null }).unwrap(),
    );
    if (!done) return false;
    setVersion(done.version);
    setOrigin({ version: done.version, keys: drafts.map(({ key }) => key) });
    setDirty(false);
    setTried(false);
    return true;
  };
  const takeTheirs = () => {
    const theirs = draftsOf(bill, sign);
    setDrafts(theirs);
    setOrigin({ version: bill.version, keys: theirs.map(({ key }) => key) });
    setRest(restOf(bill));
    setVersion(bill.version);
    setDirty(false);
    deed.forget();
  };
  return {
    drafts,
    ids,
    rest,
    dirty,
    tried,
    deed,
    version,
    save,
    takeTheirs,
    add: (line: DraftLine) => change([...drafts, line]),
    put: (key: string, part: Partial<DraftLine>) =>
      change(drafts.map((one) => (one.key === key ? { ...one, ...part } : one))),
    remove: (key: string) => change(drafts.filter((one) => one.key !== key)),
    putRest: (part: Partial<Rest>) => {
      setRest((now) => ({ ...now, ...part }));
      setDirty(true);
    },
  };
}
export type DraftState = ReturnType<typeof useDraft>;
