/* People whom a coach could know, all made up, and what the core would say of them. */
import type { Commands, Failure, Fee, HoursOf, PageView, PersonView, SessionGiven, SessionRow, SessionView } from '../src/platform/api.gen';
import { firstWords } from './pages';

type Person = Pick<PersonView, 'id' | 'name' | 'permission' | 'ended' | 'review' | 'review_chosen' | 'note'>;
type Names = 'people_list' | 'person_open' | 'person_add' | 'person_set' | 'session_set' | 'last_time' | 'people_due' | 'person_not_this_season'
  | 'people_hours' | 'erase_plan' | 'person_erase' | 'hours_save' | 'person_hand_over';
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };
type World = { pages: PageView[]; today: string; batch: (back: () => void) => { batch: string }; changed: (ids: string[] | null) => void };

const refuse = (code: string): never => {
  const failure: Failure = { code, class: 'refused', args: {} };
  throw failure;
};
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const blank = { permission: null, ended: null, review: null, review_chosen: false, note: '' };
const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function sums(rows: SessionRow[], period: (row: SessionRow) => string | null): HoursOf[] {
  const found = new Map<string, HoursOf>();
  for (const { date, minutes, fee, size, ...row } of rows) {
    const at = period({ date, minutes, fee, size, ...row });
    const key = `${at} ${fee} ${size > 1}`;
    const sum = found.get(key) ?? { period: at, fee, group: size > 1, sessions: 0, minutes: 0, time: '' };
    sum.sessions += 1;
    sum.minutes += minutes ?? 0;
    found.set(key, { ...sum, time: clock(sum.minutes) });
  }
  return [...found.values()].sort((a, b) => (a.period ?? '').localeCompare(b.period ?? ''));
}

