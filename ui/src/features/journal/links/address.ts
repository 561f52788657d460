/*
 * What a link says: `[[Title#Heading|words]]`, or an address: `kring:page/ID#heading`, `kring:meeting/ID#part`, `kring:charter/ID#part`,
 * `kring:session/ID`.
 * Pure; the core reads them alike.
 */
import type { LinkThing, ThingKind } from '../../../platform';

/** `heading` is that of a page, or the part of a meeting or a charter. */
export type PageLink = { page: string | null; title: string; heading: string; label: string; thing?: { kind: ThingKind; id: string } };

const ADDRESS = /^kring:(page|meeting|charter|session)\/([0-9a-z-]{8,40})(?:#(.*))?$/i;
/** As many letters of a decision or a clause stand for it as fit into a sentence. */
const LONGEST = 80;

/** `[[…]]` with its brackets; null when it names nothing. */
export function readTitleLink(raw: string): PageLink | null {
  const inside = /^\[\[((?:(?!\[\[)[^\n])*?)\]\]$/.exec(raw)?.[1];
  if (inside === undefined) return null;
  const bar = inside.indexOf('|');
  const [place, words] = bar < 0 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1).trim()];
  const hash = place.indexOf('#');
  const [title, heading] = (hash < 0 ? [place, ''] : [place.slice(0, hash), place.slice(hash + 1)]).map((part) => part.trim()) as [string, string];
  if (!title && !heading) return null;
  return { page: null, title, heading, label: words || (title && heading ? `${title}, ${heading}` : title + heading) };
}

/** Where the words that are read begin and end in `[[…]]`. */
export function labelRange(raw: string): [number, number] {
  const bar = raw.indexOf('|');
  return bar > 0 && raw.slice(bar + 1, -2).trim() ? [bar + 1, raw.length - 2] : [2, raw.length - 2];
}

/** An address of a page, a meeting, a charter or a session; null when it is another one. */
export function readAddress(address: string): PageLink | null {
  const [, kind, id, rest = ''] = ADDRESS.exec(address) ?? [];
  if (!kind || !id) return null;
  const heading = rest.replaceAll('%20', ' ');
  if (kind !== 'page') return { page: null, title: '', heading, label: '', thing: { kind: kind as ThingKind, id } };
  return { page: id, title: '', heading, label: '' };
}

const words = (title: string) => title.replace(/[[\]\\]/g, '\\$&');

/** The words that stand for a meeting, a charter, or a part of one. */
export function named(thing: LinkThing): string {
  const said = thing.title.replace(/\s+/g, ' ').trim();
  const letters = [...said];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').replace(/\s\S*$/, '')}…` : said;
}

/** A link to a meeting, a charter, or a part of one. */
export function writeThing(thing: LinkThing): string {
  return `[${words(named(thing))}](kring:${thing.kind}/${thing.id}${thing.part ? `#${thing.part}` : ''})`;
}

/** A link to a session of a closed group, under words that tell nothing of it. */
export function writeSession(said: string, session: string): string {
  return `[${words(said)}](kring:session/${session})`;
}

/** A link that stays with its page whatever that is called later. */
export function writeLink(title: string, page: string): string {
  return `[${words(title)}](kring:page/${page})`;
}
