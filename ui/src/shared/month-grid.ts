/* Days and weeks of a calendar. Pure: diary days in, diary days out, and no time zone anywhere. */
import type { Region } from '../platform';

const DAY = 86_400_000;
const at = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const written = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first day of a week where the person lives: 0 is Sunday. */
export const weekStart = (region: Region): number => (['en-US', 'en-CA', 'fr-CA'].includes(region) ? 0 : 1);

export const addDays = (day: string, days: number): string => written(at(day) + days * DAY);

/** The same day of another month, or its last when it is shorter. */
export function addMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), index % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return written(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), last)));
}

/** How far a day is from the first of its week. */
export const inWeek = (day: string, start: number): number => (new Date(at(day)).getUTCDay() - start + 7) % 7;

/** The weeks that a month touches, each of seven days. */
export function weeksOf(month: string, start: number): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (let day = addDays(first, -inWeek(first, start)); weeks.length === 0 || day.slice(0, 7) === month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, more) => addDays(day, more)));
  }
  return weeks;
}

/** Where a key leads from a day; null when it leads nowhere. */
export function step(key: string, day: string, start: number, shift: boolean): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -inWeek(day, start));
    case 'End':
      return addDays(day, 6 - inWeek(day, start));
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return null;
  }
}

export const monthsOf = (year: string): string[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
