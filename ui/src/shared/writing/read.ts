/*
 * A text as a document to read: headings, lists, tables and links as what they are, for eyes, for screen readers and for paper.
 * Elements are made one by one and words only ever become text, so nothing that was written can become part of the program.
 */
import type { SyntaxNode } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { asWritten, calloutOf } from './callouts';
import { entity } from './entities';
import { headingLevel, openable, targetOf } from './grammar';

export type ReadHands = {
  /** The address under which an image of the notebook can be shown. */
  source: (link: string) => string | null;
  /** Said in place of an image that lies elsewhere. */
  elsewhere: string;
  taskDone: string;
  taskOpen: string;
  /** What a kind of callout is called, where it has a word. */
  callout?: (kind: string) => string | null;
  /** Reads nodes that an extension of the grammar brings; null leaves the node to this reader. */
  more?: (node: SyntaxNode, text: string) => Node | null;
};

const BLANK_LINE = /\n[ \t>]*\r?\n/;
const SILENT = /^(?!HeaderMark).*Mark$|^(?:LinkLabel|LinkTitle|CodeInfo|TableDelimiter)$/;
const ELEMENTS: Record<string, 'em' | 'strong' | 's'> = { Emphasis: 'em', StrongEmphasis: 'strong', Strikethrough: 's' };

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, ...inside: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