export function peopleOf({ pages, today, batch, changed }: World): Answers {
  const people: Person[] = [
    { ...blank, id: 'noor', name: 'N.', permission: '2026-03-02', note: 'Prefers mornings.' },
    { ...blank, id: 'amina', name: 'Amina', ended: '2024-11-01', review: '2026-11-01' },
    { ...blank, id: 'team', name: 'Team North' },
  ];
  const session = (person: Person, minutes: number, fee: Fee, size = 1): SessionView =>
    ({ person: { id: person.id, name: person.name }, minutes, mode: minutes > 60 ? 'walk' : 'video', fee, size });
  pages.forEach((page, at) => {
    const person = people[at % 9 === 0 ? 0 : at % 14 === 3 ? 2 : at > 20 && at % 11 === 5 ? 1 : -1];
    if (!person || page.date === today) return;
    page.session = session(person, [50, 45, 90][at % 3] ?? 50, person.id === 'team' ? 'internal' : at % 4 ? 'paid' : 'unpaid', person.id === 'team' ? 6 : 1);
    page.agreements = at % 2 ? '' : '- One letter to her sister, before Friday\n- A walk without the telephone\n';
    page.only_me = at % 9 ? '' : 'I spoke more than I wanted to. Bring this to my supervision.';
  });

  const find = (wanted: string) => people.find((one) => one.id === wanted || fold(one.name) === fold(wanted)) ?? refuse('person-not-found');
  const mine = (id: string) => pages.filter((page) => page.session?.person.id === id && page.trashed === null).sort((a, b) => b.date.localeCompare(a.date));
  const row = ({ id, title, date, text, session: said }: PageView): SessionRow =>
    ({ id, title, first_words: firstWords({ title, text }), date, minutes: said?.minutes ?? null, mode: said?.mode ?? null, fee: said?.fee ?? null, size: said?.size ?? 1 });
  const hours = (rows: SessionRow[]) => {
    const minutes = rows.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
    const [kinds, months, years] = [sums(rows, () => null), sums(rows, (one) => one.date.slice(0, 7)), sums(rows, (one) => one.date.slice(0, 4))];
    return { sessions: rows.length, unsaid: rows.filter((one) => one.minutes === null).length, minutes, time: clock(minutes), kinds, months, years };
  };
  const view = (person: Person): PersonView => {
    const sessions = mine(person.id).map(row);
    const agreements = mine(person.id).filter((page) => page.agreements).map((page) => ({ page: page.id, date: page.date, text: page.agreements }));
    return { ...person, sessions, agreements, hours: hours(sessions) };
  };
  function settled(given: SessionGiven | null): SessionView | null {
    if (!given) return null;
    let person = people.find((one) => one.id === given.person || fold(one.name) === fold(given.person));
    if (!person) people.push((person = { ...blank, id: `p${people.length}`, name: given.person.trim() }));
    return { ...given, person: { id: person.id, name: person.name } };
  }
  return {
    people_list: () =>
      people.map((one) => {
        const { sessions, minutes } = hours(mine(one.id).map(row));
        return { id: one.id, name: one.name, sessions, minutes, last: mine(one.id)[0]?.date ?? null, ended: one.ended };
      }),
    person_open: ({ id }) => view(find(id)),
    person_add: ({ name }) => {
      if (people.some((one) => fold(one.name) === fold(name))) refuse('person-name-taken');
      const made = { ...blank, id: `p${people.length}`, name: name.trim() };
      people.push(made);
      return view(made);
    },
    person_set: ({ id, name, permission, ended, review, note }) => {
      const person = find(id);
      const before = { ...person };
      const day = (text: string | null, was: string | null) => (text === null ? was : text || null);
      Object.assign(person, { name: name ?? person.name, permission: day(permission, person.permission), ended: day(ended, person.ended), note: note ?? person.note });
      if (review !== null) Object.assign(person, { review: review || null, review_chosen: review !== '' });
      changed(null);
      return batch(() => Object.assign(person, before));
    },
    session_set: ({ page: wanted, session: given }) => {
      const page = pages.find((one) => one.id === wanted) ?? refuse('not-found');
      const before = page.session;
      page.session = settled(given);
      changed([wanted]);
      return batch(() => (page.session = before));
    },
    last_time: ({ person, date, page }) => {
      const known = people.find((one) => one.id === person || fold(one.name) === fold(person));
      const last = known && mine(known.id).find((one) => one.date <= date && one.id !== page);
      return last?.agreements ? { page: last.id, date: last.date, text: last.agreements } : null;
    },
    people_due: () => people.filter((one) => one.review !== null && one.review <= today).map(({ id, name, ended }) => ({ id, name, ended })),
    person_not_this_season: ({ id }) => {
      const person = find(id);
      const before = person.review;
      person.review = '2027-02-21';
      return batch(() => (person.review = before));
    },
    people_hours: ({ from, to, person }) =>
      hours(pages.filter((one) => one.session && (!from || one.date >= from) && (!to || one.date <= to) && (!person || one.session.person.id === person)).map(row)),
    erase_plan: ({ id }) => {
      const person = find(id);
      const named = ({ id: page, title, text, date, trashed }: PageView) => ({ id: page, title, first_words: firstWords({ title, text }), date, trashed: trashed !== null });
      return {
        person: { id: person.id, name: person.name },
        pages: mine(person.id).map(named),
        mentions: pages.slice(1, 3).map(named),
        named: [],
        others: [{ kind: 'meeting', title: 'Kick-off', date: '2026-11-24', id: 'm1', trashed: false }],
        closed: true,
        trackers: [],
        backups: 3,
        outside: [{ made: '2026-11-03T10:00:00Z', path: '/media/stick/Kring 2026-11-03' }],
      };
    },
    person_erase: ({ id, typed, successors }) => {
      const person = find(id);
      if (fold(typed) !== fold(person.name)) refuse('person-name-differs');
      const gone = mine(person.id);
      for (const page of gone) pages.splice(pages.indexOf(page), 1);
      people.splice(people.indexOf(person), 1);
      changed(null);
      const outside = [{ made: '2026-11-03T10:00:00Z', path: '/media/stick/Kring 2026-11-03' }];
      return { pages: gone.length, successors: successors.map(({ page }) => page), backups: 3, backups_removed: 0, backups_waiting: 0, outside };
    },
    hours_save: ({ format }) => ({ path: `~/Documents/${today}.${format}` }),
    person_hand_over: () => ({ path: `~/Documents/${today}`, pages: 12, images: 1 }),
  };
}
