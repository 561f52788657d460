/* What is typed to be found in a page, as a pattern: letters without case and accents, apostrophes and spaces of every kind. */
import { folded } from '../search/fold';

const LETTERS = ['aàáâãäåā', 'cçćč', 'dďđ', 'eèéêëēėęě', 'gğ', 'iìíîïī', 'lł', 'nñńň', 'oòóôõöøō', 'rř', 'sśšş', 'tťţ', 'uùúûüūů', 'yýÿ', 'zźżž'];
const CLASSES = new Map(LETTERS.map((class_) => [class_[0], `[${class_}]`]));
/** Two letters that may be written as one. */
const PAIRS: Record<string, string> = { oe: 'œ', ae: 'æ', ss: 'ß' };
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
  const plain = folded(words).replace(/[œæß]/g, (one) => ONE[one] ?? one);
  let pattern = '';
  for (let at = 0; at < plain.length; at++) {
    const one = String.fromCodePoint(plain.codePointAt(at) ?? 0);
    at += one.length - 1;
    const sign = SIGNS.find(([kind]) => kind.test(one));
    const pair = PAIRS[plain.slice(at, at + 2)];
    if (sign) pattern += sign[1];
    else if (pair) {
      pattern += `(?:${letter(one)}${letter(plain[at + 1] ?? '')}|${pair})`;
      at += 1;
    } else pattern += letter(one);
  }
  return pattern;
}

/** What takes the place of it, letter for letter: nothing in it stands for a part of what was found. */
export const replacementOf = (words: string): string => words.replaceAll('$', '$$$$');
