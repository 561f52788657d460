/* Rules, dates and turns of a series in words. */
import type { Day, Rule, SeriesTurn } from '../../../platform';
import { longDate, plainDate, timeOf } from '../../../shared/dates';
import { maybe, speech, t } from '../../../shared/fluent.svelte';
import { listed } from '../../../shared/names';

export const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const satisfies readonly Day[];
export const usualParts = ['facilitator', 'host', 'guardian', 'scribe'] as const;

/** A part in the language of the screen; one of one's own as it was named. */
export const partName = (role: string): string => maybe(`series-part-${role}`) ?? role;

/** The same where a line begins with it. */
export function partTitle(role: string): string {
  const name = partName(role);
  const [first = ''] = name;
  return first.toLocaleUpperCase(speech.locale) + name.slice(first.length);
}

/** The day of the week of a diary date. */
export const dayOfWeek = (date: string): Day => days[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mo';

/** The name of a weekday; 5 January 2026 was a Monday. */
export const dayName = (day: Day): string =>
  new Intl.DateTimeFormat(speech.locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 5 + days.indexOf(day), 12)));

/** Which one of its month a diary date is: the third Tuesday is 3, a fifth one is the last. */
export function nthOf(date: string): number {
  const nth = Math.floor((Number(date.slice(8, 10)) - 1) / 7) + 1;
  return nth > 4 ? -1 : nth;
}

/** What is counted between two dates: days, weeks, months or years. */
export const unitName = ({ every, pattern }: Rule): string => t(`series-unit-${pattern.is.replace('_', '-')}`, { count: every });

export function ruleWords({ every, pattern, ends }: Rule): string {
  const how = () => {
    switch (pattern.is) {
      case 'daily':
        return t('series-rule-days', { count: every });
      case 'weekly':
        return t('series-rule-weeks', { count: every, days: listed(pattern.on.map(dayName)) });
      case 'monthly_on':
        return t(pattern.date === -1 ? 'series-rule-months-last' : 'series-rule-months-on', { count: every, date: pattern.date });
      case 'monthly_by':
        return t('series-rule-months-by', { count: every, nth: t(`series-nth-${pattern.nth === -1 ? 'last' : pattern.nth}`), day: dayName(pattern.day) });
      default:
        return t('series-rule-years', { count: every });
    }
  };
  const until = ends.is === 'after' ? t('series-rule-times', { count: ends.count }) : ends.is === 'on' ? t('series-rule-until', { date: plainDate(ends.date, speech.locale) }) : '';
  return [how(), until].filter(Boolean).join(', ');
}

export const whenWords = (wall: string): string => `${longDate(wall.slice(0, 10), speech.locale)}, ${timeOf(wall, speech.locale)}`;

/** Why it is somebody's turn. */
export function whyWords({ chosen, why, person }: SeriesTurn): string {
  if (chosen) return t('series-why-chosen');
  if (!person || !why) return '';
  const last = why.last ? plainDate(why.last, speech.locale) : null;
  if (why.reason === 'longest' && last) return t('series-why-longest', { date: last });
  if (why.reason === 'longest') return t('series-why-never');
  return t(`series-why-${why.reason}`, { count: why.times });
}
