/* What a link between pages says: `[[Title#Heading|words]]`, or an address `kring:page/ID#heading`. Pure; the core reads them alike. */
export type PageLink = { page: string | null; title: string; heading: string; label: string };

const SCHEME = 'kring:page/';

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

/** An address of a page; null when it is another one. */
export function readAddress(address: string): PageLink | null {
  if (!address.startsWith(SCHEME)) return null;
  const [page = '', heading = ''] = address.slice(SCHEME.length).split('#');
  return /^[0-9a-z-]{8,40}$/i.test(page) ? { page, title: '', heading: heading.replaceAll('%20', ' '), label: '' } : null;
}

/** A link that stays with its page whatever that is called later. */
export function writeLink(title: string, page: string): string {
  return `[${title.replace(/[[\]\\]/g, '\\$&')}](${SCHEME}${page})`;
}
