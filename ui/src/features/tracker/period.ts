/* A stretch of diary days. Days are YYYY-MM-DD and belong to no time zone. */
export type Period = 'month' | 'quarter' | 'year' | 'all';
export const periods: readonly Period[] = ['month', 'quarter', 'year', 'all'];

export type Span = { from: string; to: string };

const MONTHS: Record<Exclude<Period, 'all'>, number> = { month: 1, quarter: 3, year: 12 };
const DAY = 86_400_000;

export const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
export const dateAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number): string => dateAt(noon(date) + days * DAY);
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY);

/** The same day some months on; the last of the month where there is no such day. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** The period that ends so many steps before today; null for all of the time. */
export function spanOf(period: Period, today: string, back: number): Span | null {
  if (period === 'all') return null;
  const months = MONTHS[period];
  const to = plusMonths(today, -back * months);
  return { from: plusDays(plusMonths(to, -months), 1), to };
}
