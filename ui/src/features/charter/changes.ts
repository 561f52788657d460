/* The changes between two versions in words, and in the order in which they are read. */
import type { ChangeView, CharterDiff } from '../../platform';
import { dayOf, isDate } from '../../shared/dates';
import { maybe, speech, t } from '../../shared/fluent.svelte';
import { inLanguage, shelf } from './library.svelte';
import { named } from './sheet';
import { dashed, every as everyIn, languageIn } from './words';

/** Whether its words are to be shown. */
export const ofText = ({ words }: ChangeView): boolean => words.length > 0;

/** The part of the charter that a path belongs to: `clause.<id>` to its list, `membership.who` to `membership`. */
export function partOf({ path, list }: Pick<ChangeView, 'path' | 'list'>): string {
  if (list) return list;
  const [first = ''] = path.split('.');
  return first === 'preamble' ? 'guidelines' : first;
}

/** What a path that is not of a clause is called; empty where the part itself says it. */
export function fieldOf({ path, list }: Pick<ChangeView, 'path' | 'list'>): string {
  if (list) return '';
  return path.includes('.') || path === 'preamble' ? t(`charter-at-${named(path)}`) : '';
}

/** What happened, in a line. */
export function changeLine(change: ChangeView, several: boolean): string {
  const { kind, from, to, language } = change;
  const name = change.label || fieldOf(change);
  const bare = name === '' && (kind === 'text' || kind === 'text_added' || kind === 'text_removed');
  const line = bare ? t(`charter-change-${dashed(kind)}-bare`) : kind === 'moved' ? t('charter-change-moved', { name, from: from ?? '', to: to ?? '' }) : t(`charter-change-${dashed(kind)}`, { name });
  return several && language ? t('charter-text-in', { name: line, language: languageIn(language) }) : line;
}

/** A value as one says it: an interval, a day, a level, a rule; anything else as it is. */
export function valueIn(path: string, raw: string): string {
  const [every, unit] = raw.split(' ');
  switch (path) {
    case 'cadence.target':
    case 'cadence.at_least':
      return unit === 'day' || unit === 'week' || unit === 'month' ? everyIn({ every: Number(every), unit }, speech.language) : raw;
    case 'cadence.minutes':
      return t('charter-minutes', { count: Number(raw) });
    case 'review.from':
    case 'review.until':
      return isDate(raw) ? dayOf(raw, speech.locale) : raw;
    case 'confidentiality.level': {
      const level = shelf.all?.levels.find((one) => one.level === raw);
      return level ? inLanguage(level.names, speech.language) : raw;
    }
    case 'decisions.rule':
      return maybe(`charter-rule-${dashed(raw)}`) ?? raw;
    case 'decisions.quorum_percent':
      return t('charter-percent', { count: Number(raw) });
    case 'decisions.majority_percent':
      return t('charter-percent-votes', { count: Number(raw) });
    default:
      return raw;
  }
}

/** The changes by the part that they belong to, in the order of the charter. */
export function byPart(changes: readonly ChangeView[]): { part: string; changes: ChangeView[] }[] {
  const parts = new Map<string, ChangeView[]>();
  for (const change of changes) {
    const part = partOf(change);
    parts.set(part, [...(parts.get(part) ?? []), change]);
  }
  return [...parts].map(([part, of]) => ({ part, changes: of }));
}

/** How many clauses, roles, sections and texts came, went, moved, and how many texts read otherwise. */
export function counts({ changes }: Pick<CharterDiff, 'changes'>): { added: number; removed: number; moved: number; changed: number } {
  const of = (...kinds: ChangeView['kind'][]) => changes.filter((change) => kinds.includes(change.kind)).length;
  return { added: of('added', 'text_added', 'holder_added'), removed: of('removed', 'text_removed', 'holder_removed'), moved: of('moved'), changed: of('text', 'relabelled', 'value') };
}
