/* Preparing meetings in the pretend notebook. */
import type { Commands, Edit, ItemSet, ItemView, MeetingRow, MeetingView, Spread } from '../src/platform/api.gen';
import { fitted, pasted } from './agenda';
import { bare, bareItem, type Meetings, type World } from './meeting-world';
import { catalogued } from './methods';
import { read, type Table } from './toml';

const texts = import.meta.glob<string>('../../methods/meeting/*.toml', { query: '?raw', import: 'default', eager: true });
const templates = Object.values(texts).map(read);

type Names =
  | 'list' | 'open' | 'add' | 'set' | 'share' | 'trash' | 'untrash' | 'templates' | 'paste_look' | 'paste' | 'item_add' | 'item_set' | 'item_move' | 'item_remove' | 'item_unfold'
  | 'text' | 'plan_b' | 'respread' | 'person_set' | 'person_move' | 'role_set' | 'sheet_text' | 'save' | 'invite';
type Answers = { [Name in `meeting_${Names}`]: (request: Commands[Name][0]) => Commands[Name][1] };

const written = (text: string, edits: Edit[]) => edits.reduceRight((now, [from, to, insert]) => now.slice(0, from) + insert + now.slice(to), text);

export function meetings({ today, language, refuse }: World, { all, id, find, alter, settled, tell }: Meetings): Answers {
  const row = (one: MeetingView): MeetingRow => ({
    id: one.id, title: one.title, start: one.start, zone: one.zone, at: one.at, minutes: one.minutes ?? one.sum.planned, circle: one.circle, series: one.series?.id ?? null,
    shared: one.shared, state: one.state, write_up: one.write_up.state, trashed: one.trashed,
  });
  const itemOf = (of: MeetingView, wanted: string): ItemView => of.items.find((one) => one.id === wanted) ?? refuse('meeting-item-not-found');
  function fill(item: ItemView, { method, ...values }: ItemSet) {
    for (const [name, value] of Object.entries(values)) if (value !== null && value !== undefined) Object.assign(item, { [name]: name === 'locked' ? value || null : value });
    if (method !== null && method !== undefined) item.method = method ? { id: method, name: catalogued(method, language()).name } : null;
    const known = item.method ? catalogued(item.method.id, language()) : null;
    const least = Math.round((known?.minutes ?? 0) * 0.6);
    item.tight = item.minutes < least ? { least, instead: { id: 'triad', name: catalogued('triad', language()).name } } : null;
    item.steps = known ? fitted(known.phases, item.minutes) : [];
  }
  function made(set: ItemSet): ItemView {
    const known = set.method ? catalogued(set.method, language()) : null;
    const item = bareItem(id('item'), set.title ?? known?.name ?? '', set.minutes ?? known?.minutes ?? 10);
    fill(item, { ...set, title: item.title, minutes: item.minutes });
    return item;
  }
  function put(view: MeetingView, items: ItemView[], before: string | null | undefined) {
    const at = before ? view.items.findIndex((one) => one.id === before) : -1;
    view.items.splice(at < 0 ? view.items.length : at, 0, ...items);
  }
  const adding = (wanted: string, items: ItemView[], before: string | null | undefined) => ({ items: items.map((one) => one.id), left_out: [], ...alter(wanted, (view) => put(view, items, before)) });
  function spread(view: MeetingView, lost: number | null | undefined): { items: Spread[]; over: number } {
    let over = Math.max(0, view.sum.over + (lost ?? 0) - (lost ? view.sum.free : 0));
    const items: Spread[] = [];
    for (const priority of ['could', 'should']) {
      for (const item of [...view.items].reverse()) {
        const gives = item.priority === priority && !item.locked ? Math.min(over, item.minutes) : 0;
        if (gives) items.push({ item: item.id, was: item.minutes, minutes: item.minutes - gives });
        over -= gives;
      }
    }
    return { items: items.reverse(), over };
  }
  const template = (wanted: string) => templates.find((one) => one.id === wanted) ?? refuse('meeting-template-not-found');
  return {
    meeting_list: ({ circle, series, trashed }) =>
      all.filter((one) => (one.trashed !== null) === (trashed ?? false) && (!circle || one.circle === circle) && (!series || one.series?.id === series)).map(row),
    meeting_open: ({ id: wanted }) => structuredClone(find(wanted)),
    meeting_add: ({ title, start, zone, minutes, circle, lines, template: from, copy }) => {
      const view = bare(id('meeting'), title ?? '');
      Object.assign(view, { start: start || null, zone: zone ?? view.zone, minutes: minutes ?? null, circle: circle || null });
      if (copy) {
        const was = structuredClone(find(copy));
        view.items = was.items.map((one) => ({ ...one, id: id('item'), state: 'waiting', spent: null }));
        Object.assign(view, { people: was.people, roles: was.roles, circle: view.circle ?? was.circle, minutes: view.minutes ?? was.minutes });
      }
      if (from) {
        const say = (words?: Table) => words?.[language()] ?? '';
        view.purpose = say(template(from).purpose);
        view.items = template(from).items.map((one: Table) => made({ title: say(one.title), minutes: one.minutes, purpose: say(one.purpose), text: say(one.text), section: say(one.section), bring: say(one.bring), priority: one.priority ?? 'should', method: one.method ?? null }));
      }
      view.items.push(...pasted(lines ?? '').map(made));
      all.push(settled(view));
      tell();
      return structuredClone(view);
    },
    meeting_set: ({ id: wanted, minutes, cancelled, ...values }) =>
      alter(wanted, (view) => {
        for (const [name, value] of Object.entries(values)) if (value !== null && value !== undefined) Object.assign(view, { [name]: ['start', 'circle'].includes(name) ? value || null : value });
        if (minutes !== null && minutes !== undefined) view.minutes = minutes || null;
        if (cancelled !== null && cancelled !== undefined) view.state = cancelled ? 'cancelled' : 'planned';
      }),
    meeting_share: ({ id: wanted }) => {
      const view = find(wanted);
      if (!view.circle) refuse('meeting-without-group');
      const copy = { ...structuredClone(view), id: id('meeting'), shared: true };
      view.shared_as = copy.id;
      all.push(copy);
      tell();
      return { ...structuredClone(copy), batch: id('batch'), with_others: false };
    },
    meeting_trash: ({ id: wanted }) => alter(wanted, (view) => (view.trashed = `${today}T10:00:00Z`)),
    meeting_untrash: ({ id: wanted }) => alter(wanted, (view) => (view.trashed = null)),
    meeting_templates: () =>
      templates.map((one) => ({
        id: one.id, name: one.name[language()], purpose: one.purpose[language()], minutes: one.items.reduce((sum: number, item: Table) => sum + item.minutes, 0), items: one.items.map((item: Table) => item.title[language()]),
      })),
    meeting_paste_look: ({ lines }) => ({ items: pasted(lines), ends: null, left_out: [] }),
    meeting_paste: ({ id: wanted, lines, before }) => adding(wanted, pasted(lines).map(made), before),
    meeting_item_add: ({ id: wanted, item, before }) => adding(wanted, [made(item)], before),
    meeting_item_set: ({ id: wanted, item, set }) => alter(wanted, (view) => fill(itemOf(view, item), set)),
    meeting_item_move: ({ id: wanted, item, before }) =>
      alter(wanted, (view) => {
        const one = itemOf(view, item);
        view.items.splice(view.items.indexOf(one), 1);
        put(view, [one], before);
      }),
    meeting_item_remove: ({ id: wanted, item }) => alter(wanted, (view) => view.items.splice(view.items.indexOf(itemOf(view, item)), 1)),
    meeting_item_unfold: ({ id: wanted, item }) => {
      const one = itemOf(find(wanted), item);
      const steps = one.steps.map((step) => made({ title: step.name, minutes: step.minutes, text: step.rule, section: one.title }));
      return { items: steps.map((step) => step.id), left_out: [], ...alter(wanted, (view) => view.items.splice(view.items.indexOf(itemOf(view, item)), 1, ...steps)) };
    },
    meeting_text: ({ id: wanted, part, item, edits }) => {
      const done = alter(wanted, (view) => {
        const one = item ? itemOf(view, item) : null;
        if (part === 'write_up') view.write_up.text = written(view.write_up.text, edits);
        else if (one && part === 'item') one.text = written(one.text, edits);
        else if (one) one.only_me = written(one.only_me, edits);
        else view.only_me = written(view.only_me, edits);
        view.only_me_version = `v${Number(view.only_me_version.slice(1)) + 1}`;
      });
      const view = find(wanted);
      return { version: part === 'only_me' ? view.only_me_version : view.version, patches: [], ...done };
    },
    meeting_plan_b: ({ id: wanted, lost }) => spread(find(wanted), lost),
    meeting_respread: ({ id: wanted, lost }) =>
      alter(wanted, (view) => {
        if (lost !== null && lost !== undefined) view.late = lost;
        for (const { item, minutes } of spread(settled(view), null).items) fill(itemOf(view, item), { minutes });
      }),
    meeting_person_set: ({ id: wanted, person, name, email, attendance, remark, removed }) => {
      const key = person ?? id('person');
      return {
        id: key,
        ...alter(wanted, (view) => {
          const known = view.people.find((one) => one.id === key);
          if (removed) view.people = view.people.filter((one) => one.id !== key);
          else if (known) Object.assign(known, name ? { name } : {}, email !== null && email !== undefined ? { email } : {}, attendance ? { attendance } : {}, remark !== null && remark !== undefined ? { remark } : {});
          else view.people.push({ id: key, name: name ?? '', email: email ?? '', attendance: attendance ?? 'expected', remark: remark ?? '', spoke: null });
        }),
      };
    },
    meeting_person_move: ({ id: wanted, person, before }) =>
      alter(wanted, (view) => {
        const one = view.people.find((other) => other.id === person);
        if (!one) return;
        const rest = view.people.filter((other) => other !== one);
        const at = before ? rest.findIndex((other) => other.id === before) : -1;
        rest.splice(at < 0 ? rest.length : at, 0, one);
        view.people = rest;
      }),
    meeting_role_set: ({ id: wanted, role, person, shadow, removed }) =>
      alter(wanted, (view) => {
        const called = (who: string | null | undefined) => view.people.find((one) => one.id === who)?.name ?? '';
        const rest = view.roles.filter((one) => one.role !== role);
        view.roles = removed ? rest : [...rest, { role, person: person || null, name: called(person), shadow: shadow || null, shadow_name: called(shadow) }];
      }),
    meeting_sheet_text: ({ id: wanted, sheet }) => {
      const { title, items } = find(wanted);
      const lines = items.map((one) => `${one.begins ?? ''} ${one.title} (${one.minutes})`);
      return { text: `# ${title}\n\n${lines.join('\n')}`, chat: [title, ...lines].join('\n'), html: `<h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`, name: `${sheet} - ${title}` };
    },
    meeting_save: ({ id: wanted, sheet, form }) => ({ path: `~/Documents/${sheet} - ${find(wanted).title}.${form}` }),
    meeting_invite: ({ id: wanted, cancel }) => (alter(wanted, (view) => (view.sequence += 1)), { path: `~/Documents/${cancel ? 'Cancelled' : 'Invitation'} - ${find(wanted).title}.ics` }),
  };
}
