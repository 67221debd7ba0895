import { MoneyText } from '../../shared/MoneyText.tsx';
import { useCurrency } from '../../shared/session.tsx';

/** One price, or from – to; the currency stands in the heading. */
export function PriceRange({ min, max }: { readonly min: number; readonly max: number }) {
  const currency = useCurrency();
  if (min === max) return <MoneyText amount={min} currency={currency} bare strong />;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <MoneyText amount={min} currency={currency} bare strong /> –{' '}
      <MoneyText amount={max} currency={currency} bare strong />
    </span>
  );
}
