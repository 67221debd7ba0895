import { NumberInput } from '@mantine/core';
import { groupSignOf } from './decimals.ts';
import { decimalsOf } from './money.ts';
import { useSpeech } from './phrases.tsx';
import { useCurrency } from './session.tsx';

type Props = {
  readonly label: string;
  readonly description?: string;
  /** Minor units, or null while empty. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
  readonly error?: string;
  readonly hideLabel?: boolean;
  readonly negative?: boolean;
};

/** An amount typed in whole currency and kept in minor units. */
export function MoneyInput({ label, description, value, onChange, error, hideLabel, negative }: Props) {
  const currency = useCurrency();
  const { format } = useSpeech();
  const decimals = decimalsOf(currency);
  return (
    <NumberInput
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? `${label}, ${currency}` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={description}
      error={error}
      min={negative ? undefined : 0}
      decimalScale={decimals}
      fixedDecimalScale
      thousandSeparator={groupSignOf(format)}
      hideControls
      leftSection={<span style={{ fontSize: 12, color: 'var(--ink-2)' }}>{currency}</span>}
      leftSectionWidth={52}
      value={value === null ? '' : value / 10 ** decimals}
      onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed) * 10 ** decimals))}
    />
  );
}
