/* The parts of a charter: what is in each, which are offered at once, and which only when somebody wants them. */
import type { Content } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { wordsOf } from '../journal/links/words';
import { named } from './sheet';
import { textsAt } from './texts';

/** Shown to be written in every charter. */
export const usual = ['purpose', 'objectives', 'guidelines', 'confidentiality', 'membership', 'roles', 'cadence', 'decisions', 'review'] as const;
/** Shown once somebody asks for them. */
export const more = ['tagline', 'welcome', 'preamble', 'conflict', 'resources', 'measures', 'amendment', 'closure', 'sections'] as const;

const said = (texts: Content['title']): boolean => Object.values(texts).some((one) => one.text.trim() !== '');
const given = (value: object): boolean => Object.entries(value).some(([name, one]) => (name === 'text' ? said(one) : one !== null));

/** Whether a part, or a text of one, says anything. */
export function fills(content: Content, name: string): boolean {
  switch (name) {
    case 'objectives':
    case 'guidelines':
    case 'sections':
    case 'roles':
      return content[name].length > 0;
    case 'confidentiality':
    case 'cadence':
    case 'review':
    case 'decisions':
      return given(content[name]);
    case 'membership':
      return ['who', 'pathways', 'terms'].some((field) => fills(content, `membership.${field}`));
    default:
      return said(textsAt(content, name) as Content['title']);
  }
}

/** A clause, a section or a role in the languages that are read; nothing when it is gone. */
export function partNamed(content: Content, part: string, languages: readonly string[]): string {
  const clauses = [...content.objectives, ...content.guidelines, ...content.sections].map((one) => ({ id: one.id, texts: [one.label, one.text] }));
  const roles = content.roles.map((one) => ({ id: one.id, texts: [one.label, one.duties] }));
  const texts = [...clauses, ...roles].find((one) => one.id === part)?.texts ?? [];
  return wordsOf(texts.flatMap((one) => languages.map((language) => one[language]?.text.trim() ?? '')).find(Boolean) ?? '');
}

/** What a path is about: a clause or a role in its own words, a part by its heading, the whole by nothing. */
export function wordsAt(content: Content, path: string, languages: readonly string[]): string {
  const [kind, id] = path.split('.');
  if ((kind === 'clause' || kind === 'role') && id) return partNamed(content, id, languages);
  return path === '' ? '' : t(`charter-at-${named(path)}`);
}
