/* Which meetings come, which are still without a date, which are past, and what they left to do. */
import type { ActionRow, MeetingRow } from '../../platform';

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

/** What is running and what today still brings; where that is nothing, the next one. */
export function soon(rows: readonly MeetingRow[], now: number, today: string): MeetingRow[] {
  const meant = shelved(rows, now).coming.filter((row) => row.state !== 'cancelled');
  const here = meant.filter((row) => row.state === 'running' || row.start?.slice(0, 10) === today);
  return here.length > 0 ? here : meant.slice(0, 1);
}

/** For so many days Today says that a meeting is to be written up. */
export const FRESH_DAYS = 7;

/** What took place on one of the last days and has no minutes, the last one first. */
export const unwritten = (rows: readonly MeetingRow[], now: number): MeetingRow[] =>
  shelved(rows, now).past.filter(({ state, write_up, at }) => state !== 'cancelled' && write_up === 'none' && at !== null && Date.parse(at) > now - FRESH_DAYS * 24 * 60 * MINUTE);

/** How many of the actions are to be done by a day, and are not. */
export const dueBy = (actions: readonly ActionRow[], day: string): number => actions.filter(({ due, done }) => done === null && due !== null && due <= day).length;
