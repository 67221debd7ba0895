import { Field } from '../shared/Field.tsx';
import { dayText, moneyText } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { StepHead } from '../shared/StageLane.tsx';
import { Switch } from '../shared/Switch.tsx';
import { useShell } from '../shared/shell.ts';
import type { BookingDay, BookProps, SlotView } from './book.props.ts';

function wordsOfDay(day: BookingDay, t: ReturnType<typeof useShell>['t']): string {
  if (day.closed) return t('site.book.closed');
  if (day.outside) return t(day.outside === 'past' ? 'site.book.tooSoon' : 'site.book.notYet');
  return day.free > 0 ? t('site.book.free', { count: day.free }) : t('site.book.full');
}

function DayChoice({ day, chosen }: { day: BookingDay; chosen: boolean }) {
  const { t, locale } = useShell();
  const full = day.closed || day.free === 0;
  return (
    <label class={full ? 'day day-full' : 'day'} for={`day-${day.day}`}>
      <input id={`day-${day.day}`} type="radio" name="day" value={day.day} checked={chosen} disabled={full} />
      <span aria-hidden="true">{dayText(day.day, locale, 'weekday')}</span>
      <b aria-hidden="true">{Number(day.day.slice(8))}</b>
      <span class="sr">{dayText(day.day, locale, 'long')}</span>
      <small>{wordsOfDay(day, t)}</small>
    </label>
  );
}

/** Days in one row; the one that is chosen opens its times below. */
export function DayPicker({ days, chosen }: { days: BookingDay[]; chosen?: string }) {
  const { t } = useShell();
  return (
    <fieldset class="days">
      <legend class="sr">{t('site.book.dayLegend')}</legend>
      {days.map((day) => (
        <DayChoice key={day.day} day={day} chosen={day.day === chosen} />
      ))}
    </fieldset>
  );
}

function SlotChoice({ slot, chosen }: { slot: SlotView; chosen: boolean }) {
  const { t } = useShell();
  const full = slot.free === 0;
  return (
    <label class={full ? 'slot slot-full' : 'slot'} for={`slot-${slot.value}`}>
      <input id={`slot-${slot.value}`} type="radio" name="slot" value={slot.value} checked={chosen} disabled={full} />
      {full ? <s>{slot.time}</s> : <b>{slot.time}</b>}
      <small>{full ? t('site.book.full') : t('site.book.places', { count: slot.free })}</small>
    </label>
  );
}

/** Times of one day; full ones stay visible and struck. */
export function SlotGrid({ day, chosen }: { day: BookingDay; chosen?: string }) {
  const { t, locale } = useShell();
  return (
    <fieldset class="slots" data-day={day.day}>
      <legend>
        <strong>{dayText(day.day, locale, 'long')}</strong> · {t('site.book.placesFree')}
      </legend>
      <div class="slot-grid">
        {day.slots.map((slot) => (
          <SlotChoice key={slot.value} slot={slot} chosen={slot.value === chosen} />
        ))}
      </div>
    </fieldset>
  );
}

function Collection({ page }: { page: BookProps }) {
  const { t, locale } = useShell();
  if (!page.collection) return null;
  return (
    <div class="collection">
      <div class="collection-row">
        <Icon name="truck" size={24} />
        <Switch
          id="f-fetch"
          name="fetch"
          checked={page.form.values['fetch'] === 'on'}
          label={
            <>
              <strong>{t('site.book.fetch')}</strong>
              <span class="block">
                {t('site.book.fetchText', {
                  km: page.collection.radiusKm,
                  price: moneyText(page.collection.price, locale, true),
                })}
              </span>
            </>
          }
        />
      </div>
      <div class="fetch-where">
        <Field
          name="fetchAddress"
          label={t('site.book.fetchWhere')}
          form={page.form}
          autocomplete="street-address"
          max={300}
        />
      </div>
    </div>
  );
}

export function BookDay({ page }: { page: BookProps }) {
  const { t } = useShell();
  const { values, errors } = page.form;
  const open =
    page.days.find((day) => day.day === values['day'] && day.free > 0) ??
    page.days.find((day) => day.free > 0 && !day.closed);
  const error = errors['slot'] ?? errors['day'];
  const more = page.laterFrom && (
    <button class="link-button step-aside" type="submit" name="from" value={page.laterFrom} formNoValidate data-days>
      {t('site.book.moreDays')}
    </button>
  );
  return (
    <section class="part" aria-labelledby="day-title" id="f-slot">
      <div data-part="days">
        <StepHead number={4} done={Boolean(values['slot'])} title={t('site.book.when')} id="day-title" aside={more} />
        {error && <p class="field-error">{error}</p>}
        <DayPicker days={page.days} chosen={open?.day} />
        <div class="slot-sets">
          {page.days.map((day) => (
            <SlotGrid key={day.day} day={day} chosen={values['slot']} />
          ))}
        </div>
        {!open && <p class="quiet">{t('site.book.allFull')}</p>}
        {page.earlierFrom && (
          <button class="link-button" type="submit" name="from" value={page.earlierFrom} formNoValidate data-days>
            {t('site.book.earlierDays')}
          </button>
        )}
      </div>
      <Collection page={page} />
    </section>
  );
}
