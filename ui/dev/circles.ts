/* The circles of the pretend notebook and their people. */
import type { CircleView, Commands, MemberView } from '../src/platform/api.gen';

type World = {
  circles: CircleView[];
  circle: (name: string, names: string[]) => CircleView;
  today: string;
  tell: () => void;
  batch: (back: () => void) => { batch: string };
  refuse: (code: string) => never;
};
type Names = Extract<keyof Commands, `circle_${string}`>;
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };

export const memberOf = (name: string, at: number, id: string): MemberView => ({
  id, name, organisation: ['City of Ghent', 'Delta College', 'Nord coaching', ''][at % 4] ?? '', contact: '', brings: at % 3 ? '' : 'Ten years of circles', seeks: '',
  listed: at % 2 === 0, since: '2026-01-15', until: null, belongs: true, stage: at % 2 ? 'shadowing' : 'facilitating', steps: at % 2 ? [] : [{ stage: 'facilitating', date: '2026-03-01', evidence: '', endorsed_by: 'Noor Aerts' }],
  me: at === 0, key: at === 0 ? 'k7f2 19ac' : null,
});

export function circleAnswers({ circles, circle, today, tell, batch, refuse }: World): Answers {
  let count = 0;
  const findCircle = (wanted: string) => circles.find((one) => one.id === wanted) ?? refuse('circle-not-found');
  const about = (row: CircleView) => ({ id: row.id, name: row.name, calls_itself: row.calls_itself, people: row.people.filter((one) => one.belongs).length, charter: row.charter, news: 0, trashed: row.trashed });
  const person = (of: string, wanted: string) => findCircle(of).people.find((one) => one.id === wanted) ?? refuse('member-not-found');
  function keep<Thing extends object>(thing: Thing, change: () => void) {
    const before = structuredClone(thing);
    change();
    tell();
    return batch(() => (Object.assign(thing, before), tell()));
  }
  return {
    circle_list: ({ trashed }) => circles.filter((one) => (one.trashed !== null) === trashed).map(about),
    circle_add: ({ name, calls_itself = '' }) => {
      const row = circle(name, []);
      row.calls_itself = calls_itself;
      tell();
      return structuredClone(row);
    },
    circle_open: ({ id: wanted }) => structuredClone(findCircle(wanted)),
    circle_news: () => ({ since: null, lines: [], heard: '{}' }),
    circle_news_seen: () => null,
    circle_set: ({ id: wanted, ...values }) => {
      const row = findCircle(wanted);
      return keep(row, () => Object.entries(values).forEach(([name, value]) => value !== null && Object.assign(row, { [name]: name === 'accent' ? value || null : value })));
    },
    circle_logo_clear: ({ id: wanted }) => keep(findCircle(wanted), () => (findCircle(wanted).logo = null)),
    circle_logo_pick: () => null,
    circle_member_add: ({ circle: of, name, values }) => {
      const row = findCircle(of);
      const one = { ...memberOf(name, row.people.length || 1, `mm-${count++}`), organisation: '', brings: '', stage: null, steps: [], ...(values as object) };
      row.people.push(one);
      tell();
      return { id: one.id, ...batch(() => (row.people.splice(row.people.indexOf(one), 1), tell())) };
    },
    circle_member_set: ({ circle: of, member: wanted, values }) => {
      const one = person(of, wanted);
      return keep(one, () => {
        if (values.me) for (const other of findCircle(of).people) other.me = false;
        Object.entries(values).forEach(([name, value]) => value !== null && value !== undefined && Object.assign(one, { [name]: ['since', 'until'].includes(name) ? value || null : value }));
        one.belongs = one.until === null || one.until > today;
      });
    },
    circle_member_remove: ({ circle: of, member: wanted }) => {
      const row = findCircle(of);
      const one = person(of, wanted);
      row.people.splice(row.people.indexOf(one), 1);
      tell();
      return batch(() => (row.people.push(one), tell()));
    },
    circle_step_set: ({ circle: of, member: wanted, step }) => {
      const one = person(of, wanted);
      return keep(one, () => {
        one.steps = [...one.steps.filter((other) => other.stage !== step.stage), step];
        one.stage = step.stage;
      });
    },
    circle_step_clear: ({ circle: of, member: wanted, stage }) => {
      const one = person(of, wanted);
      return keep(one, () => {
        one.steps = one.steps.filter((other) => other.stage !== stage);
        one.stage = one.steps.at(-1)?.stage ?? null;
      });
    },
    circle_trash: ({ id: wanted }) => keep(findCircle(wanted), () => (findCircle(wanted).trashed = `${today}T10:00:00Z`)),
    circle_untrash: ({ id: wanted }) => keep(findCircle(wanted), () => (findCircle(wanted).trashed = null)),
  };
}
