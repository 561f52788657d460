/* `[[Title]]` as a piece of the grammar, and how it is read on a page that is not written in. */
import type { SyntaxNode } from '@lezer/common';
import type { MarkdownConfig } from '@lezer/markdown';
import { targetOf } from '../../../shared/writing/grammar';
import { readAddress, readTitleLink, type PageLink } from './address';

export const NODE = 'PageLink';
const BRACKET = 91;
/** What stands between brackets is no link when it is longer, as in the core: else a line of nothing but brackets takes for ever. */
const LONGEST = 1_000;

export const pageLinkGrammar: MarkdownConfig = {
  defineNodes: [NODE],
  parseInline: [
    {
      name: NODE,
      before: 'Link',
      parse(context, next, at) {
        if (next !== BRACKET || context.char(at + 1) !== BRACKET) return -1;
        const raw = /^\[\[[^\n]*?\]\]/.exec(context.slice(at, Math.min(context.end, at + LONGEST)))?.[0];
        return raw && readTitleLink(raw) ? context.addElement(context.elt(NODE, at, at + raw.length)) : -1;
      },
    },
  ],
};

/** The link to a page that a node of the text is; null for any other node. */
export function pageLinkOf(node: SyntaxNode, read: (from: number, to: number) => string): PageLink | null {
  if (node.name === NODE) return readTitleLink(read(node.from, node.to));
  if (node.name !== 'Link') return null;
  const target = targetOf(node, read);
  return target === null ? null : readAddress(target);
}

/** A link as an element to read; what it leads to lies in its data. */
export function readPageLink(node: SyntaxNode, text: string, follow: (event: MouseEvent) => void): Node | null {
  const link = pageLinkOf(node, (from, to) => text.slice(from, to));
  if (!link) return null;
  const [open, close] = node.getChildren('LinkMark');
  const words = node.name === NODE ? link.label : text.slice(open?.to ?? node.from, close?.from ?? node.to).replace(/\\([[\]\\])/g, '$1');
  const made = document.createElement('a');
  made.textContent = words;
  made.href = '#';
  made.addEventListener('click', follow);
  const thing = link.thing ? { kind: link.thing.kind, thing: link.thing.id } : {};
  Object.assign(made.dataset, { page: link.page ?? '', title: link.title, heading: link.heading, ...thing });
  return made;
}
