import { Button, NumberInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { useState } from 'react';
import { Link } from 'wouter';
import { groupSignOf } from '../../shared/decimals.ts';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { type Fact, FactList } from '../../shared/FactList.tsx';
import { sayKnown } from '../../shared/known.ts';
import { Panel } from '../../shared/Panel.tsx';
import { useSpeech } from '../../shared/phrases.tsx';
import css from '../../shared/Records.module.css';
import { useMay } from '../../shared/session.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { longDate } from '../../shared/when.ts';
import type { Vehicle } from './vehicle.ts';

type Props = { readonly car: Vehicle };

/** What is known about the car. */
export function Facts({ car }: Props) {
  const { t } = useSpeech();
  const facts: readonly Fact[] = [
    [t('cars.vin'), car.vin ?? car.frameNumber],
    [t('cars.trim'), car.trim],
    [t('cars.type'), car.type && t(`cars.type.${car.type}`)],
    [t('cars.fuel'), car.fuel && sayKnown(t, `cars.fuel.${car.fuel}`, car.fuel)],
    [t('cars.drivetrain'), car.drivetrain && sayKnown(t, `cars.drive.${car.drivetrain}`, car.drivetrain)],
    [t('cars.colour'), car.colour],
  ];
  return (
    <Panel title={t('cars.facts')}>
      {car.photo && (
        <img src={car.photo.thumbUrl} alt="" style={{ width: '100%', borderRadius: 8, marginBottom: 12 }} />
      )}
      <FactList facts={facts} />
    </Panel>
  );
}

/** Who owned the car, and since when. */
export function Owners({ car, onTransfer }: Props & { readonly onTransfer?: () => void }) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('customers.read');
  const day = (at: string) => longDate(at, timeZone, format);
  return (
    <Panel
      flush
      title={t('cars.owners')}
      action={
        onTransfer && (
          <Button variant="default" onClick={onTransfer}>
            {t('cars.transfer')}
          </Button>
        )
      }
    >
      {car.owners.length === 0 && <p className={css.quiet}>{t('cars.noOwner')}</p>}
      <ul className={css.rows}>
        {car.owners.map((owner) => (
          <li key={`${owner.id} ${owner.from}`}>
            <span className={css.grow}>
              {may ? <Link href={`/customers/${owner.id}`}>{owner.name}</Link> : owner.name}
            </span>
            <span className={css.soft}>
              {owner.until
                ? t('cars.ownerThen', { from: day(owner.from), until: day(owner.until) })
                : t('cars.ownerNow', { from: day(owner.from) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Readings of the odometer; a new one that is lower is noted and said. */
export function Odometer({ car }: Props) {
  const { t, timeZone, format } = useSpeech();
  const may = useMay('jobs.work');
  const [note] = api.useRecordOdometerMutation();
  const deed = useDeed();
  const [km, setKm] = useState<number | null>(null);
  const [wentBack, setWentBack] = useState(false);
  const save = async () => {
    if (km === null) return;
    const done = await deed.run(() => note({ vehicleId: car.id, km }).unwrap());
    if (!done) return;
    setWentBack(done.wentBack);
    setKm(null);
  };
  return (
    <Panel flush title={t('cars.odometer')}>
      {may && (
        <div style={{ display: 'flex', alignItems: 'end', gap: 8, padding: '0 16px 14px' }}>
          <NumberInput
            style={{ flex: 1 }}
            label={t('cars.odometerKm')}
            min={0}
            max={5_000_000}
            allowDecimal={false}
            hideControls
            thousandSeparator={groupSignOf(format)}
            value={km ?? ''}
            onChange={(value) => setKm(value === '' ? null : Number(value))}
          />
          <Button variant="default" disabled={km === null} loading={deed.busy} onClick={save}>
            {t('cars.odometerVerb')}
          </Button>
        </div>
      )}
      {wentBack && (
        <p className={css.quiet} role="status" style={{ color: 'var(--monitor)' }}>
          {t('cars.wentBack')}
        </p>
      )}
      {deed.error !== undefined && <ErrorNote error={deed.error} />}
      <ul className={css.rows}>
        {car.odometer.slice(0, 12).map((reading) => (
          <li key={reading.at}>
            <span className={css.grow}>{t('cars.km', { km: new Intl.NumberFormat(format).format(reading.km) })}</span>
            <span className={css.soft}>{longDate(reading.at, timeZone, format)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
