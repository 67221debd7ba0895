import { consoleBills } from './console-bills.ts';
import { consoleBooks } from './console-books.ts';
import { consolePayments } from './console-payments.ts';

/** Alles über Geld: Es kommt mit seinen Seiten, nicht gleich am Anfang. */
export const consoleMoney = { ...consoleBills, ...consoleBooks, ...consolePayments } as const;
