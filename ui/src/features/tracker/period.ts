/* A stretch of diary days. Days are YYYY-MM-DD and belong to no time zone. */
import { addDays, addMonths } from '../../shared/month-grid';

export type Period = 'month' | 'quarter' | 'year' | 'all';
export const periods: readonly Period[] = ['month', 'quarter', 'year', 'all'];

export type Span = { from: string; to: string };

const MONTHS: Record<Exclude<Period, 'all'>, number> = { month: 1, quarter: 3, year: 12 };
const DAY = 86_400_000;

export const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY);

/** The period that ends so many steps before today; null for all of the time. */
export function spanOf(period: Period, today: string, back: number): Span | null {
  if (period === 'all') return null;
  const months = MONTHS[period];
  const to = addMonths(today, -back * months);
  return { from: addDays(addMonths(to, -months), 1), to };
}
