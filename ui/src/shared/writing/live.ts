/*
 * Live preview: the text dressed as what it says. Only what is on the screen is dressed, and nothing of it changes the text.
 */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { calloutOf } from './callouts';
import { headingLevel, openable, targetOf } from './grammar';
import { isCode, prefixOf, type Mark } from './prefix';
import { edited, editedElsewhere, type Edited } from './reveal';
import { cellsOf, type Cell } from './table';
import { Box, Picture, Step } from './widgets';

export type LiveWords = { taskDone: string; taskOpen: string; imageElsewhere: string };
export type LiveHands = {
  /** The address under which an image of the notebook can be shown. */
  source: (link: string) => string | null;
  enlarge: (alt: string, source: string) => void;
  toggleTask: (view: EditorView, at: number) => void;
};

const gone = Decoration.replace({});
const dress = (name: string) => Decoration.mark({ class: `md-${name}` });
const line = (name: string) => Decoration.line({ class: `md-${name}` });

const MARKS: Record<string, Decoration> = {
  Emphasis: dress('em'),
  StrongEmphasis: dress('strong'),
  Strikethrough: dress('strike'),
  InlineCode: dress('code'),
  HTMLTag: dress('raw'),
  HTMLBlock: dress('raw'),
  Comment: dress('raw'),
  CommentBlock: dress('raw'),
  LinkReference: dress('faint'),
};
const HIDDEN = new Set(['EmphasisMark', 'StrikethroughMark']);
const LINK = Decoration.mark({ class: 'md-link', attributes: { 'data-test': 'text-link' } });
const FAINT = dress('faint');
const STRONG = dress('strong');
const HEADS = [1, 2, 3, 4, 5, 6].map((level) => line(`head md-h${level}`));
const RULE = line('rule');
const CODE = line('block-code');
const FENCE = line('block-code md-fence');
const UNDERLINE = line('underline');
const SOURCE = line('table-source');
const step = (wide: number) => Decoration.mark({ class: 'md-step', attributes: { style: `--md-wide:${wide}` } });

/** A cell as wide as its column, in letters of one width. */
const wide = (letters: number) => Decoration.mark({ class: 'md-cell', attributes: { style: `--md-letters:${letters}` } });
const MOST_ALIGNED = 20_000;

type Span = { from: number; to: number };

class Dresser {
  readonly ranges: Range<Decoration>[] = [];
  private readonly edit: Edited;

  constructor(
    private readonly state: EditorState,
    private readonly words: LiveWords,
    private readonly hands: LiveHands,
  ) {
    this.edit = edited(state);
  }

  private put(decoration: Decoration, from: number, to = from): void {
    this.ranges.push(decoration.range(from, to));
  }

  /** Hides a part; a line break in it stays. */
  private hide(from: number, to: number): void {
    while (from < to) {
      const end = Math.min(to, this.state.doc.lineAt(from).to);
      if (end > from) this.put(gone, from, end);
      from = end + 1;
    }
  }

  /** A mark is faint while its line is edited, and hidden else. */
  private markOf(from: number, to: number, editing: boolean): void {
    if (editing) this.dressed(FAINT, from, to);
    else this.hide(from, to);
  }

  private dressed(decoration: Decoration, from: number, to: number): void {
    if (from < to) this.put(decoration, from, to);
  }

  private eachLine(from: number, to: number, within: Span, act: (from: number, to: number) => void): void {
    let at = this.state.doc.lineAt(Math.max(from, within.from));
    const end = Math.min(to, within.to);
    for (;;) {
      act(at.from, at.to);
      if (at.to >= end || at.number === this.state.doc.lines) return;
      at = this.state.doc.line(at.number + 1);
    }
  }

  all(from: number, to: number): void {
    const within = { from, to };
    syntaxTree(this.state).iterate({ from, to, enter: (node) => this.enter(node, within) });
    this.eachLine(from, to, within, (start) => this.prefix(start));
  }

  private enter(node: SyntaxNodeRef, within: Span): boolean | undefined {
    const { name, from, to } = node;
    const editing = () => this.edit.lines(from, to);
    const level = headingLevel(node);
    if (level > 0) this.heading(node, level, within);
    else if (MARKS[name]) this.dressed(MARKS[name], from, to);
    else if (name === 'Escape') this.markOf(from, from + 1, editing());
    else if (HIDDEN.has(name) || (name === 'CodeMark' && node.node.parent?.name === 'InlineCode')) this.markOf(from, to, editing());
    else if (name === 'FencedCode' || name === 'CodeBlock') return this.code(node, within);
    else if (name === 'HorizontalRule') this.rule(node);
    else if (name === 'Blockquote') this.callout(node.node);
    else if (name === 'Table') this.table(node, within);
    else if (name === 'Image') return this.image(node.node);
    else if (name === 'Link') this.link(node.node);
    else if (name === 'Autolink') this.autolink(node.node);
    else if (name === 'URL') this.bare(node.node);
    return undefined;
  }

