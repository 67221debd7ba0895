import { useContext } from 'preact/hooks';
import { type MoneyParts, moneyParts, rangeParts } from './format.ts';
import { LocaleScope } from './shell.ts';
import type { Money, PriceRange } from './views.ts';

function Parts({ parts, cls }: { parts: MoneyParts; cls: string }) {
  if (parts.after) {
    return (
      <span class={cls}>
        {parts.figure} <small>{parts.code}</small>
      </span>
    );
  }
  return (
    <span class={cls}>
      <small>{parts.code}</small> {parts.figure}
    </span>
  );
}

/** Money with a small currency code. `struck` for what was declined. */
export function MoneyText({
  money,
  whole,
  size,
  struck,
}: {
  money: Money;
  whole?: boolean;
  size?: 'big' | 'mid';
  struck?: boolean;
}) {
  const locale = useContext(LocaleScope);
  const cls = ['money', size && `money-${size}`].filter(Boolean).join(' ');
  const parts = <Parts parts={moneyParts(money, locale, whole)} cls={cls} />;
  return struck ? <s>{parts}</s> : parts;
}

/** A price range: `ZMW 1,450 – 2,900`. */
export function RangeText({ range }: { range: PriceRange }) {
  return <Parts parts={rangeParts(range, useContext(LocaleScope))} cls="money" />;
}
