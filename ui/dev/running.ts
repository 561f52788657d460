/* Running meetings in the pretend notebook and writing them up: a stopwatch, and lists that are kept. */
import type { ActionRow, Commands, DecisionRow, MeetingView, RunItem, RunView } from '../src/platform/api.gen';
import type { Meetings, World } from './meeting-world';

type Names = 'parked_set' | 'decision_set' | 'action_set' | 'decisions' | 'actions' | 'run' | 'run_do' | 'spent' | 'compose' | 'approve';
type Answers = { [Name in `meeting_${Names}`]: (request: Commands[Name][0]) => Commands[Name][1] };
type Run = { state: RunView['state']; began: number; itemBegan: number; ended: number; round: RunView['round']; speaks: string | null; turn: number; heard: string[] };
const fresh = (): Run => ({ state: 'waiting', began: Date.now(), itemBegan: Date.now(), ended: 0, round: null, speaks: null, turn: 0, heard: [] });

export function running({ today, batch }: World, { all, id, find, alter }: Meetings): Answers {
  const runs = new Map<string, Run>();
  const seconds = (from: number) => Math.round((Date.now() - from) / 1000);
  const shown = ({ id: key, title, lead, text, minutes, track, state, spent }: MeetingView['items'][number]): RunItem => ({ id: key, title, lead, text, minutes, track, state, spent });
  function view(of: MeetingView): RunView {
    const run = runs.get(of.id) ?? { ...fresh(), state: of.state === 'held' ? 'ended' : 'waiting' };
    const circle = of.people.map(({ id: who, name }) => ({ id: who, name }));
    const now = of.items.find((one) => one.state === 'now');
    const taken = now ? seconds(run.itemBegan) : 0;
    const left = now ? now.minutes * 60 - taken : 0;
    const part = now ? left / (now.minutes * 60) : 1;
    // What stands in one section on other tracks runs with it.
    const beside = (one: MeetingView['items'][number] | undefined) => (one ? of.items.filter((other) => other === one || (one.track && other.track && other.section === one.section)) : []).map(shown);
    return {
      together: beside(now), next_together: beside(of.items.find((one) => one.state === 'waiting')),
      id: of.id, title: of.title, state: run.state, item: now ? shown(now) : null, next: of.items.filter((one) => one.state === 'waiting').map(shown)[0] ?? null, items: of.items.map(shown),
      taken, left, tone: now ? (left < 0 ? 'over' : part <= 0.05 ? 'red' : part <= 0.2 ? 'amber' : 'green') : null, planned: of.sum.planned, elapsed: run.state === 'waiting' ? 0 : run.state === 'ended' ? run.ended : seconds(run.began), behind: Math.max(0, -left),
      ends: of.sum.ends, speaks: circle.find((one) => one.id === run.speaks) ?? null, speaking: run.speaks && of.shares_agreed ? seconds(run.turn) : null, round: run.round,
      waiting: run.round ? circle.filter((one) => !run.heard.includes(one.id)) : [], parked: of.parked.length, batch: null,
    };
  }
  /** Adds, changes or takes out one of a list of the meeting. */
  function keep<Row extends { id: string }>(wanted: string, list: (of: MeetingView) => Row[], key: string | null | undefined, values: object, removed: boolean | null | undefined, fresh: (key: string) => Row) {
    const known = key ?? id('noted');
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
    return {
      id: known,
      ...alter(wanted, (of) => {
        const rows = list(of);
        const at = rows.findIndex((one) => one.id === known);
        if (removed) rows.splice(at, 1);
        else if (at >= 0) Object.assign(rows[at] ?? {}, given);
        else rows.push({ ...fresh(known), ...given });
      }),
    };
  }
  const about = (of: MeetingView) => ({ meeting: of.id, title: of.title, date: of.start?.slice(0, 10) ?? '', circle: of.circle });
  const asked = ({ circle, series, meeting }: Commands['meeting_actions'][0]) => all.filter((of) => of.trashed === null && (!circle || of.circle === circle) && (!series || of.series?.id === series) && (!meeting || of.id === meeting));
  return {
    meeting_parked_set: ({ id: wanted, parked, text, done, removed }) => keep(wanted, (of) => of.parked, parked, { text, done }, removed, (key) => ({ id: key, text: '', item: null, done: false })),
    meeting_decision_set: ({ id: wanted, decision, removed, ...values }) =>
      keep(wanted, (of) => of.decisions, decision, values, removed, (key) => ({ id: key, text: '', rule: '', objections: '', review: null, item: null })),
    meeting_action_set: ({ id: wanted, action, removed, done, ...values }) =>
      keep(wanted, (of) => of.actions, action, { ...values, ...(done === true ? { done: today } : {}) }, removed, (key) => ({ id: key, text: '', owner: '', due: null, item: null, done: null })),
    meeting_decisions: (query) => asked(query).flatMap((of) => of.decisions.map((one): DecisionRow => ({ ...one, item_title: of.items.find((item) => item.id === one.item)?.title ?? '', ...about(of) }))),
    meeting_actions: (query) =>
      asked(query).flatMap((of) => of.actions.filter((one) => !query.open || one.done === null).map((one): ActionRow => ({ ...one, late: one.done === null && one.due !== null && one.due < today, carried: 0, ...about(of) }))),
    meeting_run: ({ id: wanted }) => view(find(wanted)),
    meeting_run_do: (request) => {
      const of = find(request.id);
      const run = runs.get(of.id) ?? fresh();
      runs.set(of.id, run);
      const begin = (key: string | undefined) => {
        for (const item of of.items) if (item.state === 'now') Object.assign(item, { state: 'done', spent: seconds(run.itemBegan) });
        const next = of.items.find((one) => one.id === key);
        run.itemBegan = Date.now();
        if (next) next.state = 'now';
      };
      alter(of.id, () => {
        const next = of.items.find((one) => one.state === 'waiting');
        if (request.act === 'start') {
          Object.assign(run, { state: 'running', began: Date.now() });
          of.state = 'running';
          begin(next?.id);
        } else if (request.act === 'next' && next) begin(next.id);
        else if (request.act === 'skip') {
          const skipped = of.items.find((one) => (request.item ? one.id === request.item : one.state === 'now'));
          const current = skipped?.state === 'now';
          if (skipped) skipped.state = 'skipped';
          if (current) begin(next?.id);
        } else if (request.act === 'move') {
          const one = of.items.find((item) => item.id === request.item);
          const rest = of.items.filter((item) => item !== one);
          const before = rest.findIndex((item) => item.id === request.before);
          if (one) of.items = rest.toSpliced(before < 0 ? rest.length : before, 0, one);
        } else if (request.act === 'round') Object.assign(run, { round: request.kind, speaks: null, heard: [] });
        else if (request.act === 'turn') {
          const who = request.person ?? of.people.find((one) => !run.heard.includes(one.id))?.id ?? null;
          Object.assign(run, who ? { speaks: who, turn: Date.now(), heard: [...run.heard, who] } : { round: null, speaks: null });
        } else if (request.act === 'pass') run.speaks = null;
        else if (request.act === 'reopen') {
          run.state = 'running';
          of.state = 'running';
        }
        if (request.act === 'begin') begin(request.item);
        else if (request.act === 'pause') run.state = 'paused';
        else if (request.act === 'resume') run.state = 'running';
        else if (request.act === 'extend') for (const item of of.items) if (item.state === 'now') item.minutes += request.minutes;
        if (request.act === 'park') of.parked.push({ id: id('parked'), text: request.text, item: null, done: false });
        if (request.act === 'end' || (request.act === 'next' && !next)) {
          begin(undefined);
          Object.assign(run, { state: 'ended', round: null, speaks: null, ended: seconds(run.began) });
          of.state = 'held';
        }
      });
      return view(of);
    },
    meeting_spent: () => [],
    meeting_compose: ({ id: wanted, write }) => {
      const text = find(wanted).items.map((one) => `## ${one.title}`).join('\n\n');
      const done = write ? alter(wanted, (of) => Object.assign(of.write_up, { text, state: 'draft' })) : null;
      return { text, batch: done?.batch ?? null };
    },
    meeting_approve: ({ id: wanted, approved }) => (find(wanted), batch(() => undefined), alter(wanted, (of) => Object.assign(of.write_up, { state: approved ? 'approved' : 'draft', approved: approved ? today : null }))),
  };
}
