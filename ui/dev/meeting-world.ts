/* The meetings of the pretend notebook: one held, one to come with a full agenda, one without a date. */
import type { ItemView, Language, MeetingView } from '../src/platform/api.gen';
import { reckon } from './agenda';

export type World = {
  today: string;
  empty: boolean;
  language: () => Language;
  batch: (back: () => void) => { batch: string };
  changed: (kinds: string[]) => void;
  refuse: (code: string) => never;
};

export const bare = (id: string, title: string): MeetingView => ({
  id, title, purpose: '', start: null, zone: 'Europe/Brussels', at: null, minutes: null, late: 0, place: '', circle: null, shared: false, shared_as: null, series: null,
  state: 'planned', items: [], sum: { planned: 0, allowed: null, over: 0, free: 0, ends: null }, people: [], roles: [], dates: [], parked: [], decisions: [], actions: [], carried: [],
  write_up: { text: '', state: 'none', approved: null, record: [], shares: null }, only_me: '', version: 'v0', only_me_version: 'v0', shares_agreed: false, sequence: 0, uninvited: [], asks: 'no_address', trashed: null,
});
export const bareItem = (id: string, title: string, minutes: number, more: Partial<ItemView> = {}): ItemView => ({
  id, title, purpose: '', minutes, method: null, lead: '', bring: '', priority: 'should', text: '', only_me: '', locked: null, section: '', track: '',
  begins: null, ends: null, offset: 0, free: 0, over: 0, steps: [], tight: null, state: 'waiting', spent: null, ...more,
});

export function meetingWorld({ today, empty, changed, batch, refuse }: World) {
  let count = 0;
  const all: MeetingView[] = [];
  const id = (kind: string) => `${kind}-${count++}`;
  const find = (wanted: string) => all.find((one) => one.id === wanted) ?? refuse('meeting-not-found');
  const tell = () => changed(['meeting']);
  /** Changes a meeting, reckons it anew, and can take that back. */
  function alter(wanted: string, change: (view: MeetingView) => void) {
    const view = find(wanted);
    const before = structuredClone(view);
    change(view);
    settled(view);
    tell();
    return batch(() => (Object.assign(view, before), tell()));
  }
  function settled(view: MeetingView): MeetingView {
    view.version = `v${Number(view.version.slice(1)) + 1}`;
    view.at = view.start ? `${view.start}:00+01:00` : null;
    view.asks = view.people.some((one) => one.email) ? 'everyone' : 'no_address';
    reckon(view);
    return view;
  }
  if (!empty) {
    const soon = bare(id('meeting'), 'November circle');
    Object.assign(soon, { purpose: 'Hear each other, and help one of us a step further.', start: '2026-12-01T17:00', minutes: 60, place: 'Room 2.14', circle: 'circle-0' });
    soon.people = ['Noor Aerts', 'Bea Declercq', 'Clément Roux', 'Dirk Maes', 'Élise Fontaine'].map((name, at) => ({ id: `m-${at + 2}`, name, email: at ? '' : 'noor@example.org', attendance: 'expected', remark: '', spoke: null }));
    soon.roles = [{ role: 'facilitator', person: 'm-3', name: 'Bea Declercq', shadow: null, shadow_name: '' }];
    soon.items = [
      bareItem(id('item'), 'Check-in', 8, { lead: 'Bea', priority: 'must', purpose: 'Everybody arrives', text: 'What do you bring with you today?', only_me: 'Dirk had a hard week: let him begin if he wants to.' }),
      bareItem(id('item'), 'Actions from last time', 5, { lead: 'Noor', bring: 'Your own list' }),
      bareItem(id('item'), 'Case: the colleague who never answers', 35, { lead: 'Clément', priority: 'must', method: { id: 'al', name: 'Action learning' } }),
      bareItem(id('item'), 'Decisions', 7, { lead: 'Bea', priority: 'could' }),
      bareItem(id('item'), 'Check-out', 10, { lead: 'Dirk', priority: 'must', purpose: 'Who hosts next time' }),
    ];
    const held = bare(id('meeting'), 'October circle');
    Object.assign(held, { start: '2026-10-20T12:00', minutes: 60, circle: 'circle-0', state: 'held', shared: true });
    held.write_up.state = 'approved';
    held.items = [bareItem(id('item'), 'Check-in', 10, { state: 'done', spent: 660 }), bareItem(id('item'), 'Case', 40, { state: 'done', spent: 2520 })];
    held.decisions = [{ id: id('decision'), text: 'We meet on Tuesdays', rule: 'consent', objections: '', review: '2027-01-19', item: null }];
    held.actions = [{ id: id('action'), text: 'Ask for a bigger room', owner: 'Dirk Maes', due: today, item: null, done: null }];
    const undated = bare(id('meeting'), 'Kick-off of the northern group');
    undated.items = [bareItem(id('item'), 'Welcome', 15)];
    all.push(soon, held, undated);
    all.forEach(settled);
  }
  return { all, id, find, alter, settled, tell };
}
export type Meetings = ReturnType<typeof meetingWorld>;
