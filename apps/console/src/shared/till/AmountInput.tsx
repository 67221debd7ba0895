import { NumberInput } from '@mantine/core';
import { decimalsOf } from '../money.ts';

type Props = {
  readonly label: string;
  readonly currency: string;
  /** Minor units, or null while empty. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
};

/** An amount in a document's own currency, in large figures for the desk. */
export function AmountInput({ label, currency, value, onChange, placeholder, autoFocus }: Props) {
  const decimals = decimalsOf(currency);
  return (
    <NumberInput
      size="lg"
      label={label}
      placeholder={placeholder}
      data-autofocus={autoFocus || undefined}
      min={0}
      decimalScale={decimals}
      fixedDecimalScale
      thousandSeparator=","
      hideControls
      leftSection={<span style={{ fontSize: 12, color: 'var(--ink-2)' }}>{currency}</span>}
      leftSectionWidth={52}
      value={value === null ? '' : value / 10 ** decimals}
      onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed) * 10 ** decimals))}
    />
  );
}
