import type { PageRow } from '../../platform';

export type Day = { date: string; rows: PageRow[] };
export type Month = { key: string; rows: PageRow[]; days: Day[] };

/** Rows that come newest first, gathered by the month and the day of their diary date; the order is kept. */
export function byMonth(rows: readonly PageRow[]): Month[] {
  const months: Month[] = [];
  for (const row of rows) {
    const key = row.date.slice(0, 7);
    const last = months.at(-1);
    const month = last?.key === key ? last : { key, rows: [], days: [] };
    if (month !== last) months.push(month);
    month.rows.push(row);
    const day = month.days.at(-1);
    if (day?.date === row.date) day.rows.push(row);
    else month.days.push({ date: row.date, rows: [row] });
  }
  return months;
}
