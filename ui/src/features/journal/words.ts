/* How many words a text has, as a reader of the language counts them. What did not change is not counted again. */
/** A longer line is counted a sentence at a time, or the end of a transcript would wait for the whole of it. */
const LONG_LINE = 2_000;
/** A sentence that does not end is cut between two words. */
const PIECE = /[^]{1,2000}?(?:[.!?…]\s+|$)|[^]{1,2000}\s|[^]{1,2000}/g;
const segmenters = new Map<string, Intl.Segmenter>();
/** What was counted, by its words: of the text that was counted last alone, so that no earlier one is kept. */
let known = new Map<string, number>();
let knownIn = '';

const plain = (line: string): string => line.replace(/!?\[([^\]]{0,1000})\]\([^)]{0,4000}\)/g, '$1');

function countPiece(piece: string, locale: string): number {
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
  let count = 0;
  for (const part of segmenter.segment(piece)) if (part.isWordLike) count++;
  return count;
}

/** What is counted at once: a line, or a sentence of a long one. */
function piecesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const said = plain(line);
    return said.length <= LONG_LINE ? said : (said.match(PIECE) ?? []);
  });
}

/** The words of a whole text; what is counted of it is known when it is counted again with a change. */
export function countWords(text: string, locale: string): number {
  const before = knownIn === locale ? known : new Map<string, number>();
  const now = new Map<string, number>();
  let count = 0;
  for (const piece of piecesOf(text)) {
    const words = now.get(piece) ?? before.get(piece) ?? countPiece(piece, locale);
    now.set(piece, words);
    count += words;
  }
  [known, knownIn] = [now, locale];
  return count;
}

/** The words of a part of it that is chosen: nothing of it is kept. */
export function countChosen(chosen: string, locale: string): number {
  const before = knownIn === locale ? known : null;
  return piecesOf(chosen).reduce((count, piece) => count + (before?.get(piece) ?? countPiece(piece, locale)), 0);
}

/** Forgets what it has counted: it is what a person wrote. */
export function forgetCounted(): void {
  known = new Map();
}
