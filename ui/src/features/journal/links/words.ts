/* A short text that is shown as it was written, but for its links: the words that stand for them, and where each leads. Pure. */
import { readAddress, type PageLink } from './address';

const LINK = /\[((?:\\.|[^\]\\\n])*)\]\((kring:[^)\s]+)\)/gi;

export type Piece = { words: string; link: PageLink | null };

/** The links of a text: where each stands, its words as they are written, and where it leads. */
export function linksIn(text: string): { from: number; to: number; words: string; link: PageLink }[] {
  return [...text.matchAll(LINK)].flatMap((found) => {
    const [raw, words = '', address = ''] = found;
    const link = readAddress(address);
    return link ? [{ from: found.index, to: found.index + raw.length, words, link }] : [];
  });
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to, words, link } of linksIn(text)) {
    if (from > done) pieces.push({ words: text.slice(done, from), link: null });
    pieces.push({ words: words.replace(/\\([[\]\\])/g, '$1'), link });
    done = to;
  }
  if (done < text.length) pieces.push({ words: text.slice(done), link: null });
  return pieces;
}

/** The text as it is read aloud. */
export const wordsOf = (text: string): string => piecesOf(text).map((piece) => piece.words).join('');
