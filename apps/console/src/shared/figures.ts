import { numbersOf } from './numbers.ts';

/** Hours of some minutes with at most one decimal: 138 → `2.3`. */
export const hoursOf = (minutes: number, format: string): string => numbersOf(format, 1).format(minutes / 60);

/** A whole number with separators: 58940 → `58,940`. */
export const wholeOf = (value: number, format: string): string => numbersOf(format, 0).format(value);

/** Minutes as a clock shows them: 98 → `1:38`. */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;

/** Thousandths as a person writes them: 1600 → `1.6`. */
export const quantityOf = (thousandths: number, format: string): string =>
  numbersOf(format, 3).format(thousandths / 1000);
