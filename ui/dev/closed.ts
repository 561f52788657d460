/* Closed groups in the pretend notebook: one group with two sessions, and one that ended. Names are what begins with a capital in a sentence. */
import type { Certificate, ClosedGroupView, ClosedLeft, ClosedSessionView, Commands, NameFound } from '../src/platform/api.gen';

type World = {
  today: string;
  empty: boolean;
  batch: (back: () => void) => { batch: string };
  changed: (kinds: string[]) => void;
  refuse: (code: string) => never;
};
type Names = Extract<keyof Commands, `intervision_${string}` | `names_${string}` | `closed_${string}`>;
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };

const REMINDER = 'The check misses things, and aliases are not anonymity: who was there, or knows the story, may still know who it is about. Read it once more before it leaves.';
const session = (id: string, group: string, title: string, date: string, ends: string): ClosedSessionView => ({
  id, group, title, date, ends, method: 'incident', minutes: 90, stage: 'open', destroyed_on: ends, held: null, keeping: null, each_says_yes: false, owner: 'p1', led: 'p2', context: 'client', question: 'How do I stay curious when every answer is “fine”?', present: ['p0', 'p1', 'p2'],
  notes: 'P. says yes to everything and does nothing. What the group heard: she protects somebody.\n\n- ask what the yes is for\n- ask who would notice a no', mine: 'I recognised myself with Daan in Utrecht.', supervision: 'My hurry. It comes up for the third time.', supervised: null, may_write: true,
  names: [{ id: 'n1', name: 'Fatima El Amrani', alias: 'P.' }], permissions: [{ id: 'q1', who: 'Fatima', scope: 'notes', given: '2026-11-03', withdrawn: null }], anonymous: false,
});

