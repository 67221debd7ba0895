/**
 * What a spreadsheet would run as a formula when it opens a cell (OWASP, CSV injection), also of several lines and in the
 * wide letters of East Asia. A plain number with its sign is none.
 */
export const formula = /^(?!-?\d+(?:[.,]\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/** Words for a cell, with an apostrophe in front ("this is text") of what would run. */
export const plainCell = (words: string): string => (formula.test(words) ? `'${words}` : words);
