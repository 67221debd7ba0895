import { consoleBills } from './console-bills.ts';
import { consoleBooks } from './console-books.ts';
import { consolePayments } from './console-payments.ts';

/** The console's sentences about money: loaded with its money screens, not at first. */
export const consoleMoney = { ...consoleBills, ...consoleBooks, ...consolePayments } as const;
