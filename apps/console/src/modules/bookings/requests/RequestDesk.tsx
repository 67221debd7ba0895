import { api } from '@pitlane/client/api';
import { IconInbox } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useShortcut } from '../../../shared/keyboard.ts';
import { Pending } from '../../../shared/Pending.tsx';
import { useT } from '../../../shared/phrases.tsx';
import type { Booking } from '../booking.ts';
import { Decided } from './Decided.tsx';
import { type Plan, planFor } from './plan.ts';
import { RequestActions } from './RequestActions.tsx';
import { RequestList } from './RequestList.tsx';
import { RequestPlan } from './RequestPlan.tsx';
import { RequestStory } from './RequestStory.tsx';
import css from './Requests.module.css';
import { useWide } from './useWide.ts';

type Props = {
  readonly rows: readonly Booking[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly tabs: ReactNode;
};

/** List, story and plan side by side; on phones one after the other. */
export function RequestDesk({ rows, chosen, onChoose, tabs }: Props) {
  const t = useT();
  const wide = useWide();
  const id = chosen ?? (wide ? rows[0]?.id : undefined);
  const place = rows.findIndex((row) => row.id === id);
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))];
    if (next) onChoose(next.id);
  };
  useShortcut('j', () => step(1), t('requests.following'), { off: rows.length === 0 });
  useShortcut('k', () => step(-1), t('requests.previous'), { off: rows.length === 0 });
  const read = api.useGetBookingQuery({ bookingId: id ?? '' }, { skip: !id });
  const { data } = read;
  const booking = data?.id === id ? data : undefined;
  const [plans, setPlans] = useState<Readonly<Record<string, Plan>>>({});
  const plan = booking && (plans[booking.id] ?? planFor(booking));
  const change = (part: Partial<Plan>) =>
    booking && plan && setPlans((all) => ({ ...all, [booking.id]: { ...plan, ...part } }));
  const open = booking && (booking.status === 'requested' || booking.status === 'proposed');
  return (
    <div className={css.desk} data-chosen={chosen ? true : undefined}>
      <header className={css.head}>
        {tabs}
        {open && plan && <RequestActions booking={booking} plan={plan} onDone={() => step(place > 0 ? -1 : 1)} />}
      </header>
      <RequestList rows={rows} chosen={id} onChoose={onChoose} />
      <section className={css.story} aria-label={booking?.customer.name ?? t('requests.choose')}>
        {id && <Pending of={{ ...read, data: booking }} rows={6} />}
        {!id && <EmptyState icon={IconInbox} title={t('requests.choose')} hint={t('requests.chooseHint')} />}
        {booking && <RequestStory booking={booking} onBack={() => onChoose(null)} />}
      </section>
      <aside className={css.plan} aria-label={t('requests.capacity')}>
        {open && plan && <RequestPlan booking={booking} plan={plan} onChange={change} />}
        {booking && !open && <Decided booking={booking} />}
      </aside>
    </div>
  );
}
