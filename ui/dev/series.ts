/* Series of meetings and the search for a date in the pretend notebook: every third Tuesday, and whoever is asked can. */
import type { Commands, SeriesDateView, SeriesRow, SeriesView } from '../src/platform/api.gen';
import { bare, type Meetings, type World } from './meeting-world';

type Names = Extract<keyof Commands, `series_${string}`> | 'meeting_date_set';
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };

export function series({ empty, batch, changed, refuse }: World, { all, id, find, alter, settled, tell }: Meetings): Answers {
  const every: SeriesView[] = [];
  const of = (wanted: string) => every.find((one) => one.id === wanted) ?? refuse('series-not-found');
  const dated = (date: string): SeriesDateView => ({ date, start: date, skipped: false, meeting: null, away: [], rather_not: [], roles: [] });
  /** Whoever is there takes turns, one after the other. */
  const turned = (one: SeriesView): SeriesView => {
    const held = one.dates.filter((date) => !date.skipped);
    held.forEach((date, at) => {
      const here = one.people.filter((person) => !date.away.includes(person.id));
      date.roles = one.roles.map((role, number) => {
        const person = here[(at + number) % Math.max(1, here.length)];
        return { role, person: person?.id ?? null, name: person?.name ?? '', shadow: '', chosen: false, why: person ? { reason: at < here.length ? 'fewest' : 'longest', times: Math.floor(at / here.length), last: at < here.length ? null : (held[at - here.length]?.start.slice(0, 10) ?? null) } : null };
      });
    });
    return one;
  };
  const begun = (title: string, start: string): SeriesView => ({
    id: id('series'), title, start, zone: 'Europe/Brussels', rule: { every: 1, pattern: { is: 'monthly_by', nth: 3, day: 'tu' }, ends: { is: 'never' } }, minutes: 60, place: '', circle: null, copy: null,
    roles: ['facilitator', 'host'], people: [], dates: [dated(start)], sequence: 0, uninvited: [], asks: 'no_sender', trashed: null,
  });
  function change(wanted: string, act: (one: SeriesView) => void) {
    const one = of(wanted);
    const before = structuredClone(one);
    act(one);
    turned(one);
    changed(['series']);
    return batch(() => (Object.assign(one, before), changed(['series'])));
  }
  if (!empty) {
    const tuesdays = begun('Tuesday circle', '2026-10-20T12:00');
    Object.assign(tuesdays, { circle: 'circle-0', dates: ['2026-10-20T12:00', '2026-11-17T12:00', '2026-12-15T12:00', '2027-01-19T12:00'].map(dated) });
    tuesdays.people = ['Noor Aerts', 'Bram', 'Claire', 'Idris'].map((name, at) => ({ id: `sp-${at}`, name, email: at ? '' : 'noor@example.org', since: null, until: null, outside: false, learning: at === 3, of_group: true, me: false }));
    every.push(turned(tuesdays));
  }
  const row = ({ id: key, title, circle, dates, zone, trashed }: SeriesView): SeriesRow => ({ id: key, title, circle, next: dates.find((one) => !one.skipped)?.start ?? null, zone, trashed });
  return {
    series_list: ({ trashed }) => every.filter((one) => (one.trashed !== null) === trashed).map(row),
    series_cadence: ({ start }) => ({ rule: { every: 1, pattern: { is: 'monthly_by', nth: Math.ceil(Number(start.slice(8, 10)) / 7), day: 'tu' }, ends: { is: 'never' } }, minutes: 90, zone: 'Europe/Brussels' }),
    series_add: ({ title, start, rule, zone, minutes, circle, copy }) => {
      const one = begun(title, start);
      Object.assign(one, { rule: rule ?? one.rule, zone: zone ?? one.zone, minutes: minutes ?? 60, circle: circle ?? null, copy: copy ?? null });
      every.push(one);
      changed(['series']);
      return structuredClone(one);
    },
    series_open: ({ id: wanted }) => structuredClone(of(wanted)),
    series_set: ({ id: wanted, ...values }) => change(wanted, (one) => Object.entries(values).forEach(([name, value]) => value !== null && value !== undefined && Object.assign(one, { [name]: value }))),
    series_person_set: ({ id: wanted, person, name, removed, ...values }) => {
      const key = person ?? id('person');
      return {
        id: key,
        ...change(wanted, (one) => {
          if (removed) one.people = one.people.filter((other) => other.id !== key);
          else if (person) one.people.filter((other) => other.id === person).forEach((other) => Object.assign(other, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))));
          else one.people.push({ id: key, name: name ?? '', email: '', since: null, until: null, outside: false, learning: false, of_group: false, me: false });
        }),
      };
    },
    series_date_set: ({ id: wanted, date, start, skipped, away, rather_not }) =>
      change(wanted, (one) => {
        const found = one.dates.find((other) => other.date === date);
        if (found) Object.assign(found, start ? { start } : start === '' ? { start: date } : {}, rather_not ? { rather_not } : {}, skipped !== null && skipped !== undefined ? { skipped } : {}, away ? { away } : {});
      }),
    series_turn_set: ({ id: wanted }) => change(wanted, () => undefined),
    series_meeting: ({ id: wanted, date }) => {
      const one = of(wanted);
      const view = { ...bare(id('meeting'), one.title), start: date, minutes: one.minutes, circle: one.circle, series: { id: one.id, date } };
      all.push(settled(view));
      change(wanted, () => one.dates.filter((other) => other.date === date).forEach((other) => (other.meeting = view.id)));
      tell();
      return structuredClone(view);
    },
    series_trash: ({ id: wanted }) => change(wanted, (one) => (one.trashed = '2026-11-21T10:00:00Z')),
    series_untrash: ({ id: wanted }) => change(wanted, (one) => (one.trashed = null)),
    meeting_date_set: ({ id: wanted, date, start, person, can, removed }) => {
      const key = date ?? id('date');
      return {
        id: key,
        ...alter(wanted, (view) => {
          const known = find(wanted).dates.find((one) => one.id === key);
          if (removed) view.dates = view.dates.filter((one) => one.id !== key);
          else if (!known) view.dates.push({ id: key, start: start ?? '', answers: [], score: 0, works: false, best: false });
          else if (person && can) known.answers = [...known.answers.filter((one) => one.person !== person), { person, can }];
          else if (start) known.start = start;
        }),
      };
    },
  };
}
