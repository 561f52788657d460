/* The methods of the pretend notebook: the real catalogue, read well enough for a browser, and models of one's own in memory. */
import { read, type Table } from './toml';
import type { Commands, Language, MethodRow, MethodView, PhaseView, SectionEdit } from '../src/platform/api.gen';

const texts = import.meta.glob<string>('../../methods/*.toml', { query: '?raw', import: 'default', eager: true });
const ORDER = [
  'grow tgrow oskar clear triad prompts prep driscoll gibbs kolb starr alact johns orid',
  'pcc60 incident five ten troika wisecrowds sf success codev heilsbronn consultancy als gossip balint caseclinic socratic dilemma reflteam uproc clinics',
  'circleway images speed 124all brainstorm brainwriting market worldcafe openspace ai fishbowl debate casestudy expert consent retro closing',
].join(' ').split(' ');

type Words = Record<Language, string>;

const catalogue = Object.values(texts).map(read).sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));

export type { Table };
/** The methods that a group can be conducted in. */
export const conductible: Table[] = catalogue.filter((one) => one.phases && one.people.min > 1);

const EVERYONE: Words = { en: 'everyone', fr: 'tout le monde', nl: 'iedereen' };
const NOBODY: Words = { en: 'nobody, in silence', fr: 'personne, en silence', nl: 'niemand, in stilte' };

function view(method: Table, language: Language): MethodView {
  const say = (words: Words) => words[language];
  const who = (id: string) => {
    const role = method.roles?.find((one: Table) => one.id === id);
    return role ? say(role.name) : (id === 'nobody' ? NOBODY : EVERYONE)[language];
  };
  const phase = (one: Table): PhaseView => ({
    id: null,
    name: say(one.name),
    minutes: one.minutes,
    times: one.times ?? 1,
    groups: one.groups ?? null,
    each: one.each ?? false,
    pass: one.pass ?? false,
    speaks: one.speaks.map(who),
    silent: (one.silent ?? []).map(who),
    rule: say(one.rule),
    questions: (one.questions ?? []).map(say),
  });
  const { id, family, people, minutes, timing, times = 1, each = false } = method;
  return {
    ...{ id, family, people, minutes, timing, times, each, own: false, from: null, trashed: null },
    name: say(method.name),
    purpose: say(method.purpose),
    when: say(method.when),
    source: say(method.source),
    roles: (method.roles ?? []).map((role: Table) => ({ name: say(role.name), optional: role.optional ?? false })),
    withhold: method.withhold ? { ...method.withhold, what: say(method.withhold.what) } : null,
    phases: (method.phases ?? []).map(phase),
    questions: (method.questions ?? []).map(say),
  };
}

/** A method of the catalogue, as an agenda needs it. */
export function catalogued(id: string, language: Language): MethodView {
  const found = catalogue.find((one) => one.id === id) ?? catalogue[0];
  return view(found as Table, language);
}

type Batch = (back: () => void) => { batch: string };
type Names = 'list' | 'show' | 'page' | 'add' | 'copy' | 'edit' | 'trash' | 'untrash';
type Answers = { [Name in `method_${Names}`]: (request: Commands[Name][0]) => Commands[Name][1] };

export function methods(spoken: () => Language, batch: Batch, changed: (by: 'person' | 'undo') => void, refuse: (code: string) => never): Answers {
  const own: MethodView[] = [];
  let count = 0;
  const phase = ({ id, heading, questions }: SectionEdit): PhaseView => ({
    ...{ id: id ?? `section-${count++}`, name: heading, questions: questions.filter(Boolean) },
    ...{ minutes: null, times: 1, groups: null, each: false, pass: false, speaks: [], silent: [], rule: '' },
  });
  const blank = { own: true, family: null, when: '', source: '', people: null, minutes: null, times: 1, each: false, timing: null, roles: [], withhold: null, questions: [], trashed: null };
  const find = (id: string) => own.find((one) => one.id === id) ?? refuse('method-not-found');
  const show = (id: string, language: Language | null) => {
    const known = catalogue.find((one) => one.id === id);
    return known ? view(known, language ?? spoken()) : structuredClone(find(id));
  };
  const add = (name: string, purpose: string, sections: SectionEdit[], from: string | null) => {
    own.push({ ...blank, id: `own-${count++}`, name, purpose, from, phases: sections.map(phase) });
    changed('person');
    return structuredClone(own.at(-1) as MethodView);
  };
  const alter = (id: string, change: (model: MethodView) => void) => {
    const model = find(id);
    const before = structuredClone(model);
    change(model);
    changed('person');
    return batch(() => Object.assign(model, before));
  };
  return {
    method_list: ({ people, minutes, trashed, language }) => {
      const fits = (row: MethodRow) => (!people || !row.people || (row.people.min <= people && people <= row.people.max)) && (!minutes || (row.least ?? 0) * (row.each && people ? people : 1) <= minutes);
      const mine = own.filter((one) => (one.trashed !== null) === trashed).sort((a, b) => a.name.localeCompare(b.name));
      const rows = [...(trashed ? [] : catalogue.map((one) => view(one, language ?? spoken()))), ...mine];
      return rows.map((one) => ({ ...one, least: one.minutes && Math.max(Math.ceil(one.minutes / 2), one.phases.length) })).filter(fits);
    },
    method_show: ({ id, language }) => show(id, language),
    method_page: ({ id, language, question }) => {
      const method = show(id, language);
      const loose = question === null ? method.questions.slice(0, 2) : method.questions.slice(question, question + 1);
      const parts = question !== null || method.phases.length === 0 ? loose.map((one) => ({ name: '', questions: [one] })) : method.phases;
      const blocks = parts.map((one) => `${one.name ? `## ${one.name}\n\n` : ''}${one.questions.length ? `> ${one.questions.slice(0, 2).join(' ')}\n\n` : ''}\n`);
      return { method: id, name: method.name, text: blocks.join('\n'), caret: Math.max(0, (blocks[0]?.length ?? 0) - 1) };
    },
    method_add: ({ name, purpose, sections }) => add(name, purpose, sections, null),
    method_copy: ({ id, language }) => {
      const { name, purpose, phases, questions } = show(id, language);
      const sections = [...phases.map((one) => ({ id: null, heading: one.name, questions: one.questions })), ...questions.map((one) => ({ id: null, heading: '', questions: [one] }))];
      return add(name, purpose, sections, name);
    },
    method_edit: ({ id, name, purpose, sections }) =>
      alter(id, (model) => Object.assign(model, name && { name }, purpose !== null && { purpose }, sections && { phases: sections.map(phase) })),
    method_trash: ({ id }) => alter(id, (model) => (model.trashed = '2026-11-21T10:00:00Z')),
    method_untrash: ({ id }) => alter(id, (model) => (model.trashed = null)),
  };
}
