import { NumberInput, type NumberInputProps } from '@mantine/core';
import { groupSignOf } from './decimals.ts';
import { decimalsOf } from './money.ts';
import { useSpeech } from './phrases.tsx';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  readonly currency: string;
  /** Minor units, or null while empty. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
};

/** An amount typed in whole currency and kept in minor units, with the currency before it. */
export function CurrencyInput({ currency, value, onChange, ...field }: Props) {
  const { format } = useSpeech();
  const decimals = decimalsOf(currency);
  return (
    <NumberInput
      decimalScale={decimals}
      fixedDecimalScale
      thousandSeparator={groupSignOf(format)}
      hideControls
      leftSection={<span style={{ fontSize: 12, color: 'var(--ink-2)' }}>{currency}</span>}
      leftSectionWidth={52}
      value={value === null ? '' : value / 10 ** decimals}
      onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed) * 10 ** decimals))}
      {...field}
    />
  );
}
