/* Parts and priorities of a meeting in words. */
import type { MeetingView, Priority } from '../../platform';
import { maybe } from '../../shared/fluent.svelte';

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
