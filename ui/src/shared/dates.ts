/* A diary date is YYYY-MM-DD and belongs to no time zone; an instant is RFC 3339. Neither is ever read as the other. */

/** The diary date as a moment that Intl, told UTC, prints as that same date. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

export const longDate = (date: string, locale: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(date));

export const plainDate = (date: string, locale: string): string =>
  format(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(noonOf(date));

export const weekday = (date: string, locale: string): string =>
  format(locale, { weekday: 'long', timeZone: 'UTC' }).format(noonOf(date));

export const dayNumber = (date: string): string => String(Number(date.slice(8, 10)));

export const monthOf = (date: string, locale: string): string =>
  format(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(date));

/** A time on the wall, `HH:MM` or the end of `YYYY-MM-DDTHH:MM`, as the region writes it. */
export const timeOf = (wall: string, locale: string): string =>
  format(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`2026-01-01T${wall.slice(-5)}Z`));

/** A day in a list: short, with its weekday, and with its year when that is another than this one. */
export const shortDay = (date: string, locale: string, today = todayHere()): string =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short', ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }), timeZone: 'UTC' }).format(noonOf(date));

/** An instant, in the zone of this computer. */
export const moment = (instant: string, locale: string): string =>
  format(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** The day of an instant, or a diary date as it is. */
export const dayOf = (when: string, locale: string): string =>
  isDate(when)
    ? format(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(when))
    : format(locale, { dateStyle: 'long' }).format(new Date(when));

export function size(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** A diary date that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = noonOf(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The diary date on the wall of this computer. */
export function todayHere(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
