/* What closed groups say of themselves, and what may be done when. Pure but for the words. */
import type { CaseContext, ClosedGroupView, ClosedPerson, ClosedSessionView, ClosedStage, Keeps, MayEnd, NameFound, NotesLayer, PermissionScope } from '../../platform';
import { plainDate } from '../../shared/dates';
import { speech, t } from '../../shared/fluent.svelte';

export const layers = ['group', 'mine', 'supervision'] as const satisfies readonly NotesLayer[];
export const keepers = ['owner', 'keeper', 'everyone', 'nobody'] as const satisfies readonly Keeps[];
export const enders = ['everyone', 'owner', 'anyone', 'nobody'] as const satisfies readonly MayEnd[];
export const contexts = ['student', 'employee', 'client', 'other'] as const satisfies readonly CaseContext[];
export const scopes = ['discuss', 'notes', 'quote', 'name'] as const satisfies readonly PermissionScope[];

/** A text of a session: what was brought, or notes. */
export type ClosedPart = 'question' | NotesLayer;

export function saidIn(view: Pick<ClosedSessionView, 'question' | 'notes' | 'mine' | 'supervision'>, part: ClosedPart): string {
  return part === 'group' ? view.notes : view[part];
}

/** Whether anything is still written on the way to the end. */
export const writes = (stage: ClosedStage): boolean => stage === 'open' || stage === 'soon' || stage === 'very_soon';

export const date = (day: string): string => plainDate(day, speech.locale);

type Ending = { ends: string; destroyed_on: string; stage: ClosedStage };
/** When it ends, and what comes then. */
export function endLine({ ends, destroyed_on, stage }: Ending): string {
  if (stage === 'held') return t('closed-end-held');
  if (stage === 'grace') return t('closed-end-grace', { date: date(ends), destroyed: date(destroyed_on) });
  if (stage === 'due') return t('closed-end-due', { date: date(ends) });
  return t('closed-end-open', { date: date(ends), destroyed: date(destroyed_on) });
}

/** Everybody but the owner of the notebook: those whose yes is noted. */
export const others = (people: readonly ClosedPerson[]): ClosedPerson[] => people.filter((one) => !one.me);

/** Whether somebody has agreed, so that a change needs everybody. */
export const agreed = (group: Pick<ClosedGroupView, 'people'>): boolean => group.people.some((one) => one.agreed !== null || one.agreed_before !== null);

/** The same words once, in the order in which they come; what is known by an alias already comes last. */
export function distinct(found: readonly NameFound[]): NameFound[] {
  const first = new Map<string, NameFound>();
  for (const one of found) {
    const words = one.text.toLocaleLowerCase();
    if (!first.has(words)) first.set(words, one);
  }
  return [...first.values()].sort((a, b) => Number(a.known) - Number(b.known));
}
