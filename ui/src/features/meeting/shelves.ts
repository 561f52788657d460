/* Which meetings come, which are still without a date, and which are past. */
import type { MeetingRow } from '../../platform';

const MINUTE = 60_000;

/** When it is over by its plan; a meeting that is running is not over. */
const over = (row: MeetingRow, now: number): boolean =>
  row.state === 'held' || (row.state !== 'running' && row.at !== null && Date.parse(row.at) + Math.max(row.minutes, 1) * MINUTE <= now);

export type Shelves = { coming: MeetingRow[]; undated: MeetingRow[]; past: MeetingRow[] };

/** The next one first among those that come, the last one first among those that are past. A draft that was shared is no second meeting. */
export function shelved(rows: readonly MeetingRow[], now: number): Shelves {
  const time = (row: MeetingRow) => Date.parse(row.at ?? '');
  const dated = rows.filter((row) => row.at !== null || row.state === 'held').sort((a, b) => time(a) - time(b));
  return {
    coming: dated.filter((row) => !over(row, now)),
    undated: rows.filter((row) => row.at === null && row.state !== 'held'),
    past: dated.filter((row) => over(row, now)).reverse(),
  };
}

/** The one that is running, else the next; null when there is none. */
export const next = (rows: readonly MeetingRow[], now: number): MeetingRow | null => {
  const { coming } = shelved(rows, now);
  const meant = coming.filter((row) => row.state !== 'cancelled');
  return meant.find((row) => row.state === 'running') ?? meant[0] ?? null;
};
