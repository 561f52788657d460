/* What is typed to be found in a page, as a pattern: letters without case and accents, apostrophes and spaces of every kind. */
import { bareLetters } from '../../shared/fold';

/** Where letters with a mark lie: Latin, Greek and Cyrillic. */
const MARKED: [number, number][] = [[0xc0, 0x24f], [0x370, 0x45f], [0x1e00, 0x1fff]];
/** What is written with a stroke, or without its dot, has no mark of its own. */
const STROKES: [string, string][] = [['o', 'ø'], ['l', 'ł'], ['d', 'đ'], ['i', 'ı']];

/** Each letter with all the letters that it is without their marks. */
function classes(): Map<string, string> {
  const letters = new Map(STROKES);
  for (const [from, to] of MARKED)
    for (let code = from; code <= to; code++) {
      const marked = String.fromCharCode(code);
      const bare = bareLetters(marked);
      if (/^\p{Ll}$/u.test(bare) && bare !== marked.toLowerCase()) letters.set(bare, (letters.get(bare) ?? '') + marked);
    }
  return new Map([...letters].map(([bare, marked]) => [bare, `[${bare}${marked}]`]));
}
const CLASSES = classes();
/** Two letters that may be written as one. */
const PAIRS: Record<string, string> = { oe: 'œ', ae: '[æǣǽ]', ss: 'ß' };
const ONE: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const SIGNS: [RegExp, string][] = [
  [/\s/u, '[ \\t\\u00a0\\u202f]'],
  [/['’‘ʼ]/u, '[\'’‘ʼ]'],
  [/["“”„«»]/u, '["“”„«»]'],
  [/[-‐‑]/u, '[-‐‑]'],
];

/** An accent may also be a character of its own behind its letter. */
const letter = (one: string): string => `${CLASSES.get(one) ?? one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\p{M}*`;

/** The pattern of these words; empty when there are none. */
export function patternOf(words: string): string {
  if (words.trim() === '') return '';
  const plain = bareLetters(words).normalize('NFC').replace(/[œæß]/g, (one) => ONE[one] ?? one);
  let pattern = '';
  for (let at = 0; at < plain.length; at++) {
    const one = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    at += one.length - 1;
    const sign = SIGNS.find(([kind]) => kind.test(one));
    const pair = PAIRS[plain.slice(at, at + 2)];
    if (sign) pattern += sign[1];
    else if (pair) {
      pattern += `(?:${letter(one)}${letter(plain[at + 1] ?? '')}|${pair}\\p{M}*)`;
      at += 1;
    } else pattern += letter(one);
  }
  return pattern;
}

/** What takes the place of it, letter for letter: nothing in it stands for a part of what was found. */
export const replacementOf = (words: string): string => words.replaceAll('$', '$$$$');
