import { TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import type { OutputOf } from '@pitlane/contracts/core';
import type { identifyVehicle } from '@pitlane/contracts/vehicles';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef } from 'react';
import { sayKnown } from '../../shared/known.ts';
import { useT } from '../../shared/phrases.tsx';
import css from './Identified.module.css';

type Known = OutputOf<typeof identifyVehicle>;
type Props = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
  /** Called once for each number the server could read. */
  readonly onKnown: (known: Known) => void;
};
const SHORTEST = 6;

/** VIN or frame number, read while it is typed. */
export function Identified({ value, error, onChange, onKnown }: Props) {
  const t = useT();
  const text = useDeferredValue(value.trim());
  const start = useRef(text);
  const { currentData: known } = api.useIdentifyVehicleQuery({ text }, { skip: text.length < SHORTEST });
  const told = useRef<Known>(undefined);
  const tell = useRef(onKnown);
  tell.current = onKnown;
  useEffect(() => {
    if (!known || told.current === known || text === start.current) return;
    told.current = known;
    if (known.kind !== 'none') tell.current(known);
  }, [known, text]);
  const car = known && [known.make, known.model, known.year].filter(Boolean).join(' ');
  return (
    <div data-whole>
      <TextInput
        label={t('cars.vin')}
        description={t('cars.vinHint')}
        maxLength={40}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div aria-live="polite" className={css.said}>
        {known && text.length >= SHORTEST && (
          <span>
            {known.kind === 'none' || !car
              ? t(`cars.kind.${known.kind}`)
              : t('cars.known', { kind: t(`cars.kind.${known.kind}`), car })}
          </span>
        )}
        {known?.warnings.map((warning) => (
          <span key={warning} className={css.warning}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            {sayKnown(t, warning, sayKnown(t, `vehicles.warning.${warning}`, warning))}
          </span>
        ))}
      </div>
    </div>
  );
}
