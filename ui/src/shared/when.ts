/* Days and times as people type them: in the order of their region, with or without a month's name. Pure. */
import { isDate, timeOf } from './dates';
import { folded } from './fold';
import { addDays } from './month-grid';

type Part = 'day' | 'month' | 'year';
const LANGUAGES = ['en', 'fr', 'nl'];
const two = (value: number): string => String(value).padStart(2, '0');
const plain = (text: string): string => folded(text.replaceAll('.', ''));
const numeric = (locale: string) => new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });

/** A day as the region writes it in figures. */
export const dayShown = (date: string, locale: string): string => numeric(locale).format(new Date(`${date}T12:00:00Z`));

/** A time as the region writes it. */
export const timeShown = (time: string, locale: string): string => timeOf(time, locale);

/** The same with letters for figures, as the placeholder of an empty field: `letters` are those of day, month and year. */
export function dayPattern(locale: string, letters: string): string {
  const [day = 'd', month = 'm', year = 'y'] = letters;
  const of = { day: day.repeat(2), month: month.repeat(2), year: year.repeat(4) };
  const parts = numeric(locale).formatToParts(0);
  return parts.map((part) => (part.type in of ? of[part.type as Part] : part.value)).join('');
}

const order = (locale: string): Part[] =>
  numeric(locale)
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));

/** The names of the months with their numbers, in every language. */
let months: readonly (readonly [string, number])[] = [];
function monthNames(): typeof months {
  if (months.length > 0) return months;
  const styles = LANGUAGES.flatMap((language) => (['long', 'short'] as const).map((month) => new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })));
  months = styles.flatMap((style) => Array.from({ length: 12 }, (_, month) => [plain(style.format(Date.UTC(2026, month, 1))), month + 1] as const));
  return months;
}

/** The month that a word begins: three letters tell it, four where *juin* and *juillet* begin alike. */
function monthNamed(word: string): number | null {
  const fits = ([name]: readonly [string, number]) => name === word || (name.startsWith(word) && word.length >= (name.startsWith('jui') ? 4 : 3));
  return monthNames().find(fits)?.[1] ?? null;
}

function dated(parts: Partial<Record<Part, string>>, today: string): string | null {
  const { day, month, year = today.slice(0, 4) } = parts;
  if (!day || !month || day.length > 2 || month.length > 2 || ![2, 4].includes(year.length)) return null;
  const date = `${year.length === 2 ? `20${year}` : year}-${two(Number(month))}-${two(Number(day))}`;
  return isDate(date) ? date : null;
}

/** By places: three figures in the order of the region, or day and month of this year. */
function inOrder(figures: string[], locale: string, today: string): string | null {
  const places = order(locale).filter((part) => figures.length === 3 || part !== 'year');
  if (figures.length !== places.length) return null;
  return dated(Object.fromEntries(places.map((part, at) => [part, figures[at]])), today);
}

/** Figures without anything between them. */
function run(figures: string, locale: string, today: string): string | null {
  const cut = (lengths: number[]): string[] => {
    let at = 0;
    return lengths.map((length) => figures.slice(at, (at += length)));
  };
  const lengths = (year: number) => order(locale).map((part) => (part === 'year' ? year : 2));
  if (figures.length === 4) return inOrder(cut([2, 2]), locale, today);
  if (figures.length === 6) return inOrder(cut(lengths(2)), locale, today);
  if (figures.length !== 8) return null;
  const [year, month, day] = cut([4, 2, 2]);
  return inOrder(cut(lengths(4)), locale, today) ?? dated({ year, month, day }, today);
}

let weekdays: ReadonlyMap<string, number> | null = null;
/** The day of the week that a word names, in any language: 0 is Sunday. */
export function weekdayNamed(word: string): number | undefined {
  weekdays ??= new Map(
    LANGUAGES.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
      // The first of February 2026 was a Sunday.
      return Array.from({ length: 7 }, (_, day) => [plain(format.format(Date.UTC(2026, 1, 1 + day))), day] as const);
    }),
  );
  return weekdays.get(plain(word));
}

/** Yesterday, today and tomorrow, by their names; a day of the week is the next of its name. */
function near(word: string, locale: string, today: string): string | null {
  const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const by = [-1, 0, 1].find((days) => plain(named.format(days, 'day')) === word);
  if (by !== undefined) return addDays(today, by);
  const weekday = weekdayNamed(word);
  return weekday === undefined ? null : addDays(today, ((weekday - new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7) + 1);
}

/** The day that a text names; null where it names none. */
export function readDay(text: string, locale: string, today: string): string | null {
  const said = plain(text);
  const known = near(said, locale, today);
  if (known) return known;
  const whole = text.trim();
  if (/^\d+$/.test(whole)) return run(whole, locale, today);
  const tokens = plain(text.replaceAll('.', ' ')).split(/[^\p{L}\d]+/u).filter(Boolean);
  const figures = tokens.flatMap((token) => /^(\d+)(?:st|nd|rd|th|er|e|de|ste)?$/.exec(token)?.[1] ?? []);
  const month = tokens.map(monthNamed).find((found) => found !== null);
  if (month) {
    const [first, second] = figures;
    return first && first.length > 2 ? dated({ year: first, month: two(month), day: second }, today) : dated({ day: first, month: two(month), year: second }, today);
  }
  if (figures.length !== tokens.length) return null;
  if (figures[0]?.length === 4) return dated({ year: figures[0], month: figures[1], day: figures[2] }, today);
  return inOrder(figures, locale, today);
}

/** The time that a text names, `HH:MM`; null where it names none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2}?)\s*(?:[:.hu]\s*(\d{2})?|(\d{2}))?\s*(am|pm|uur|h)?$/.exec(text.toLowerCase().replace(/([ap])\.?\s?m\.?$/, '$1m').replace(/[\u00a0\u202f]/g, ' ').trim());
  if (!found) return null;
  const [, hours = '', apart = '00', run, half] = found;
  const minutes = Number(run ?? apart);
  const hour = (Number(hours) % (half === 'am' || half === 'pm' ? 12 : 100)) + (half === 'pm' ? 12 : 0);
  return hour < 24 && minutes < 60 ? `${two(hour)}:${two(minutes)}` : null;
}