class Reader {
  /** The paragraphs that are heads of callouts, by where they begin. */
  private readonly heads = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly hands: ReadHands,
  ) {}

  private read = (from: number, to: number): string => this.text.slice(from, to);

  /** Words between the nodes. Every line is a line, as it was while it was written. */
  private words(from: number, to: number, into: Node[]): void {
    this.read(from, to)
      .replace(/\r/g, '')
      .split('\n')
      .forEach((line, at) => {
        if (at > 0 && into.length > 0) into.push(make('br'));
        const words = at > 0 ? line.trimStart() : line;
        if (words) into.push(document.createTextNode(words));
      });
  }

  inline(parent: SyntaxNode, from: number, to: number): Node[] {
    const made: Node[] = [];
    let at = from;
    for (const node of childrenOf(parent)) {
      if (node.from < from || node.to > to) continue;
      this.words(at, node.from, made);
      made.push(...this.piece(node));
      at = Math.max(at, node.to);
      // What follows the mark of a quote at the start of a line.
      if (node.name === 'QuoteMark' && this.text[at] === ' ') at += 1;
    }
    this.words(at, to, made);
    return made;
  }

  private piece(node: SyntaxNode): Node[] {
    const own = this.hands.more?.(node, this.text);
    if (own) return [own];
    const { name, from, to } = node;
    const element = ELEMENTS[name];
    if (element) return [make(element, ...this.inline(node, from, to))];
    if (SILENT.test(name)) return [];
    switch (name) {
      case 'InlineCode':
        return [make('code', this.code(node))];
      case 'Escape':
        return [document.createTextNode(this.read(from + 1, to))];
      case 'Entity':
        return [document.createTextNode(entity(this.read(from, to)))];
      case 'HardBreak':
        return [make('br')];
      case 'Link':
        return this.link(node);
      case 'Image':
        return [this.image(node)];
      case 'Autolink':
        return childrenOf(node).flatMap((child) => this.piece(child));
      case 'URL':
        return [this.anchor(openable(this.read(from, to)), [document.createTextNode(this.read(from, to))])];
      default:
        return [document.createTextNode(this.read(from, to))];
    }
  }

  private code(node: SyntaxNode): string {
    const [open, close] = node.getChildren('CodeMark');
    const inside = this.read(open?.to ?? node.from, close?.from ?? node.to).replace(/\r?\n/g, ' ');
    return /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside;
  }

  private anchor(address: string | null, inside: Node[]): Node {
    if (address === null) return make('span', ...inside);
    const anchor = make('a', ...inside);
    anchor.href = address;
    anchor.rel = 'noreferrer';
    return anchor;
  }

  private link(node: SyntaxNode): Node[] {
    const target = targetOf(node, this.read);
    const address = target === null ? null : openable(target);
    const [open, close] = node.getChildren('LinkMark');
    // What leads nowhere that may be opened is no link: it is read as it was typed.
    if (address === null || !open || !close) return [document.createTextNode(this.read(node.from, node.to))];
    return [this.anchor(address, this.inline(node, open.to, close.from))];
  }

  private image(node: SyntaxNode): Node {
    const target = targetOf(node, this.read);
    const [open, close] = node.getChildren('LinkMark');
    if (target === null || !open || !close) return document.createTextNode(this.read(node.from, node.to));
    const alt = make('span', ...this.inline(node, open.to, close.from)).textContent ?? '';
    const source = this.hands.source(target);
    if (source === null) return make('span', alt ? `${alt} (${this.hands.elsewhere})` : this.hands.elsewhere);
    const image = make('img');
    image.alt = alt;
    image.src = source;
    return image;
  }

  blocks(parent: SyntaxNode): Node[] {
    return childrenOf(parent).flatMap((node) => this.block(node, false));
  }

  private block(node: SyntaxNode, tight: boolean): Node[] {
    const own = this.hands.more?.(node, this.text);
    if (own) return [own];
    const { name, from, to } = node;
    const level = headingLevel(node);
    // The page's title is the first heading of all.
    if (level > 0) return [make(`h${Math.min(level + 1, 6)}` as 'h2', ...this.trimmed(node))];
    switch (name) {
      case 'Paragraph':
        if (this.heads.has(from)) return [];
        return tight ? this.trimmed(node) : [make('p', ...this.trimmed(node))];
      case 'Blockquote':
        return [make('blockquote', ...this.callout(node), ...this.blocks(node))];
      case 'BulletList':
      case 'OrderedList':
        return [this.list(node)];
      case 'FencedCode':
      case 'CodeBlock':
        return [make('pre', make('code', node.getChildren('CodeText').map((part) => this.read(part.from, part.to)).join('').replace(/\r/g, '')))];
      case 'HorizontalRule':
        return [make('hr')];
      case 'Table':
        return [this.table(node)];
      case 'Task':
        return this.task(node);
      case 'HTMLBlock':
      case 'CommentBlock':
      case 'ProcessingInstructionBlock': {
        const words: Node[] = [];
        this.words(from, to, words);
        return [make('p', ...words)];
      }
      default:
        return [];
    }
  }

  /** The title of a callout, and what stands below it in the same paragraph; nothing for a plain quotation. */
  private callout(quote: SyntaxNode): Node[] {
    const found = calloutOf(quote, this.read);
    if (!found) return [];
    const { paragraph, kind, title, end } = found;
    this.heads.add(paragraph.from);
    const said = this.read(title, end).trim() ? this.inline(paragraph, title, end) : [this.hands.callout?.(kind) ?? asWritten(kind)];
    const rest = this.inline(paragraph, end, paragraph.to);
    return [make('p', make('strong', ...said)), ...(rest.length > 0 ? [make('p', ...rest)] : [])];
  }

  /** What a block says, without the space around it. */
  private trimmed(node: SyntaxNode): Node[] {
    const text = this.read(node.from, node.to);
    let [from, to] = [node.from, node.to];
    const marks = node.getChildren('HeaderMark');
    const [first] = marks;
    if (first) {
      if (first.from === node.from) from = first.to;
      const last = marks.at(-1);
      if (last && last.from > node.from) to = last.from;
    }
    const said = this.read(from, to);
    if (!text.trim()) return [];
    return this.inline(node, from + (said.length - said.trimStart().length), to - (said.length - said.trimEnd().length));
  }

  private list(node: SyntaxNode): HTMLElement {
    const list = make(node.name === 'OrderedList' ? 'ol' : 'ul');
    const items = node.getChildren('ListItem');
    const mark = items[0]?.getChild('ListMark');
    const start = mark ? Number.parseInt(this.read(mark.from, mark.to), 10) : 1;
    if (list instanceof HTMLOListElement && start !== 1 && Number.isFinite(start)) list.start = start;
    const parts = items.map((item) => childrenOf(item).filter((child) => child.name !== 'ListMark' && child.name !== 'QuoteMark'));
    const flat = parts.flat();
    const loose = flat.some((part, at) => {
      const next = flat[at + 1];
      return next !== undefined && BLANK_LINE.test(this.read(part.to - 1, next.from));
    });
    for (const part of parts) {
      const item = make('li', ...part.flatMap((child) => this.block(child, !loose)));
      if (part[0]?.name === 'Task') item.className = 'md-task';
      list.append(item);
    }
    return list;
  }

  private task(node: SyntaxNode): Node[] {
    const mark = node.getChild('TaskMarker');
    if (!mark) return [];
    const done = /x/i.test(this.read(mark.from, mark.to));
    const box = make('input');
    box.type = 'checkbox';
    box.checked = done;
    box.tabIndex = -1;
    box.setAttribute('aria-readonly', 'true');
    box.setAttribute('aria-label', done ? this.hands.taskDone : this.hands.taskOpen);
    const start = mark.to + (/^\s*/.exec(this.read(mark.to, node.to))?.[0].length ?? 0);
    return [box, make('span', ...this.inline(node, start, node.to))];
  }

  private table(node: SyntaxNode): HTMLElement {
    const rule = node.getChildren('TableDelimiter').map((part) => this.read(part.from, part.to)).find((part) => part.includes('-')) ?? '';
    const align = rule.replace(/^\s*\||\|\s*$/g, '').split('|').map((part) => part.trim());
    const row = (from: SyntaxNode, name: 'th' | 'td') => {
      const cells = this.cells(from);
      return make(
        'tr',
        ...align.map((side, at) => {
          const cell = make(name, ...(cells[at] ? this.inline(cells[at], cells[at].from, cells[at].to) : []));
          if (cell instanceof HTMLTableCellElement && name === 'th') cell.scope = 'col';
          const [start, end] = [side.startsWith(':'), side.endsWith(':')];
          if (start || end) cell.dataset.align = start && end ? 'center' : end ? 'end' : 'start';
          return cell;
        }),
      );
    };
    const head = node.getChild('TableHeader');
    const table = make('table');
    if (head) table.append(make('thead', row(head, 'th')));
    table.append(make('tbody', ...node.getChildren('TableRow').map((one) => row(one, 'td'))));
    return table;
  }

  /** The cells of a row; one that is empty has no node of its own. */
  private cells(row: SyntaxNode): (SyntaxNode | null)[] {
    const cells: (SyntaxNode | null)[] = [];
    let waiting: SyntaxNode | null = null;
    let open = false;
    for (const part of childrenOf(row)) {
      if (part.name === 'TableCell') {
        waiting = part;
        open = true;
      } else if (part.name === 'TableDelimiter') {
        if (open || part.from > row.from) cells.push(waiting);
        waiting = null;
        open = true;
      }
    }
    if (waiting) cells.push(waiting);
    return cells;
  }
}

/** The text as elements to read. */
export function render(text: string, parser: MarkdownParser, hands: ReadHands): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...new Reader(text, hands).blocks(parser.parse(text).topNode));
  return made;
}

/** One line of text, such as a cell of a table, without a block around it. */
export function renderInline(text: string, parser: MarkdownParser, hands: ReadHands): Node[] {
  // Read as a heading, a line can be nothing but a line.
  const line = `# ${text}`;
  const node = parser.parse(line).topNode.firstChild;
  return node ? new Reader(line, hands).inline(node, 2, line.length) : [];
}
