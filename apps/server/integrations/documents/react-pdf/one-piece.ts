/** Lines of the narrowest column of words that surely stand on one page, head and foot beside them. */
const MOST_LINES = 30;
const SIGNS_A_LINE = 40;
const MOST_PHOTOS = 9;

const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, part) => lines + 1 + Math.floor(part.length / SIGNS_A_LINE), 0);

/**
 * Whether what stands together, texts one under another and pictures in threes, may be kept in one piece. What is higher
 * than a page would otherwise be cut off at its end.
 */
export const fitsOnePage = (texts: readonly string[], photos = 0): boolean =>
  photos <= MOST_PHOTOS && texts.reduce((lines, text) => lines + linesOf(text), 0) <= MOST_LINES;
