import { CurrencyInput } from './CurrencyInput.tsx';
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
  return (
    <CurrencyInput
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? `${label}, ${currency}` : undefined}
      description={description}
      error={error}
      min={negative ? undefined : 0}
      currency={currency}
      value={value}
      onChange={onChange}
    />
  );
}
