export const periods = ['thisMonth', 'lastMonth', 'thisQuarter', 'lastQuarter', 'thisYear'] as const;
export type Period = (typeof periods)[number];
export type Days = { readonly from: string; readonly to: string };

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** First and last day of a period, seen from `today` ('YYYY-MM-DD'). */
export function daysOf(period: Period, today: string): Days {
  const [year = 0, number = 1] = today.split('-').map(Number);
  const month = number - 1;
  const quarter = month - (month % 3);
  const months = (first: number, count: number): Days => ({
    from: iso(year, first, 1),
    to: iso(year, first + count, 0),
  });
  if (period === 'thisMonth') return months(month, 1);
  if (period === 'lastMonth') return months(month - 1, 1);
  if (period === 'thisQuarter') return months(quarter, 3);
  if (period === 'lastQuarter') return months(quarter - 3, 3);
  return months(0, 12);
}
