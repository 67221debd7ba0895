import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const [SPACE, DOT] = [32, 46];

/**
 * PostgreSQL's `2026-11-24 08:00:00.123456+00` as `2026-11-24T08:00:00.123Z`. Cut and joined: one page of a list holds
 * more instants than anything else, and a Date for each is ten times the work.
 */
export function instantOf(text: string): string {
  if (text.charCodeAt(10) !== SPACE || !text.endsWith('+00')) return new Date(text).toISOString();
  const milliseconds = text.charCodeAt(19) === DOT ? `${text.slice(20, -3)}00`.slice(0, 3) : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/** Everything leaves the database ready for JSON: safe integers, days as text, instants in ISO 8601 UTC. */
export const columnTypes = new pg.TypeOverrides();
columnTypes.setTypeParser(INT8, (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond the safe integers');
  return value;
});
columnTypes.setTypeParser(DATE, (text: string) => text);
columnTypes.setTypeParser(TIMESTAMPTZ, instantOf);