export function closed({ today, empty, batch, changed, refuse }: World): Answers {
  const groups: ClosedGroupView[] = [];
  const sessions: ClosedSessionView[] = [];
  const left: ClosedLeft[] = [];
  const ended: Certificate[] = [];
  if (!empty) {
    const people = ['Noor', 'Amina', 'Bram', 'Claire'].map((name, at) => ({ id: `p${at}`, name, me: at === 0, agreed: at < 3 ? '2026-10-06' : null, agreed_before: null, keyed: false }));
    groups.push({ id: 'c1', name: 'Tuesday door', level: 'stays_leaves', limits: '', leaves: 'What I learnt, never about whom', keeps: 'everyone', keeper: null, ends: '2027-06-30', may_end: 'everyone', attest: true, pair: false, people, former: [], sessions: [] });
    sessions.push(session('s1', 'c1', 'The client who always agrees', '2026-11-17', '2027-06-30'));
    sessions.push({ ...session('s2', 'c1', 'A team that falls silent', '2026-10-20', '2026-11-24'), stage: 'very_soon', destroyed_on: '2026-12-01' });
    ended.push({ id: 's0', kind: 'session', at: '2026-10-02T08:00:00Z', rule: 'end_date', documents: 5 });
    left.push({ id: 'l2', of: 'c1', group: 'c1', what: 'statement', form: 'docx', at: '2026-11-18T15:40:00Z', rule: 'stays_leaves', hash: '51b0aa97c3' }, { id: 'l1', of: 's2', group: 'c1', what: 'group', form: 'pdf', at: '2026-10-21T09:12:00Z', rule: 'stays_leaves', hash: '8f2c61d0b4' });
  }
  const row = (one: ClosedSessionView) => ({ id: one.id, group: one.group, title: one.title, method: one.method, date: one.date, ends: one.ends, stage: one.stage, lost: false, anonymous: one.anonymous });
  const group = (id: string) => groups.find((one) => one.id === id) ?? refuse('closed-not-found');
  const find = (id: string) => sessions.find((one) => one.id === id) ?? refuse('closed-not-found');
  const view = (id: string): ClosedGroupView => ({ ...structuredClone(group(id)), sessions: sessions.filter((one) => one.group === id).map(row) });
  const founded = (name: string, me: string | null | undefined, others: string[], ends: string | null | undefined, pair: boolean) => {
    const id = `c${groups.length + 1}`;
    const people = [...(me ? [me] : []), ...others].map((one, at) => ({ id: `p${at}`, name: one, me: at === 0 && Boolean(me), agreed: null, agreed_before: null, keyed: false }));
    groups.push({ id, name, level: 'stays_leaves', limits: '', leaves: '', keeps: 'owner', keeper: null, ends: ends ?? null, may_end: 'everyone', attest: false, pair, people, former: [], sessions: [] });
    changed(['closed_group']);
    return view(id);
  };
  const edit = <Of extends object>(of: Of, values: Partial<Of>) => {
    const before = structuredClone(of);
    for (const [name, value] of Object.entries(values)) if (value !== null && value !== undefined) Object.assign(of, { [name]: value });
    changed(['closed_session']);
    return batch(() => Object.assign(of, before));
  };
  const drop = <Of extends { id: string }>(from: Of[], id: string) => void from.splice(0, from.length, ...from.filter((one) => one.id !== id));
  const check: Answers['names_check'] = ({ text, known }) => ({
    reminder: REMINDER,
    findings: [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)].map((match, at): NameFound => {
      const alias = known.find((one) => one.name === match[0])?.alias;
      return { kind: match[0] === 'Utrecht' ? 'place' : 'person', start: match.index, end: match.index + match[0].length, text: match[0], alias: alias ?? `Person ${at + 1}`, known: alias !== undefined };
    }),
  });
  const swap = (text: string, known: { name: string; alias: string }[]) => known.reduce((now, one) => now.replaceAll(one.name, one.alias), text);
  const written = (of: ClosedSessionView, values: Partial<ClosedSessionView>) => ({ id: of.id, replaced: 0, ...edit(of, values) });
  const ending = () => sessions.filter((one) => one.stage !== 'open').map((one) => ({ id: one.id, kind: 'session' as const, title: one.title, ends: one.ends, stage: one.stage, destroyed_on: one.destroyed_on, days_left: one.stage === 'grace' ? 7 : 3 }));
  return {
    names_check: check,
    names_replace: ({ text, known }) => ({ text: swap(text, known), replaced: 0, left: [], reminder: REMINDER }),
    intervision_group_list: () => groups.map((one) => ({ id: one.id, name: one.name, readable: true, lost: false, people: one.people.length, pair: one.pair, ends: one.ends })),
    intervision_group_add: ({ name, people, me, ends }) => founded(name, me, people, ends, false),
    intervision_pair_add: ({ supervisor, me, ends }) => founded(`Supervision: ${me} and ${supervisor}`, me, [supervisor], ends, true),
    intervision_supervise: ({ id, pair }) => {
      const [of, to] = [find(id), group(pair)];
      const made = { ...session(`s${sessions.length + 1}`, pair, 'Brought to supervision', today, of.ends), method: '', question: '', notes: of.supervision, mine: '', supervision: '', names: [], permissions: [], present: [], owner: null, led: null, context: null, minutes: null };
      sessions.unshift(made);
      const supervised = { id: made.id, group: to.id, name: to.name };
      edit(of, { supervised });
      return supervised;
    },
    intervision_group_news: () => ({ since: null, lines: [], heard: '{}' }),
    intervision_group_news_seen: () => null,
    intervision_group_open: ({ id }) => view(id),
    intervision_group_set: ({ id, agreed_by: _, me: __, ...values }) => edit(group(id), values as Partial<ClosedGroupView>),
    intervision_group_person: ({ id, person, name, removed }) => {
      const { people } = group(id);
      const rest = removed ? people.filter((one) => one.id !== person) : person ? people.map((one) => (one.id === person ? { ...one, name: name ?? one.name } : one)) : [...people, { id: `p${people.length}`, name: name ?? '', me: false, agreed: null, agreed_before: null, keyed: false }];
      return edit(group(id), { people: rest });
    },
    intervision_group_agree: ({ id, person, date }) => edit(group(id), { people: group(id).people.map((one) => (one.id === person ? { ...one, agreed: date ?? today } : one)) }),
    intervision_new: ({ title, method, group: of, date, ends }) => {
      const made = { ...session(`s${sessions.length + 1}`, of ?? '', title, date ?? today, ends ?? '2027-06-30'), method, question: '', notes: '', mine: '', supervision: '', names: [], permissions: [], present: [], owner: null, minutes: null };
      sessions.unshift(made);
      changed(['closed_session']);
      return made;
    },
    intervision_list: ({ group: of }) => sessions.filter((one) => !of || one.group === of).map(row),
    intervision_open: ({ id }) => structuredClone(find(id)),
    intervision_set: ({ id, ...values }) => written(find(id), values as Partial<ClosedSessionView>),
    intervision_notes: ({ id, layer, text }) => written(find(id), { [layer === 'group' ? 'notes' : layer]: text }),
    intervision_search: ({ query }) => sessions.filter((one) => one.notes.toLowerCase().includes(query.toLowerCase())).map((one) => ({ id: one.id, layer: 'group', line: one.notes.split('\n')[0] ?? '' })),
    intervision_names: ({ id }) => find(id).names,
    intervision_alias_set: ({ id, name, alias }) => {
      const of = find(id);
      edit(of, { names: [...of.names.filter((one) => one.name !== name), { id: `n${of.names.length + 1}`, name, alias }], notes: swap(of.notes, [{ name, alias }]) });
      return { id, replaced: 1 };
    },
    intervision_permission_set: ({ id, permission, who, scope, withdrawn }) => {
      const of = find(id);
      const all = permission ? of.permissions.map((one) => (one.id === permission ? { ...one, withdrawn: withdrawn ?? null } : one)) : [...of.permissions, { id: `q${of.permissions.length + 1}`, who: who ?? '', scope: scope ?? 'discuss', given: today, withdrawn: null }];
      return { replaced: 0, ...edit(of, { permissions: all }), id: permission ?? '' };
    },
    intervision_take: () => ({ id: 'page', left: [], ...batch(() => undefined) }),
    intervision_endings: ending,
    intervision_notices: () => ending().map(({ id: _, title: __, days_left: ___, ...notice }) => notice),
    intervision_keep: ({ id, until }) => edit(find(id), { ends: until, stage: 'open' }),
    intervision_close: ({ id }) => edit(find(id), { ends: today, stage: 'grace' }),
    intervision_hold: ({ id, held }) => {
      const of = find(id);
      const back = edit(of, {});
      of.held = held ? today : null;
      return back;
    },
    intervision_alias_remove: ({ id, name }) => edit(find(id), { names: find(id).names.filter((one) => one.id !== name) }),
    intervision_anonymise_look: ({ id }) => {
      const of = find(id);
      const text = swap([of.title, of.question, of.notes].filter(Boolean).join('\n\n'), of.names);
      return { id, text, replaced: 2, left: ['Tuesday', 'Lille'], mine: of.mine !== '', supervision: of.supervision !== '' };
    },
    intervision_anonymise: ({ id, until }) => (edit(find(id), { ends: until, anonymous: true, names: [] }), { id, replaced: 2, left: ['Tuesday', 'Lille'] }),
    intervision_shred_plan: ({ id }) => {
      const known = groups.find((one) => one.id === id);
      return { id, kind: known ? 'group' : 'session', name: known?.name ?? group(find(id).group).name, sessions: known ? view(id).sessions.length : 1, only_mine: false, held_by: [], outside: [] };
    },
    intervision_shred: ({ id }) => {
      const kind = groups.some((one) => one.id === id) ? 'group' : 'session';
      drop(groups, id);
      drop(sessions, id);
      ended.unshift({ id, kind, at: `${today}T10:00:00Z`, rule: 'agreement', documents: 6 });
      changed(['closed_group']);
      return ended.slice(0, 1);
    },
    intervision_certificates: () => ended,
    intervision_clock: () => ({ now: `${today}T10:00:00Z`, waiting: 0 }),
    intervision_clock_right: () => ({ now: `${today}T10:00:00Z`, waiting: 0 }),
    intervision_look: ({ id, layer }) => {
      const of = find(id);
      const text = layer === 'group' ? `## The question\n\n${of.question}\n\n${of.notes}` : of[layer];
      return { id, title: of.title, about: `${of.date} · These notes end on ${of.ends}, and so should this copy.`, text: swap(text, of.names), replaced: 2, named: [], doubtful: [], found: [], rule: group(of.group).level };
    },
    intervision_left: ({ what, from, to }) => left.filter((line) => (!what || line.what === what) && (!from || line.at.slice(0, 10) >= from) && (!to || line.at.slice(0, 10) <= to)),
    intervision_attended: () => (empty ? [] : [{ id: 'c0', name: 'Spring door', people: ['Amina', 'Bram'] }]),
    intervision_kept: () => ({ alone: !empty, tell: !empty, outside: [] }),
    intervision_kept_seen: () => null,
    closed_screen: () => null,
    closed_copy: () => null,
    intervision_export: ({ id, layer, format }) => {
      left.unshift({ id: `l${left.length + 1}`, of: id, group: 'c1', what: layer, form: format ?? 'pdf', at: `${today}T10:00:00Z`, rule: 'stays_leaves', hash: '8f2c61d0b4' });
      return { id, path: `~/Documents/Notes of the group 2026-11-17.${format}`, hash: '8f2c61d0b4' };
    },
    intervision_statement: ({ id, format }) => ({ id, path: `~/Documents/Attendance statement.${format}`, hash: '8f2c61d0b4' }),
  };
}
