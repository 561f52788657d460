/* The changes between two versions in words, and in the order in which they are read. */
import type { ChangeView, CharterDiff } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { named } from './sheet';
import { languageName } from './words';

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
  const line = kind === 'moved' ? t('charter-change-moved', { name, from: from ?? '', to: to ?? '' }) : t(`charter-change-${kind.replace('_', '-')}`, { name });
  return several && language ? t('charter-text-in', { name: line, language: languageName(language) }) : line;
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

/** How many clauses, roles and sections came, went, moved, and how many texts read otherwise. */
export function counts({ changes }: Pick<CharterDiff, 'changes'>): { added: number; removed: number; moved: number; changed: number } {
  const of = (...kinds: ChangeView['kind'][]) => changes.filter((change) => kinds.includes(change.kind)).length;
  return { added: of('added', 'holder_added'), removed: of('removed', 'holder_removed'), moved: of('moved'), changed: of('text', 'relabelled', 'value') };
}
