/* Starters, clauses, levels and the guide: the real ones, read from their files. */
import type { ClauseList, Content, GuideStep, Language, Library, LibraryClause, SaidView, StarterView } from '../src/platform/api.gen';
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

export const library = (): Library => ({
  clauses: clauses.map(
    (one): LibraryClause => ({ id: one.id, list: lists.includes(one.section) ? (one.section as ClauseList) : null, topic: one.section, labels: one.label ?? {}, texts: one.text }),
  ),
  levels: levels.levels.map((one: Table) => ({ level: one.id, names: one.label, texts: one.text })),
  limits: levels.limits.items.map((one: Table) => one.text),
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
      for (const name of ['target', 'at_least', 'minutes', 'level', 'rule', 'quorum_percent', 'majority_percent', 'meetings_min', 'meetings_max']) if (clause[name] !== undefined) holder[name] = clause[name];
    }
  }
  return content;
}

export const starters = (language: Language): StarterView[] =>
  of('/starters/').map((one) => ({ id: one.id, name: one.name[language], purpose: one.about[language], content: contentOf(one.id) }));

export const guide = (language: Language): GuideStep[] =>
  ['form', 'focus', 'execute', 'discuss', 'reflect'].flatMap((id) => {
    const step = of('/guide/').find((one) => one.id === id);
    if (!step) return [];
    const tasks: Table[] = step.tasks ?? [];
    const known = [...lists, 'title', 'purpose', 'preamble', 'membership.who', 'membership.pathways', 'membership.terms', 'cadence', 'review', 'confidentiality', 'decisions', 'amendment', 'conflict', 'resources', 'measures', 'closure'];
    const fields = [...new Set(tasks.flatMap((task) => task.shown_by as string[]))].filter((field) => known.includes(field));
    return [{ id, name: step.name[language], text: step.aim[language], questions: tasks.map((task) => task.text[language]), fields }];
  });
