/* Parts and priorities of a meeting in words. */
import type { MeetingView, Priority } from '../../platform';
import { maybe } from '../../shared/fluent.svelte';
import { wordsOf } from '../journal/links/words';

export const parts = ['facilitator', 'host', 'guardian', 'scribe'] as const;
export const priorities = ['must', 'should', 'could'] as const satisfies readonly Priority[];

/** One of the parts that are known everywhere, or the group's own word. */
export const roleName = (role: string): string => maybe(`agenda-role-${role}`) ?? role;

/** Whole minutes that were typed; null for anything else. */
export function minutesOf(typed: string): number | null {
  const number = Number(typed);
  return /^\s*\d{1,4}\s*$/.test(typed) && number <= 1440 ? number : null;
}

/** The parts that a meeting has, and those that are known everywhere. */
export const partsOf = (view: Pick<MeetingView, 'roles'>): string[] => [...new Set([...view.roles.map((one) => one.role), ...parts])];

/** An item, a decision or an action of a meeting in its words; nothing when it is gone. */
export function partNamed(view: Pick<MeetingView, 'items' | 'decisions' | 'actions'>, part: string): string {
  const of = <One extends { id: string }>(all: readonly One[]) => all.find((one) => one.id === part);
  return of(view.items)?.title ?? wordsOf((of(view.decisions) ?? of(view.actions))?.text ?? '');
}
