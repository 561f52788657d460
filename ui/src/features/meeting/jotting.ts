/* Who and when, in a line of something to do as people type it: `Mail the list @Noor by Friday`, `Noor: de lijst mailen tegen 4/12`. Pure. */
import { bareLetters } from '../../shared/fold';
import { readDay, weekdayNamed } from '../../shared/when';

/** What a line says; who and when are empty where it does not say them, and its words stay whole then. */
export type Said = { text: string; owner: string; due: string };

const wordsOf = (text: string): string[] => bareLetters(text).split(/\s+/).filter(Boolean);
/** Words before the day by which something is done, and those that say so only behind who does it. */
const BY = '(?:by|before|until|due|deadline|tegen|uiterlijk|ten laatste|vóór|avant|d[’\']ici|au plus tard|échéance)';
const ALSO = '(?:for|on|voor|op|pour)';
const ARTICLES = '(?:[:,]?\\s*(?:the|on|op|de|le|la|au|:)(?=\\s|$))*\\s*';
/** Where whoever does it was named. */
const HERE = '\u0000';

/** The one who is called so: by all of the name, by its first word, or by the beginning of it. Nobody where it might be several. */
function named(called: string, names: readonly string[]): string | null {
  const said = wordsOf(called);
  const fits = [
    (name: string[]) => name.join(' ') === said.join(' '),
    (name: string[]) => said.length === 1 && name[0] === said[0],
    (name: string[]) => said.length === 1 && (said[0]?.length ?? 0) > 1 && name[0]?.startsWith(said[0] ?? '') === true,
  ];
  for (const fit of fits) {
    const found = names.filter((name) => fit(wordsOf(name)));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** Who is named behind an `@`, and how many letters that takes. Somebody whom nobody knows is written large, and what is somebody’s names nobody. */
function behindSign(rest: string, names: readonly string[]): { owner: string; length: number } | null {
  const words = [.../[\p{L}\p{M}\d’'.-]*[\p{L}\p{M}\d]/gu[Symbol.matchAll](rest)].slice(0, 5);
  const first = words[0];
  if (first?.index !== 0 || !/^\p{L}/u.test(first[0])) return null;
  for (let many = words.length; many > 0; many -= 1) {
    const last = words[many - 1]!;
    const called = rest.slice(0, last.index + last[0].length);
    const owner = /^[^\s]+(?: [^\s]+)*$/.test(called) ? named(called, names) : null;
    if (owner) return { owner, length: called.length };
  }
  return /^\p{Lu}/u.test(first[0]) && !/[’']s$/u.test(first[0]) ? { owner: first[0], length: first[0].length } : null;
}

/** The day that a piece of a line names, from today on. */
function dayNamed(piece: string, locale: string, today: string): string | null {
  const words = piece.trim().replace(/[.,;!)]+$/, '');
  if (words === '' || /\d:\d/.test(words)) return null;
  // Whatever else stands beside a day and a month is no part of them.
  const isOfDay = (word: string) => /^\d/.test(word) || weekdayNamed(word) !== undefined || readDay(`1 ${word}`, locale, today) !== null;
  const pieces = words.split(/\s+/);
  if (pieces.length > 1 && !pieces.every((word) => isOfDay(word.replace(/[.,]$/, '')))) return null;
  const day = readDay(words, locale, today);
  if (day === null || day >= today) return day;
  // `3 March` in November is that of the year to come.
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return /\d/.test(words) && !/\d{4}/.test(words) && readDay(next, locale, today) === next ? next : null;
}

/** What is left of a line, without the signs that parted it from what was taken. */
const tidy = (text: string): string =>
  text
    .replaceAll(HERE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*[,;]?\s*\)/g, '')
    .replace(/\s+([,.;!?])/g, '$1')
    .replace(/^[\s,;:–—-]+|[\s,;:–—(-]+$/g, '');

/** What a line says of who does it and by when. `names` are those who take part. */
export function understood(line: string, names: readonly string[], locale: string, today: string): Said {
  const whole = { text: line.trim(), owner: '', due: '' };
  const owners: string[] = [];
  let rest = line.replaceAll(HERE, ' ');
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@', at + 1)) {
    if (at > 0 && !/[\s(,]/.test(rest[at - 1] ?? '')) continue;
    const found = behindSign(rest.slice(at + 1), names);
    if (!found) continue;
    if (!owners.includes(found.owner)) owners.push(found.owner);
    rest = rest.slice(0, at) + HERE + rest.slice(at + 1 + found.length);
  }
  const head = /^([^:@]{1,60}?)\s*:\s+(?=\S)/u.exec(rest);
  const leads = owners.length === 0 && head?.[1] ? named(head[1], names) : null;
  if (head && leads) {
    owners.push(leads);
    rest = HERE + rest.slice(head[0].length);
  }
  let due = '';
  const before = new RegExp(`(?:^|[\\s(,])${BY}(?![\\p{L}\\d])${ARTICLES}|${HERE}\\s*,?\\s*(?:(?:${BY}|${ALSO})(?![\\p{L}\\d]))?${ARTICLES}`, 'giu');
  for (const found of rest.matchAll(before)) {
    const from = found.index + found[0].length;
    const piece = /^[^\u0000()]*/.exec(rest.slice(from))?.[0] ?? '';
    const day = dayNamed(piece, locale, today);
    if (day === null) continue;
    due = day;
    rest = `${rest.slice(0, found.index)}${found[0].startsWith(HERE) ? HERE : ' '}${rest.slice(from + piece.length)}`;
    break;
  }
  const text = tidy(rest);
  return text === '' || (owners.length === 0 && due === '') ? whole : { text, owner: owners.join(', '), due };
}
