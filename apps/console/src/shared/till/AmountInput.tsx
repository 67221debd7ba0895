import { CurrencyInput } from '../CurrencyInput.tsx';
import { moneyFigure } from '../money.ts';
import { useSpeech } from '../phrases.tsx';

type Props = {
  readonly label: string;
  readonly currency: string;
  /** Minor units, or null while empty. */
  readonly value: number | null;
  readonly onChange: (minor: number | null) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** No more than this is possible; more is said at the field. */
  readonly most?: number;
};

/** An amount in a document's own currency, in large figures for the desk. */
export function AmountInput({ label, currency, value, onChange, placeholder, autoFocus, most }: Props) {
  const { t, format } = useSpeech();
  const over = most !== undefined && value !== null && value > most;
  return (
    <CurrencyInput
      size="lg"
      label={label}
      labelProps={{ fz: 14 }}
      error={over && t('till.most', { amount: `${currency} ${moneyFigure(most, currency, format)}` })}
      placeholder={placeholder}
      data-autofocus={autoFocus || undefined}
      min={0}
      currency={currency}
      value={value}
      onChange={onChange}
    />
  );
}
