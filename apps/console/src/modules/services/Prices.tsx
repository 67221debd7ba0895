import { Button, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { useT } from '../../shared/phrases.tsx';
import css from './Services.module.css';
import { type Draft, sizes } from './service.ts';

type Props = {
  readonly prices: Draft['prices'];
  readonly error?: string;
  readonly onChange: (prices: Draft['prices']) => void;
};

/** Price and time for each size of car; the same price twice is a fixed one. */
export function Prices({ prices, error, onChange }: Props) {
  const t = useT();
  const missing = sizes.filter((size) => !prices.some((price) => price.type === size));
  const put = (type: string, part: Partial<Draft['prices'][number]>) =>
    onChange(prices.map((price) => (price.type === type ? { ...price, ...part } : price)));
  return (
    <fieldset className={css.group}>
      <legend>{t('catalogue.prices')}</legend>
      {prices.map((price) => (
        <div key={price.type} className={css.priceRow}>
          <strong>{t(`cars.type.${price.type}`)}</strong>
          <MoneyInput
            label={t('catalogue.from')}
            value={price.min}
            onChange={(min) => put(price.type, { min: min ?? 0 })}
          />
          <MoneyInput
            label={t('catalogue.to')}
            value={price.max}
            onChange={(max) => put(price.type, { max: max ?? 0 })}
          />
          <NumberInput
            label={t('catalogue.time')}
            min={0}
            max={100_000}
            allowDecimal={false}
            hideControls
            value={price.minutes}
            onChange={(minutes) => put(price.type, { minutes: Number(minutes) || 0 })}
          />
          {prices.length > 1 && (
            <button
              type="button"
              className={css.take}
              aria-label={t('catalogue.takeSize', { type: t(`cars.type.${price.type}`) })}
              onClick={() => onChange(prices.filter((other) => other.type !== price.type))}
            >
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          )}
        </div>
      ))}
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      {missing.map((type) => (
        <Button
          key={type}
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            const last = prices[prices.length - 1];
            onChange([...prices, { type, min: last?.min ?? 0, max: last?.max ?? 0, minutes: last?.minutes ?? 0 }]);
          }}
        >
          {t('catalogue.addSize', { type: t(`cars.type.${type}`) })}
        </Button>
      ))}
    </fieldset>
  );
}
