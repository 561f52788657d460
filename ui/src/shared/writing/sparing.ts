/*
 * Reading the marks of a paragraph that has no end, such as a transcript on one line or an exported chat: what has nothing to dress in
 * it is passed over. The grammar reads a paragraph whole and letter by letter, again with every key, so a long one would keep a key waiting.
 */
import type { MarkdownParser } from '@lezer/markdown';

/** Shorter paragraphs are read whole. */
const LONG = 20_000;
/** What is passed over or read at once, in letters; it ends between two words. */
const PIECE = 1_000;
/** A word without an end is cut after this many pieces. */
const LONGEST_WORD = 10 * PIECE;
/** Of one paragraph no more than this is dressed; what comes after it shows its marks. */
const MOST = 60_000;
/** What any mark of a text begins with, bare addresses among them. */
const MARK = /[\\`*_[\]<>&~@]|www\.|:\/\/|mailto:|xmpp:/i;

export type Stretch = { from: number; to: number };

/** The stretches of a long paragraph that have marks in them. Marks that belong together lie in one, unless a whole piece without any lies between, or two where code has begun. */
export function marked(text: string): Stretch[] {
  const found: Stretch[] = [];
  const space = /\s/g;
  let left = MOST;
  let inCode = false;
  for (let from = 0; from < text.length && left > 0; ) {
    space.lastIndex = from + PIECE;
    const at = space.exec(text)?.index ?? text.length;
    const to = Math.min(at, from + LONGEST_WORD, text.length);
    const piece = text.slice(from, to);
    const dressed = MARK.test(piece);
    if (dressed || inCode) {
      const last = found.at(-1);
      if (last?.to === from) last.to = to;
      else found.push({ from, to });
      left -= to - from;
    }
    const odd = (piece.match(/`+/g)?.length ?? 0) % 2 === 1;
    inCode = dressed && inCode !== odd;
    from = to;
  }
  return found;
}

/** The parser, made to read a long paragraph in its marked stretches only. */
export function sparing(parser: MarkdownParser): MarkdownParser {
  const whole = parser.parseInline.bind(parser);
  parser.parseInline = (text, offset) => {
    if (text.length <= LONG) return whole(text, offset);
    return marked(text).flatMap(({ from, to }) => whole(text.slice(from, to), offset + from));
  };
  return parser;
}
