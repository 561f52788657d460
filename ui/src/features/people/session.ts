/* What a page says of a session, in the words of the screen. */
import type { Fee, Mode, SessionGiven, SessionView } from '../../platform';

export const modes: readonly Mode[] = ['together', 'video', 'phone', 'walk', 'text'];
export const fees: readonly Fee[] = ['paid', 'unpaid', 'internal'];
export const LONGEST = 1440;
export const LARGEST = 1000;

/** A session as it is to be kept, from one that is shown. */
export const given = ({ person, minutes, mode, fee, size }: SessionView): SessionGiven => ({ person: person.id, minutes, mode, fee, size });

/** A whole number within bounds; null when nothing is said; undefined when it cannot be. */
export function wholeNumber(typed: string, most: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const number = Number(text);
  return /^\d+$/.test(text) && number >= 1 && number <= most ? number : undefined;
}
