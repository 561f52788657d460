/** Words as a reader of the language counts them. */
export function countWords(text: string, locale: string): number {
  const plain = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  let count = 0;
  for (const piece of new Intl.Segmenter(locale, { granularity: 'word' }).segment(plain)) if (piece.isWordLike) count++;
  return count;
}
