import { notifications } from '@mantine/notifications';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { listRecurring } from '@pitlane/contracts/invoices';
import { useState } from 'react';
import { type DecimalSign, decimalSignOf, textOf, timesPrice } from '../../../shared/decimals.ts';
import { decimalsOf } from '../../../shared/money.ts';
import { useSpeech } from '../../../shared/phrases.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { dayOf } from '../../../shared/when.ts';
import { type DraftLine, freshLine, lineFrom, linesFrom } from '../editor/draftLines.ts';

export type Recurring = OutputOf<typeof listRecurring>['items'][number];
type Options = {
  /** The rhythm being changed; none for a new one. */ readonly one: Recurring | undefined;
  readonly customerId: string | null;
  readonly currency: string;
  readonly standardRate: number;
  readonly onDone: () => void;
};

const draftsOf = ({ lines, currency }: Recurring, sign: DecimalSign): DraftLine[] => {
  const places = decimalsOf(currency);
  return lines.map((line) => ({
    ...freshLine(line.kind, line.taxRateBp),
    description: line.description,
    quantity: textOf(line.quantity, 3, 0, sign),
    price: textOf(line.unitPrice, places, places, sign),
  }));
};

/** A recurring bill being typed: for whom, how often, which lines; saving makes or changes it. */
export function useRecurring({ one, customerId: asked, currency, standardRate, onDone }: Options) {
  const { t, timeZone, format } = useSpeech();
  const sign = decimalSignOf(format);
  const [customerId, setCustomer] = useState<string | null>(one?.customerId ?? asked);
  const [plan, setPlan] = useState({
    vehicleId: one?.vehicleId ?? null,
    name: one?.name ?? '',
    rrule: one?.rrule ?? 'FREQ=MONTHLY',
    startsOn: one?.startsOn ?? dayOf(new Date(), timeZone),
    endsOn: one?.endsOn ?? '',
    postAndSend: one?.postAndSend ?? true,
    active: one?.active ?? true,
  });
  const [drafts, setDrafts] = useState<readonly DraftLine[]>(() =>
    one ? draftsOf(one, sign) : [freshLine('fee', standardRate)],
  );
  const [tried, setTried] = useState(false);
  const [create] = api.useCreateRecurringMutation();
  const [update] = api.useUpdateRecurringMutation();
  const deed = useDeed();
  const made = drafts.map((draft) => {
    const line = lineFrom(draft, currency, sign);
    const net = line ? timesPrice(line.quantity, line.unitPrice) * (line.kind === 'discount' ? -1 : 1) : null;
    return line && net !== null ? { unitPrice: line.unitPrice, net, total: net } : undefined;
  });
  const save = async () => {
    setTried(true);
    const lines = linesFrom(drafts, currency, sign);
    if (!lines || !customerId) return;
    const { active, ...rest } = plan;
    const sent = { ...rest, endsOn: plan.endsOn || null, lines };
    const done = await deed.run(() =>
      one
        ? update({ ...sent, recurringId: one.id, active, version: one.version }).unwrap()
        : create({ ...sent, customerId }).unwrap(),
    );
    if (!done) return;
    notifications.show({ message: t('recurring.saved', { name: plan.name }) });
    onDone();
  };
  return {
    customerId,
    /** Another customer has other cars. */
    setCustomer: (id: string | null) => {
      setCustomer(id);
      if (id !== customerId) setPlan((now) => ({ ...now, vehicleId: null }));
    },
    plan,
    put: (part: Partial<typeof plan>) => setPlan((now) => ({ ...now, ...part })),
    drafts,
    made,
    sum: made.reduce((sum, line) => sum + (line?.net ?? 0), 0),
    tried,
    deed,
    save,
    add: () => setDrafts([...drafts, freshLine('part', standardRate)]),
    change: (key: string, part: Partial<DraftLine>) =>
      setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft))),
    remove: (key: string) => setDrafts(drafts.filter((draft) => draft.key !== key)),
  };
}
export type RecurringState = ReturnType<typeof useRecurring>;
