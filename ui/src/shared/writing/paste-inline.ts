/* Rich text that is pasted: the words of a paragraph and how they are dressed, as Markdown. */
import { openable } from './grammar';

export type Run = { text: string; bold: boolean; italic: boolean; strike: boolean; code: boolean; link: string | null };
export type Look = Omit<Run, 'text'>;
export const PLAIN: Look = { bold: false, italic: false, strike: false, code: false, link: null };

/** What is never pasted, with everything inside it. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'OBJECT', 'IFRAME', 'EMBED', 'VIDEO', 'AUDIO', 'CANVAS', 'INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'MATH']);

export const nameOf = (element: Element): string => element.tagName.toUpperCase();
const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase();

export function isDropped(element: Element): boolean {
  const style = styleOf(element);
  return DROPPED.has(nameOf(element)) || element.hasAttribute('hidden') || /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(style);
}

/** How words inside this element look. */
export function lookOf(element: Element, outer: Look): Look {
  const look = { ...outer };
  const name = nameOf(element);
  const style = styleOf(element);
  if (/^(?:B|STRONG)$/.test(name)) look.bold = true;
  if (/^(?:I|EM|CITE|DFN|VAR)$/.test(name)) look.italic = true;
  if (/^(?:S|STRIKE|DEL)$/.test(name)) look.strike = true;
  if (/^(?:CODE|TT|KBD|SAMP)$/.test(name)) look.code = true;
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d+)/.exec(style)?.[1];
  if (weight) look.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  const slant = /font-style:\s*(italic|oblique|normal)/.exec(style)?.[1];
  if (slant) look.italic = slant !== 'normal';
  if (/text-decoration(?:-line)?:[^;]*line-through/.test(style)) look.strike = true;
  if (name === 'A') look.link = openable(element.getAttribute('href') ?? '');
  return look;
}

/** The words of an image: an image that lies elsewhere is not fetched, what it shows is kept. */
export function imageText(element: Element): string {
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const source = element.getAttribute('src') ?? '';
  return /^kring:[^\s()<>]+$/.test(source) ? `![${alt.replace(/[\\[\]]/g, '\\$&')}](${source})` : escaped(alt);
}

/** An address among words, as far as nothing in it could be a mark. */
const ADDRESS = /(https?:\/\/[^\s<>()[\]`*]+)/;

/** Characters that would mean something in Markdown, and only where they would: in an address they are part of it. */
export const escaped = (text: string): string => text.split(ADDRESS).map((part, at) => (at % 2 === 1 ? part : inWords(part))).join('');

function inWords(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\[(?=\[)/g, '\\[')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Marks at the start of a line would make it a heading, a list or a quote. */
export const lineStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}|[-+>])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)>/, '$1\\>')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)((?:-\s*){3,}|={2,}\s*)$/, '$1\\$2');

function wrapped(mark: string, text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const inner = line.trim();
      if (!inner) return line;
      const at = line.indexOf(inner);
      return line.slice(0, at) + mark + inner + mark + line.slice(at + inner.length);
    })
    .join('\n');
}

function inCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return wrapped(ticks, text).replace(new RegExp(`^(\\s*${ticks})|(${ticks}\\s*)$`, 'g'), (all, open, close) => (open ? `${open}${room}` : close ? `${room}${close}` : all));
}

/** Neighbours that share something, together. */
function groups<Key>(runs: readonly Run[], key: (run: Run) => Key): { key: Key; runs: Run[] }[] {
  const found: { key: Key; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    // Space between two dressed words belongs to both.
    if (last && last.key === key(run)) last.runs.push(run);
    else found.push({ key: key(run), runs: [run] });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;
const wordsOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** A mark between a sign and a letter is none: signs at the edge of dressed words stay outside where a letter is next to them. */
function fitting(mark: string, text: string, before: string, after: string): string {
  const open = LETTER.test(before.slice(-1)) ? (/^[^\p{L}\p{N}\s]+/u.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(open.length);
  const close = LETTER.test(after.slice(0, 1)) ? (/[^\p{L}\p{N}\s]+$/u.exec(rest)?.[0] ?? '') : '';
  return open + wrapped(mark, rest.slice(0, rest.length - close.length)) + close;
}

const MARKS = [
  ['bold', '**'],
  ['italic', '*'],
  ['strike', '~~'],
] as const;

function dressed(runs: readonly Run[], from: number): string {
  const next = MARKS[from];
  if (!next) return groups(runs, (run) => run.code).map(({ key, runs: own }) => (key ? inCode(wordsOf(own)) : wordsOf(own))).join('');
  const [name, mark] = next;
  const parts = groups(runs, (run) => run[name]);
  return parts
    .map(({ key, runs: own }, at) => {
      const text = dressed(own, from + 1);
      if (!key) return text;
      const beside = (by: number) => wordsOf(parts[at + by]?.runs ?? []);
      // What is dressed twice keeps its marks together.
      return text === wordsOf(own) ? fitting(mark, text, beside(-1), beside(1)) : wrapped(mark, text);
    })
    .join('');
}

/** The words with their marks. */
export function inlineMarkdown(runs: readonly Run[]): string {
  return groups(runs, (run) => run.link)
    .map(({ key, runs: own }) => {
      const text = dressed(own, 0);
      const words = text.trim();
      if (key === null || !words) return text;
      const plain = wordsOf(own).trim().replace(/\\/g, '');
      if (openable(plain) === key) return text.replace(words, plain);
      const at = text.indexOf(words);
      const place = /[()\s]/.test(key) ? `<${key}>` : key;
      return `${text.slice(0, at)}[${words.replace(/\n/g, ' ')}](${place})${text.slice(at + words.length)}`;
    })
    .join('');
}
