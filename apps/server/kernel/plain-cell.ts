/**
 * A cell of a file people open in a spreadsheet. What a spreadsheet would run as a formula gets an apostrophe in front, which
 * it takes for "this is text" (OWASP, CSV injection). For words only: amounts keep their sign.
 */
export const plainCell = (words: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words);
