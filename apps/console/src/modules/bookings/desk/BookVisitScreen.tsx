import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { ErrorNote } from '../../../shared/ErrorNote.tsx';
import { hoursOf } from '../../../shared/figures.ts';
import { GrowingText } from '../../../shared/GrowingText.tsx';
import { PageHeader } from '../../../shared/PageHeader.tsx';
import { Panel } from '../../../shared/Panel.tsx';
import { CustomerPick } from '../../../shared/Picks.tsx';
import { useSpeech } from '../../../shared/phrases.tsx';
import { SlotPick } from '../../../shared/SlotPick.tsx';
import { useDeed } from '../../../shared/useDeed.ts';
import { dayOf } from '../../../shared/when.ts';
import { slotWords } from '../booking.ts';
import css from './BookVisit.module.css';
import { CarChoice } from './CarChoice.tsx';
import type { Draft } from './draft.ts';
import { ServiceChoice } from './ServiceChoice.tsx';
import '../../../shared/words/requests.ts';

const DEFAULT_MINUTES = 60;

function useDraft() {
  const { timeZone } = useSpeech();
  const params = new URLSearchParams(useSearch());
  const [draft, setDraft] = useState<Draft>(() => ({
    customerId: params.get('customer'),
    vehicleId: params.get('vehicle'),
    services: [],
    words: '',
    date: dayOf(new Date(Date.now() + 86_400_000), timeZone),
    time: null,
    arrival: 'drop_off',
    place: '',
  }));
  return { draft, put: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })) };
}

/** Books the draft, then opens its visit. */
function useBook(draft: Draft) {
  const [, go] = useLocation();
  const [create] = api.useCreateBookingMutation();
  const deed = useDeed();
  const { customerId, vehicleId, date, time } = draft;
  const save = async () => {
    if (!customerId || !vehicleId || !time) return;
    const made = await deed.run(() =>
      create({
        customerId,
        vehicleId,
        date,
        time,
        services: draft.services.map((one) => one.id),
        words: draft.words,
        arrival: draft.arrival,
        collectionPlace: draft.arrival === 'collection' ? draft.place || null : null,
      }).unwrap(),
    );
    if (made) go(made.workOrderId ? `/work-orders/${made.workOrderId}` : '/requests?tab=upcoming');
  };
  return { deed, save };
}

type WhenProps = {
  readonly draft: Draft;
  readonly put: (part: Partial<Draft>) => void;
  readonly minutes: number;
};

/** Day, arrival time, and how the car comes. */
function WhenPanel({ draft, put, minutes }: WhenProps) {
  const { t } = useSpeech();
  const { date, time } = draft;
  return (
    <Panel title={t('booking.when')}>
      <div className={css.stack}>
        <SlotPick
          date={date}
          time={time}
          minutes={minutes}
          onChange={(nextDate, nextTime) => put({ date: nextDate, time: nextTime })}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('requests.how')}
          value={draft.arrival}
          onChange={(arrival) => put({ arrival: arrival === 'collection' ? 'collection' : 'drop_off' })}
          data={[
            { value: 'drop_off', label: t('requests.brings') },
            { value: 'collection', label: t('requests.collects') },
          ]}
        />
        {draft.arrival === 'collection' && (
          <TextInput
            label={t('requests.place')}
            maxLength={240}
            value={draft.place}
            onChange={(event) => put({ place: event.currentTarget.value })}
          />
        )}
      </div>
    </Panel>
  );
}

/** Books a visit at the desk: who, which car, what for, when. What is missing is named on the button. */
export default function BookVisitScreen() {
  const { t, format } = useSpeech();
  const { draft, put } = useDraft();
  const { deed, save } = useBook(draft);
  const minutes = draft.services.reduce((all, one) => all + one.minutes, 0) || DEFAULT_MINUTES;
  const { customerId, vehicleId, date, time } = draft;
  const missing = !customerId ? 'needsCustomer' : !vehicleId ? 'needsVehicle' : !time ? 'needsTime' : undefined;
  const verb = missing
    ? t('booking.needs', { what: t(`booking.${missing}`) })
    : t('booking.verb', { when: slotWords(date, time ?? '', format) });
  return (
    <>
      <PageHeader
        title={t('booking.title')}
        actions={
          <Button size="md" disabled={missing !== undefined} loading={deed.busy} onClick={save}>
            {verb}
          </Button>
        }
      />
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <div className={css.columns}>
        <Panel title={t('booking.customer')} action={<Link href="/customers?new">{t('booking.newCustomer')}</Link>}>
          <div className={css.stack}>
            <CustomerPick
              label={t('booking.customer')}
              value={customerId}
              onChange={(id) => put({ customerId: id, vehicleId: null })}
            />
            {customerId && (
              <CarChoice customerId={customerId} value={vehicleId} onChange={(id) => put({ vehicleId: id })} />
            )}
          </div>
        </Panel>
        <Panel title={t('booking.services')} note={t('booking.estimate', { hours: hoursOf(minutes, format) })}>
          <div className={css.stack}>
            <ServiceChoice chosen={draft.services} onChange={(services) => put({ services })} />
            <GrowingText
              label={t('booking.words')}
              minRows={3}
              maxLength={2000}
              value={draft.words}
              onChange={(event) => put({ words: event.currentTarget.value })}
            />
          </div>
        </Panel>
        <WhenPanel draft={draft} put={put} minutes={minutes} />
      </div>
    </>
  );
}