  private heading(node: SyntaxNodeRef, level: number, within: Span): void {
    const head = HEADS[level - 1];
    if (!head) return;
    const { from, to } = node;
    const marks = node.node.getChildren('HeaderMark');
    const under = node.name.startsWith('Setext');
    const last = this.state.doc.lineAt(to);
    this.eachLine(from, to, within, (start) => this.put(under && start === last.from ? UNDERLINE : head, start));
    if (this.edit.lines(from, to)) {
      for (const mark of marks) this.dressed(FAINT, mark.from, mark.to);
      return;
    }
    if (under) return this.hide(last.from, last.to);
    const [open, close] = marks;
    if (open) {
      const space = /^[ \t]*/.exec(this.state.sliceDoc(open.to, to))?.[0].length ?? 0;
      this.hide(open.from, open.to + space);
    }
    if (close) {
      const space = /[ \t]*$/.exec(this.state.sliceDoc(from, close.from))?.[0].length ?? 0;
      this.hide(Math.max(close.from - space, open?.to ?? from), close.to);
    }
  }

  private code(node: SyntaxNodeRef, within: Span): false {
    const fenced = node.name === 'FencedCode';
    const marks = fenced ? node.node.getChildren('CodeMark').map((mark) => this.state.doc.lineAt(mark.from).from) : [];
    const editing = this.edit.lines(node.from, node.to);
    this.eachLine(node.from, node.to, within, (start, end) => {
      const fence = marks.includes(start);
      this.put(fence && !editing ? FENCE : CODE, start);
      if (!fence) return;
      // Marks of a quote or a list before the fence stay where they are.
      const from = Math.max(start, start === this.state.doc.lineAt(node.from).from ? node.from : start);
      if (editing) this.dressed(FAINT, from, end);
      else this.hide(from, end);
    });
    return false;
  }

