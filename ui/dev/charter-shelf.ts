/* Starters, clauses, levels and the guide: the real ones, read from their files. */
import type { ClauseList, Content, GuideStep, Language, Library, LibraryClause, SaidView, StarterRow, StarterView } from '../src/platform/api.gen';
import { fills } from '../src/features/charter/parts';
import { blank } from './charter-sample';
import { read, type Table } from './toml';

const files = import.meta.glob<string>('../../methods/charter/**/*.toml', { query: '?raw', import: 'default', eager: true });
const of = (folder: string) => Object.entries(files).filter(([path]) => path.includes(folder)).map(([path, text]): Table => ({ id: path.replace(/.*\/|\.toml/g, ''), ...read(text) }));

const lists = ['objectives', 'guidelines', 'roles', 'sections'];
const clauses: Table[] = of('/library/').flatMap((file) => file.clauses ?? []);
const levels = of('confidentiality')[0] ?? {};
const languages = ['en', 'fr', 'nl'];
const said = (words: Record<string, string> = {}): Record<string, SaidView> =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, { text, state: language === 'en' ? 'source' : 'translated', from: language === 'en' ? null : 'en' }]));

const shown = (value: unknown) => (typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value));
const VALUES = ['target', 'at_least', 'minutes', 'level', 'rule', 'quorum_percent', 'majority_percent', 'meetings_min', 'meetings_max'];

export const library = (): Library => ({
  clauses: clauses.map((one): LibraryClause => {
    const list = lists.includes(one.section) ? (one.section as ClauseList) : null;
    const set = VALUES.filter((name) => one[name] !== undefined).map((name) => [`${one.section}.${name}`, shown(one[name])]);
    const path = ['cadence', 'review', 'confidentiality', 'decisions'].includes(one.section) ? `${one.section}.text` : one.section;
    return { id: one.id, list, path, labels: one.label ?? {}, texts: one.text, values: Object.fromEntries(one.term_months ? [['term_months', shown(one.term_months)]] : set) };
  }),
  levels: levels.levels.map((one: Table) => ({ level: one.id, names: one.label, lines: one.line, texts: one.text })),
  limits_whose: levels.limits.whose,
  limits_lead: levels.limits.lead,
  limits: levels.limits.items.map((one: Table) => ({ id: one.id, names: one.label, texts: one.text, public: one.public ?? false })),
});

/** A starter as a charter in all three languages. */
export function contentOf(id: string): Content {
  const content = blank('', languages);
  const starter = of('/starters/').find((one) => one.id === id) ?? {};
  let count = 0;
  for (const one of (starter.clauses ?? []) as Table[]) {
    const clause = one.use ? (clauses.find((other) => other.id === one.use) ?? one) : one;
    const section: string = clause.section ?? '';
    const [label, text] = [said(clause.label), said(clause.text)];
    const key = `${id}-${count++}`;
    if (section === 'roles') content.roles.push({ id: key, label, duties: text, holders: [], others: [], vacant: true, term_months: clause.term_months ?? null });
    else if (section === 'objectives' || section === 'guidelines' || section === 'sections') content[section].push({ id: key, label, text });
    else {
      const [part = '', field] = section.split('.');
      const holder = ['cadence', 'review', 'confidentiality', 'decisions'].includes(section) ? (content as Table)[section] : field ? (content as Table)[part] : content;
      holder[holder === content ? section : (field ?? 'text')] = text;
      for (const name of VALUES) if (clause[name] !== undefined) holder[name] = clause[name];
    }
  }
  return content;
}

export const starters = (language: Language): (StarterView & StarterRow)[] =>
  of('/starters/').map((one) => ({ id: one.id, name: one.name[language], purpose: one.about[language], people: one.people, content: contentOf(one.id) }));

const KNOWN = [...lists, 'title', 'purpose', 'preamble', 'membership.who', 'membership.pathways', 'membership.terms', 'cadence', 'review', 'confidentiality', 'decisions', 'amendment', 'conflict', 'resources', 'measures', 'closure'];

export const guide = (language: Language, content: Content | null, ticked: ReadonlySet<string>): GuideStep[] =>
  ['form', 'focus', 'execute', 'discuss', 'reflect'].flatMap((id) => {
    const step = of('/guide/').find((one) => one.id === id);
    if (!step) return [];
    const tasks = ((step.tasks ?? []) as Table[]).map((task) => {
      const fields = (task.shown_by as string[]).filter((field) => KNOWN.includes(field));
      const key = `${id}-${task.id}`;
      const seen = content !== null && fields.some((field) => fills(content, field));
      return { id: key, text: task.text[language], sign: task.sign[language], method: task.method ?? null, fields, done: seen || ticked.has(key), ticked: ticked.has(key) };
    });
    return [{ id, name: step.name[language], text: step.aim[language], tasks }];
  });
