import type { PageRow } from '../../platform';

export type Month = { key: string; rows: PageRow[] };

/** Rows that come newest first, gathered by the month of their diary date; the order is kept. */
export function byMonth(rows: readonly PageRow[]): Month[] {
  const months: Month[] = [];
  for (const row of rows) {
    const key = row.date.slice(0, 7);
    const last = months.at(-1);
    if (last?.key === key) last.rows.push(row);
    else months.push({ key, rows: [row] });
  }
  return months;
}
