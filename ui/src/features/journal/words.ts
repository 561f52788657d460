/* How many words a text has, as a reader of the language counts them. Lines that did not change are not counted again. */
const MOST_LINES = 20_000;
const segmenters = new Map<string, Intl.Segmenter>();
const known = new Map<string, number>();
let knownIn = '';

function countLine(line: string, locale: string): number {
  const plain = line.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  let segmenter = segmenters.get(locale);
  if (!segmenter) segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'word' })));
  let count = 0;
  for (const piece of segmenter.segment(plain)) if (piece.isWordLike) count++;
  return count;
}

export function countWords(text: string, locale: string): number {
  if (knownIn !== locale || known.size > MOST_LINES) known.clear();
  knownIn = locale;
  let count = 0;
  for (const line of text.split('\n')) {
    let words = known.get(line);
    if (words === undefined) known.set(line, (words = countLine(line, locale)));
    count += words;
  }
  return count;
}

/** Forgets the lines it has counted: they are what a person wrote. */
export function forgetCounted(): void {
  known.clear();
}
