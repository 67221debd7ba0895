/** An amount in the smallest unit of its currency (cents, ngwee): a safe integer, may be negative. */
export type Minor = number;

export type MoneyProblem =
  | 'not_an_integer'
  | 'out_of_range'
  | 'bad_currency'
  | 'bad_weights'
  | 'bad_amount'
  | 'bad_rate';

export class MoneyError extends Error {
  readonly problem: MoneyProblem;
  constructor(problem: MoneyProblem, message: string) {
    super(message);
    this.name = 'MoneyError';
    this.problem = problem;
  }
}

// ISO 4217, list one: every currency not named here has two digits.
const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const FOUR_DIGITS = 'CLF UYW'.split(' ');

/** Decimal digits of a currency's smallest unit (ISO 4217): 2 for ZMW and EUR, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new MoneyError('bad_currency', 'a currency is three capital letters');
  if (NO_DIGITS.includes(currency)) return 0;
  if (THREE_DIGITS.includes(currency)) return 3;
  return FOUR_DIGITS.includes(currency) ? 4 : 2;
}

/** Checks an amount coming from outside: returns it as bigint for exact arithmetic, or throws MoneyError. */
export function exact(amount: number): bigint {
  if (!Number.isInteger(amount)) throw new MoneyError('not_an_integer', 'amounts and quantities are whole numbers');
  if (!Number.isSafeInteger(amount)) throw new MoneyError('out_of_range', 'the amount is too large to be exact');
  return BigInt(amount);
}

/** Back from exact arithmetic to an amount; throws MoneyError `out_of_range` beyond the safe integers. */
export function toMinor(amount: bigint): Minor {
  const plain = Number(amount);
  if (!Number.isSafeInteger(plain)) throw new MoneyError('out_of_range', 'the amount is too large to be exact');
  return plain;
}

/** numerator / denominator to the nearest whole number; a half goes away from zero, so a credit mirrors its bill. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new MoneyError('bad_amount', 'the denominator must be positive');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Price of a line: quantity in thousandths (1.5 hours = 1500) times unit price, rounded by R-021. */
export function lineTotal(quantityMilli: number, unitMinor: Minor): Minor {
  return toMinor(roundHalfUp(exact(quantityMilli) * exact(unitMinor), 1000n));
}

/**
 * Splits a total by weights so that the parts add up to it exactly (largest remainder; equal remainders favour the
 * earlier part). Each part lies within one unit of its exact share. Weights: whole, not negative, not all zero.
 */
export function allocate(total: Minor, weights: readonly number[]): Minor[] {
  const shares = weights.map(exact);
  const sum = shares.reduce((left, right) => left + right, 0n);
  if (sum === 0n || shares.some((share) => share < 0n)) {
    throw new MoneyError('bad_weights', 'weights must not be negative nor all zero');
  }
  const amount = exact(total);
  return apportion(
    shares.map((share) => amount * share),
    sum,
    amount,
  ).map(toMinor);
}

/**
 * Rounds the fractions numerator / denominator to whole numbers that add up to `total`, which must be their exact sum
 * rounded up or down. Each result is its fraction rounded up or down; the largest remainders go up.
 */
export function apportion(numerators: readonly bigint[], denominator: bigint, total: bigint): bigint[] {
  const exactSum = numerators.reduce((left, right) => left + right, 0n);
  // Mirror a credit, so that its parts are the bill's parts with the sign turned.
  if (exactSum < 0n) {
    return apportion(
      numerators.map((numerator) => -numerator),
      denominator,
      -total,
    ).map((part) => -part);
  }
  const parts = numerators.map((numerator) => floorDivide(numerator, denominator));
  const remainder = (index: number): bigint => (numerators[index] ?? 0n) - (parts[index] ?? 0n) * denominator;
  const missing = total - parts.reduce((left, right) => left + right, 0n);
  const order = parts.map((_, index) => index).sort((a, b) => compare(remainder(b), remainder(a)) || a - b);
  for (const index of order.slice(0, Number(missing))) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

function compare(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
