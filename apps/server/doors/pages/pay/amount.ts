import { digitsOf } from '../../../kernel/money.ts';

/**
 * Minor units of an amount as people write it: "1,250.50", "1.250,50", "1250", "ZMW 1 250". The last mark with at most
 * the currency's digits behind it is the decimal one. Null for anything that is not a positive amount.
 */
export function amountIn(text: string, currency: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0']|[A-Za-z]{3}|€|\$/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const digits = digitsOf(currency);
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const behind = mark < 0 ? '' : plain.slice(mark + 1);
  const decimal = mark >= 0 && behind.length <= digits;
  if (mark >= 0 && !decimal && behind.length !== 3) return null;
  const whole = (decimal ? plain.slice(0, mark) : plain).replaceAll(/[.,]/g, '');
  const amount = Number(`${whole}${(decimal ? behind : '').padEnd(digits, '0')}`);
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
}
