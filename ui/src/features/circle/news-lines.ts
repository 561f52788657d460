/* What is new in a group, in words, and where each line leads. */
import type { NewsLine, NewsPlace } from '../../platform';
import { dayOf, todayHere, weekday } from '../../shared/dates';
import { speech, t } from '../../shared/fluent.svelte';
import type { Spot } from '../app/place.svelte';
import { named } from '../charter/sheet';

const DAY = 86_400_000;

/** The day of an instant: of this week by its name, and any other by its date. */
export function since(instant: string, now = new Date()): string {
  const day = todayHere(new Date(instant));
  if (day === todayHere(now)) return new Date(instant).toLocaleTimeString(speech.locale, { timeStyle: 'short' });
  return now.getTime() - Date.parse(instant) < 6 * DAY ? weekday(day, speech.locale) : dayOf(instant, speech.locale);
}

/** What somebody did: Bo changed the charter (Purpose, Roles). */
export function lineOf({ who, kind, change, title, date, places }: NewsLine): string {
  const of = kind === 'meeting' && !date ? 'meeting-undated' : named(kind);
  const what = t(`news-what-${of}`, { title, date: date ? dayOf(date, speech.locale) : '' });
  const line = t('news-line', { change, who: who || t('news-somebody'), what });
  return places.length > 0 ? t('news-where', { line, places: places.map((place) => placeOf(kind, place)).join(', ') }) : line;
}

function placeOf(kind: string, { part, count }: NewsPlace): string {
  const ofCharter = kind === 'charter' && !['said', 'languages', 'back'].includes(part);
  return ofCharter ? t(`charter-at-${named(part)}`) : t(`news-place-${named(part)}`, { count });
}

/** Where a line leads: to the comparison of then and now, to the meeting, to the session; nowhere when it lies in the trash. */
export function wayOf({ id, kind, change }: NewsLine, group: string): Spot | null {
  if (change === 'trashed') return null;
  switch (kind) {
    case 'charter':
      return { room: 'groups', circle: group, tab: 'charter', ...(change === 'changed' && { look: 'news' as const }) };
    case 'charter_version':
      return { room: 'groups', circle: group, tab: 'charter', look: 'history' };
    case 'circle':
      return { room: 'groups', circle: group, tab: 'people' };
    case 'meeting':
      return { room: 'meetings', meeting: id };
    case 'closed_session':
      return { room: 'closed', group, session: id };
    case 'closed_group':
      return { room: 'closed', group, tab: 'agreement' };
    default:
      return null;
  }
}
