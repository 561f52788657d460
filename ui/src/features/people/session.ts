/* What a page says of a session, in the words of the screen. */
import type { Fee, Mode, SessionGiven, SessionView } from '../../platform';
import { bareLetters } from '../../shared/fold';

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

/** Minutes as people write them: `90`, `90 min`, `1:30`, `1h30`, `1u30`, `2 u`. The answer is that of `wholeNumber`. */
export function minutesIn(typed: string): number | null | undefined {
  const text = typed.trim().toLowerCase();
  const [, hours, behind, after] = /^(\d{1,2})\s*(?:[hu]\s*([0-5]\d)?|:\s*([0-5]\d))$/.exec(text) ?? [];
  const said = hours === undefined ? text.replace(/\s*m(?:in\.?)?$/, '') : String(Number(hours) * 60 + Number(behind ?? after ?? 0));
  return text !== '' && said === '' ? undefined : wholeNumber(said, LONGEST);
}

/** Whole minutes as hours and minutes. Nothing is rounded. */
export const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The one name that goes on as it was begun, whatever case and accents; null where none does, or several do, or it is whole, or one letter is all there is. */
export function goesOn(typed: string, known: readonly string[]): string | null {
  const begun = typed.normalize('NFC');
  if ([...begun.trim()].length < 2) return null;
  const alike = (name: string) => begun.localeCompare(name.slice(0, begun.length), undefined, { sensitivity: 'base' }) === 0;
  const [one, ...others] = known.filter(alike);
  return one === undefined || others.length > 0 || one.length === begun.length ? null : one;
}

/** What was typed of a name, and the name that is offered for it. */
export type Offer = { typed: string; name: string };

/** The name in a field that is left: what is only offered, and still chosen there, was not taken. */
export const leftAs = ({ value, selectionStart, selectionEnd }: Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>, offer: Offer | null): string =>
  offer && value === offer.name && selectionStart === offer.typed.length && selectionEnd === value.length ? offer.typed : value;

const wordsOf = (text: string): string[] => bareLetters(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether a text holds the words of a name, whatever their case and accents. */
export function names(text: string, name: string): boolean {
  const [words, wanted] = [wordsOf(text), wordsOf(name)];
  return wanted.length > 0 && words.some((_, at) => wanted.every((word, next) => words[at + next] === word));
}