  /** While a table is written its columns stand under each other, however they were typed. */
  private table(node: SyntaxNodeRef, within: Span): void {
    this.eachLine(node.from, node.to, within, (start) => this.put(SOURCE, start));
    if (!this.edit.lines(node.from, node.to) || node.to - node.from > MOST_ALIGNED) return;
    const lines: Cell[][] = [];
    this.eachLine(node.from, node.to, node, (from, to) => lines.push(cellsOf(this.state.sliceDoc(from, to).replace(/\r$/, ''), from)));
    const widths: number[] = [];
    for (const cells of lines) cells.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.end - cell.begin)));
    for (const cells of lines) {
      cells.forEach((cell, column) => {
        if (cell.begin < cell.end && cell.begin >= within.from && cell.end <= within.to) this.put(wide(widths[column] ?? 0), cell.begin, cell.end);
      });
    }
  }

  /** The title of a callout is strong; without one its kind stands for it. */
  private callout(quote: SyntaxNode): void {
    const found = calloutOf(quote, (from, to) => this.state.sliceDoc(from, to));
    if (!found) return;
    const { from, kindFrom, kindTo, title, end } = found;
    const titled = this.state.sliceDoc(title, end).trim() !== '';
    this.dressed(STRONG, titled ? title : kindFrom, titled ? end : kindTo);
    const editing = this.edit.lines(from, end);
    if (titled) return this.markOf(from, title, editing);
    this.markOf(from, kindFrom, editing);
    this.markOf(kindTo, title, editing);
  }

  private rule(node: SyntaxNodeRef): void {
    const at = this.state.doc.lineAt(node.from);
    if (this.edit.lines(at.from, at.to)) return this.dressed(FAINT, node.from, node.to);
    this.put(RULE, at.from);
    this.hide(node.from, node.to);
  }

  private link(node: SyntaxNode): void {
    const target = targetOf(node, (from, to) => this.state.sliceDoc(from, to));
    // What leads nowhere that may be opened is no link: its text stays as it was typed.
    if (target === null || openable(target) === null) return;
    const marks = node.getChildren('LinkMark');
    const [open, close] = marks;
    if (!open || !close) return;
    this.dressed(LINK, open.to, close.from);
    if (this.edit.lines(node.from, node.to)) return this.dressed(FAINT, close.from, node.to);
    this.hide(open.from, open.to);
    this.hide(close.from, node.to);
  }

  private autolink(node: SyntaxNode): void {
    if (this.edit.lines(node.from, node.to)) return;
    for (const mark of node.getChildren('LinkMark')) this.hide(mark.from, mark.to);
  }

  private bare(node: SyntaxNode): void {
    const parent = node.parent?.name;
    if (parent === 'Link' || parent === 'Image' || parent === 'LinkReference') return;
    if (openable(this.state.sliceDoc(node.from, node.to)) !== null) this.dressed(LINK, node.from, node.to);
  }

  private image(node: SyntaxNode): false {
    const read = (from: number, to: number) => this.state.sliceDoc(from, to);
    const target = targetOf(node, read);
    const [open, close] = node.getChildren('LinkMark');
    if (target === null || !open || !close) return false;
    const alt = read(open.to, close.from).replace(/\\([!-/:-@[-`{-~])/g, '$1');
    const widget = new Picture(this.hands.source(target), alt, this.words.imageElsewhere, this.hands.enlarge);
    const single = this.state.doc.lineAt(node.from).to >= node.to;
    if (this.edit.lines(node.from, node.to) || !single) {
      this.dressed(FAINT, node.from, node.to);
      this.put(Decoration.widget({ widget, side: 1 }), node.to);
    } else {
      this.put(Decoration.replace({ widget }), node.from, node.to);
    }
    return false;
  }

  private prefix(start: number): void {
    const at = this.state.doc.lineAt(start);
    const prefix = prefixOf(this.state, at);
    if (!prefix) return;
    const { levels, marks, words } = prefix;
    const task = marks.find((mark) => mark.kind === 'task');
    const steps = marks.filter((mark) => mark.kind !== 'task');
    const code = steps.length === 0 && isCode(this.state, words);
    const done = task !== undefined && /x/i.test(this.state.sliceDoc(task.from, task.to));
    const raw = this.edit.inside(at.from, words);
    const hang = code || words === at.from ? 0 : levels.length;
    const quotes = levels.filter((level) => level === 'quote').length;
    const style = `--md-in:${levels.length};--md-hang:${hang};--md-outer:${Math.max(levels.indexOf('quote'), 0)}`;
    const names = ['md-in', quotes > 0 && `md-quote md-quote-${Math.min(quotes, 3)}`, done && 'md-done'].filter(Boolean).join(' ');
    this.put(Decoration.line({ class: names, attributes: { style } }), at.from);
    if (hang === 0) return;
    let [from, room] = [at.from, hang];
    steps.forEach((mark, index) => {
      const next = steps[index + 1]?.from;
      const own = mark.kind === 'quote' ? Math.min(mark.to + 1, words) : words;
      const end = Math.min(next ?? own, own);
      // The last mark, when it opens an item, takes the room of the levels that have no mark on this line.
      const wide = next === undefined && end === words ? room : 1;
      if (raw || mark.kind === 'number') this.dressed(step(wide), from, end);
      else this.mark(mark, from, end, wide, task, done, levels.length);
      room -= wide;
      from = end;
    });
    // A line that goes on with an item: its spaces take the room of the marks above it.
    if (from >= words) return;
    if (raw) this.dressed(step(room), from, words);
    else this.put(Decoration.replace({ widget: new Step(room, null) }), from, words);
  }

  private mark(mark: Mark, from: number, end: number, wide: number, task: Mark | undefined, done: boolean, depth: number): void {
    const own = task && task.from >= mark.to && task.to <= end;
    const { taskDone, taskOpen } = this.words;
    const widget = own ? new Box(wide, done, done ? taskDone : taskOpen, this.hands.toggleTask) : new Step(wide, mark.kind === 'quote' ? null : depth - 1);
    this.put(Decoration.replace({ widget }), from, end);
  }
}

export function decorate(state: EditorState, ranges: readonly { from: number; to: number }[], words: LiveWords, hands: LiveHands): DecorationSet {
  const dresser = new Dresser(state, words, hands);
  for (const { from, to } of ranges) dresser.all(from, to);
  return Decoration.set(dresser.ranges, true);
}

export function live(words: LiveWords, hands: LiveHands): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = decorate(view.state, view.visibleRanges, words, hands);
      }
      update(update: ViewUpdate): void {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (!update.docChanged && !update.viewportChanged && !parsed && !editedElsewhere(update.startState, update.state)) return;
        this.decorations = decorate(update.state, update.view.visibleRanges, words, hands);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
