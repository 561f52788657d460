/* The grammar of a text: Markdown with tables, tasks, strikethrough and bare addresses. HTML in it is text like any other. */
import { defineLanguageFacet, Language, languageDataProp, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { GFM, parser, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';
import { sparing } from './sparing';

const facts = defineLanguageFacet({});

/** A parser for texts; `more` adds to the grammar, such as links between pages. */
export function grammar(more: readonly MarkdownConfig[] = []): MarkdownParser {
  return parser.configure([GFM, ...more, { props: [languageDataProp.add({ Document: facts })] }]);
}

/** The grammar as the editor uses it: what is seen is parsed first, the rest when there is time. */
export const language = (more: readonly MarkdownConfig[] = []): Language => new Language(facts, sparing(grammar(more)), [], 'markdown');

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

/** 1 to 6 for a heading, else 0. */
export const headingLevel = (node: SyntaxNodeRef): number => Number(HEADING.exec(node.name)?.[1] ?? 0);

/** The innermost node of one of these names around a position. */
export function around(state: EditorState, at: number, names: readonly string[]): SyntaxNode | null {
  const tree = syntaxTree(state);
  for (const side of [-1, 1] as const) {
    for (let node: SyntaxNode | null = tree.resolveInner(at, side); node; node = node.parent) if (names.includes(node.name)) return node;
  }
  return null;
}

export const inCode = (state: EditorState, at: number): boolean => around(state, at, ['FencedCode', 'CodeBlock', 'InlineCode']) !== null;

const OPENED = /^(?:https?|mailto)$/;
const BARE_MAIL = /^[^\s@:/]+@[^\s@/]+$/;

/**
 * The address that may be opened, or null. Only the web and mail: whatever else looks like an address,
 * `javascript:` and `file:` among them, is never a link.
 */
export function openable(raw: string): string | null {
  // An address as the standard writes it: surrounding space and characters that cannot be seen are not part of it.
  const text = raw.trim();
  if (/[\u0000-\u0020\u007f]/.test(text)) return null;
  const full = /^www\./i.test(text) ? `https:${'//'}${text}` : BARE_MAIL.test(text) ? `mailto:${text}` : text;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(full)?.[1]?.toLowerCase();
  if (!scheme || !OPENED.test(scheme) || !URL.canParse(full)) return null;
  const url = new URL(full);
  if (scheme !== 'mailto' && !url.host) return null;
  return url.href;
}

/** Whom an address leads to: the host, or the one who gets the mail. */
export function hostOf(address: string): string {
  const url = new URL(address);
  return url.protocol === 'mailto:' ? decodeURIComponent(url.pathname) : url.host;
}

/** The address written in a node `URL`: brackets and backslashes are not part of it. */
export function addressIn(text: string): string {
  const bare = text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text;
  return bare.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
}

/** A label as links and their definitions compare it. */
export const labelKey = (text: string): string => text.replace(/^\[|\]:?$/g, '').trim().replace(/\s+/g, ' ').toLowerCase();

const known = new WeakMap<Tree, Map<string, string>>();

/** The definitions of a text, looked up once for each tree: brackets are common, and rarely links. */
function definitions(top: SyntaxNode, read: (from: number, to: number) => string): Map<string, string> {
  const { tree } = top;
  const before = tree && known.get(tree);
  if (before) return before;
  const found = new Map<string, string>();
  for (const definition of top.getChildren('LinkReference')) {
    const name = definition.getChild('LinkLabel');
    const address = definition.getChild('URL');
    const key = name ? labelKey(read(name.from, name.to)) : '';
    // The first definition of a name counts.
    if (key && address && !found.has(key)) found.set(key, addressIn(read(address.from, address.to)));
  }
  if (tree) known.set(tree, found);
  return found;
}

/** Where a link or an image leads, as it is written: beside it, or in a definition elsewhere in the text. */
export function targetOf(node: SyntaxNode, read: (from: number, to: number) => string): string | null {
  const url = node.getChild('URL');
  if (url) return addressIn(read(url.from, url.to));
  if (node.name === 'URL') return addressIn(read(node.from, node.to));
  if (node.name !== 'Link' && node.name !== 'Image') return null;
  const label = node.getChild('LinkLabel');
  const whole = read(node.from, node.to).replace(/^!/, '');
  const named = label && label.to - label.from > 2 ? read(label.from, label.to) : whole.replace(/\]\[\]$/, ']');
  let top: SyntaxNode = node;
  while (top.parent) top = top.parent;
  return definitions(top, read).get(labelKey(named)) ?? null;
}
