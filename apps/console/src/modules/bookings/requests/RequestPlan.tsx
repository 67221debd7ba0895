import { api } from '@pitlane/client/api';
import { IconCarSuv, IconSteeringWheel } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { hoursOf } from '../../../shared/figures.ts';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { Slots } from '../../../shared/SlotPick.tsx';
import { useSession } from '../../../shared/session.tsx';
import { type BookingDetail, dayShort } from '../booking.ts';
import { CollectionFields } from '../CollectionFields.tsx';
import { DayLoad } from './DayLoad.tsx';
import { asAsked, type Plan, slotsFor } from './plan.ts';
import css from './RequestPlan.module.css';
import { WeekBars } from './WeekBars.tsx';

type Props = {
  readonly booking: BookingDetail;
  readonly plan: Plan;
  readonly onChange: (part: Partial<Plan>) => void;
};

/** The arrival times of the chosen day; the asked day's came with the request. */
function useSlots({ booking, plan }: Pick<Props, 'booking' | 'plan'>) {
  const { shop } = useSession();
  const known = plan.date === booking.date;
  const asked = { shop: shop?.slug ?? '', from: plan.date, days: 1, date: plan.date, minutes: booking.minutes };
  const { data, error } = api.useGetAvailabilityQuery(asked, { skip: known || !plan.date });
  return { slots: slotsFor(booking, plan.date, known ? booking.slots : (data?.slots ?? [])), error };
}

function Message({ booking, plan, onChange }: Props) {
  const { t, format } = useSpeech();
  const [open, setOpen] = useState(plan.message !== '');
  const [first] = booking.customer.name.split(' ');
  return (
    <section>
      <h3 className={css.heading}>
        {t('requests.reads', { name: first ?? booking.customer.name })}
        {!open && (
          <button type="button" className={css.link} onClick={() => setOpen(true)}>
            {t('requests.more')}
          </button>
        )}
      </h3>
      <div className={css.message}>
        <strong>{booking.will.subject}</strong>
        <span>{booking.will.text}</span>
        {plan.message && <em>{plan.message}</em>}
      </div>
      {!asAsked(booking, plan) && plan.time && (
        <p className={css.quiet}>
          {t('requests.readsOther', { when: `${dayShort(plan.date, format)}, ${plan.time}` })}
        </p>
      )}
      {open && (
        <GrowingText
          mt={8}
          minRows={2}
          maxLength={1000}
          label={t('requests.moreLabel')}
          value={plan.message}
          onChange={(event) => onChange({ message: event.currentTarget.value })}
        />
      )}
    </section>
  );
}

/** Free hours of the week, the arrival time to offer, how the car comes, and the message, before it is sent. */
export function RequestPlan({ booking, plan, onChange }: Props) {
  const { t, format } = useSpeech();
  const { slots, error } = useSlots({ booking, plan });
  const choose = (date: string) =>
    onChange({
      date,
      time: date === booking.date ? booking.time : null,
      collection: { ...plan.collection, date },
    });
  return (
    <div className={css.plan}>
      <section>
        <h3 className={css.heading}>
          {t('requests.capacity')}
          <small>{t('requests.needs', { hours: hoursOf(booking.minutes, format) })}</small>
        </h3>
        <WeekBars week={booking.week} chosen={plan.date} onChoose={choose} />
      </section>
      <DayLoad booking={booking} date={plan.date} />
      <section>
        <h3 className={css.heading}>
          {t('requests.offer')}
          <small>{t('requests.askedFor', { when: `${dayShort(booking.date, format)}, ${booking.time}` })}</small>
        </h3>
        {error && <ErrorNote error={error} />}
        <Slots slots={slots} time={plan.time} onChange={(time) => onChange({ time })} />
        <label className={css.other}>
          {t('requests.otherDay')}
          <input type="date" value={plan.date} onChange={(event) => choose(event.currentTarget.value)} />
        </label>
      </section>
      <fieldset className={css.how}>
        <legend className="sr-only">{t('requests.how')}</legend>
        {(['drop_off', 'collection'] as const).map((arrival) => (
          <button
            key={arrival}
            type="button"
            aria-pressed={plan.arrival === arrival}
            onClick={() => onChange({ arrival })}
          >
            {arrival === 'drop_off' ? (
              <IconCarSuv size={20} stroke={1.75} aria-hidden />
            ) : (
              <IconSteeringWheel size={20} stroke={1.75} aria-hidden />
            )}
            {t(arrival === 'drop_off' ? 'requests.brings' : 'requests.collects')}
          </button>
        ))}
      </fieldset>
      {plan.arrival === 'collection' && (
        <CollectionFields value={plan.collection} onChange={(collection) => onChange({ collection })} />
      )}
      <Message booking={booking} plan={plan} onChange={onChange} />
    </div>
  );
}
