/* Callouts as Obsidian and GitHub write them: a quotation that begins with its kind, `> [!note] Title`. */
import type { SyntaxNode } from '@lezer/common';

/** Where the parts of the head of a callout stand in the text. Without a title `title` is the end of the line. */
export type Callout = { paragraph: SyntaxNode; kind: string; from: number; kindFrom: number; kindTo: number; title: number; end: number };

const HEAD = /^\[!([\p{L}\p{N}_ -]{1,40})(?:\|[^\]\n]*)?\][+-]?(?=\s|$)[ \t]*/u;
/** Other names of the kinds that have a word of their own; on paper they are the same. */
export const ALSO: Record<string, string> = {
  summary: 'abstract',
  tldr: 'abstract',
  hint: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  attention: 'caution',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
  cite: 'quote',
};

/** The head of a quotation that is a callout. */
export function calloutOf(quote: SyntaxNode, read: (from: number, to: number) => string): Callout | null {
  let paragraph = quote.firstChild;
  while (paragraph?.name === 'QuoteMark') paragraph = paragraph.nextSibling;
  if (paragraph?.name !== 'Paragraph') return null;
  const { from, to } = paragraph;
  const said = read(from, to);
  const found = HEAD.exec(said);
  if (!found) return null;
  const [whole, name = ''] = found;
  const line = said.indexOf('\n');
  const end = from + (line < 0 ? said.length : line);
  const small = name.trim().toLowerCase();
  return { paragraph, kind: ALSO[small] ?? small, from, kindFrom: from + 2, kindTo: from + 2 + name.length, title: Math.min(from + whole.length, end), end };
}

/** A kind of the writer's own, as a word. */
export const asWritten = (kind: string): string => (kind.charAt(0).toUpperCase() + kind.slice(1)).replace(/[-_]/g, ' ');
