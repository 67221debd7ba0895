import { useT } from '../../../shared/phrases.tsx';
import css from './CheckIn.module.css';

const EIGHTHS = [1, 2, 3, 4, 5, 6, 7, 8];

type Props = { readonly value: number | null; readonly onChange: (eighths: number) => void };

/** The fuel gauge in eighths; a tap fills up to there, a tap on the only bar empties it. */
export function FuelPick({ value, onChange }: Props) {
  const t = useT();
  return (
    <div className={css.card}>
      <label className={css.fuelHead}>
        {t('carIn.fuel')}
        <strong>{value === null ? '–' : t('carIn.fuelOf', { eighths: value })}</strong>
        <input
          type="range"
          className={css.range}
          data-step="fuel"
          min={0}
          max={8}
          step={1}
          value={value ?? 0}
          aria-valuetext={value === null ? '–' : t('carIn.fuelOf', { eighths: value })}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
      </label>
      <div className={css.bars} aria-hidden>
        {EIGHTHS.map((eighth) => (
          <button
            key={eighth}
            type="button"
            tabIndex={-1}
            data-on={(value ?? 0) >= eighth || undefined}
            onClick={() => onChange(value === 1 && eighth === 1 ? 0 : eighth)}
          />
        ))}
      </div>
      <div className={css.ends} aria-hidden>
        <span>{t('carIn.fuelEmpty')}</span>
        <span>{t('carIn.fuelHalf')}</span>
        <span>{t('carIn.fuelFull')}</span>
      </div>
    </div>
  );
}
