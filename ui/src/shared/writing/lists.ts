/* Lists, tasks and quotes as they are written: what Enter, Backspace and Tab do in them, and turning lines into them. */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { EditorSelection, type ChangeSet, type ChangeSpec, type EditorState, type Line, type StateCommand, type Transaction } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { around, inCode } from './grammar';
import { prefixOf, type Mark, type Prefix } from './prefix';

const PARSE_MS = 30;
type Target = { state: EditorState; dispatch: (transaction: Transaction) => void };

/** Numbers the numbered lists around these places again, one after the other. */
function renumbered(state: EditorState, places: readonly number[]): ChangeSpec[] {
  ensureSyntaxTree(state, Math.min(state.doc.length, Math.max(...places, 0) + 5_000), PARSE_MS);
  const lists = new Map<number, SyntaxNode>();
  for (const place of places) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(Math.min(place, state.doc.length), -1); node; node = node.parent) {
      if (node.name === 'OrderedList') lists.set(node.from, node);
    }
  }
  const changes: ChangeSpec[] = [];
  for (const list of lists.values()) {
    let next: number | null = null;
    for (const item of list.getChildren('ListItem')) {
      const mark = item.getChild('ListMark');
      if (!mark) continue;
      const [, digits = '', end = '.'] = /^(\d+)([.)])/.exec(state.sliceDoc(mark.from, mark.to)) ?? [];
      const own = Number(digits);
      if (next === null) next = own;
      else if (own !== next) changes.push({ from: mark.from, to: mark.to, insert: `${next}${end}` });
      next += 1;
    }
  }
  return changes;
}

/** Sends a change with the numbers it brings with it, as one step of undo. */
function send({ state, dispatch }: Target, changes: ChangeSpec, caret: ((set: ChangeSet) => EditorSelection) | null): boolean {
  const set = state.changes(changes);
  const first = state.update({ changes: set, ...(caret ? { selection: caret(set) } : {}) });
  const numbers = first.state.changes(renumbered(first.state, touched(set)));
  dispatch(
    state.update({ changes: set.compose(numbers), selection: first.newSelection.map(numbers, 1), scrollIntoView: true, userEvent: 'input' }),
  );
  return true;
}

function touched(set: ChangeSet): number[] {
  const places: number[] = [];
  set.iterChanges((_from, _to, from, to) => places.push(from, to));
  return places;
}

const cursor = (at: number) => () => EditorSelection.single(at);

function here(state: EditorState): { line: Line; prefix: Prefix; head: number } | null {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const prefix = prefixOf(state, line) ?? bareMark(state, line);
  return prefix && state.selection.ranges.length === 1 ? { line, prefix, head: main.head } : null;
}

/** A mark without words yet: the grammar sees no item in `-` and a task without words is none. */
function bareMark(state: EditorState, line: Line): Prefix | null {
  const bare = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]*$/.exec(line.text);
  if (!bare || inCode(state, line.from) || line.text.trimEnd() === line.text) return null;
  const [, lead = '', mark = ''] = bare;
  const from = line.from + lead.length;
  const node = syntaxTree(state).resolveInner(from, 1);
  return { levels: ['bullet'], marks: [{ kind: /\d/.test(mark) ? 'number' : 'bullet', from, to: from + mark.length, node }], words: line.to };
}

/** What the next line begins with, after one that begins with these marks. */
function following(state: EditorState, line: Line, prefix: Prefix): string {
  let text = '';
  let at = line.from;
  for (const mark of prefix.marks) {
    const before = state.sliceDoc(at, mark.from);
    const own = state.sliceDoc(mark.from, mark.to);
    if (mark.kind === 'task') text += `${before}[ ]`;
    else if (mark.kind === 'number') text += before + own.replace(/\d+/, (digits) => String(Number(digits) + 1));
    else text += before + own;
    at = mark.to;
  }
  return text + (state.sliceDoc(at, prefix.words) || (prefix.marks.length > 0 ? ' ' : ''));
}

const opensItem = (mark: Mark | undefined): boolean => mark !== undefined && mark.kind !== 'quote';

/** A task whose words are still to come is, to the grammar, an item that says `[ ]`. */
function emptyTask(state: EditorState, line: Line, prefix: Prefix): boolean {
  return /^\[[ xX]\]\s*$/.test(state.sliceDoc(prefix.words, line.to));
}

/** Enter goes on with the list or the quote; in an item without words it ends it. */
export const goOn: StateCommand = ({ state, dispatch }) => {
  const found = here(state);
  if (!found || state.readOnly || inCode(state, state.selection.main.from)) return false;
  const { line, prefix, head } = found;
  const { main } = state.selection;
  if (head < prefix.words || main.from < prefix.words) return false;
  const last = prefix.marks.at(-1);
  const wordless = !state.sliceDoc(prefix.words, line.to).trim() || emptyTask(state, line, prefix);
  if (main.empty && wordless && last) return send({ state, dispatch }, ...ending(state, line, prefix));
  if (!last) {
    // A second paragraph of an item, or a quote without its mark: the next line begins as this one.
    const lead = /^[ \t]*/.exec(line.text)?.[0] ?? '';
    return lead ? send({ state, dispatch }, { from: main.from, to: main.to, insert: `\n${lead}` }, cursor(main.from + 1 + lead.length)) : false;
  }
  const space = /[ \t]*$/.exec(state.sliceDoc(line.from, main.from))?.[0].length ?? 0;
  const from = Math.max(main.from - (main.empty ? 0 : space), prefix.words);
  const insert = `\n${following(state, line, prefix)}`;
  return send({ state, dispatch }, { from, to: main.to, insert }, cursor(from + insert.length));
};

type Ending = [changes: ChangeSpec, caret: ((set: ChangeSet) => EditorSelection) | null];

/** Takes the innermost level away from a line without words. */
function ending(state: EditorState, line: Line, prefix: Prefix): Ending {
  const marks = prefix.marks.filter((mark) => mark.kind !== 'task');
  const last = marks.at(-1);
  const before = marks.at(-2);
  if (!last) return [{ from: line.from, to: line.to }, null];
  const outer = outerItem(last.node);
  if (opensItem(last) && outer && !before) {
    // Out of an inner list: an item of the outer one.
    const mark = outer.getChild('ListMark');
    const start = mark ? state.doc.lineAt(mark.from) : null;
    const above = start ? prefixOf(state, start) : null;
    if (start && above) return [{ from: line.from, to: line.to, insert: following(state, start, above) }, null];
  }
  const from = before ? Math.min(before.to + 1, last.from) : line.from;
  // Without an empty line between, what follows would still belong to the last item or to the quote.
  const kept = state.sliceDoc(line.from, from);
  const inside = line.number > 1 && prefixOf(state, state.doc.line(line.number - 1)) !== null;
  const insert = inside ? `${kept.trimEnd()}\n${kept}` : kept;
  return [{ from: line.from, to: line.to, insert }, cursor(line.from + insert.length)];
}

/** The item around the item of this mark. */
function outerItem(mark: SyntaxNode): SyntaxNode | null {
  let item: SyntaxNode | null = mark;
  while (item && item.name !== 'ListItem') item = item.parent;
  let outer = item?.parent ?? null;
  while (outer && outer.name !== 'ListItem') outer = outer.parent;
  return outer;
}

/** Backspace before the first word takes the mark away. */
export const unmark: StateCommand = ({ state, dispatch }) => {
  const found = here(state);
  if (!found || state.readOnly || !state.selection.main.empty) return false;
  const { line, prefix, head } = found;
  const last = prefix.marks.at(-1);
  if (head !== prefix.words || !last || head === line.from) return false;
  const steps = prefix.marks.filter((mark) => mark.kind !== 'task');
  const before = steps.at(-2);
  const from = last.kind === 'task' ? last.from : before ? Math.min(before.to + 1, last.from) : line.from;
  return send({ state, dispatch }, { from, to: prefix.words }, cursor(from));
};

/** The item whose own line the caret is in. */
function itemHere(state: EditorState): SyntaxNode | null {
  const found = here(state);
  if (!found) return null;
  const { line, prefix } = found;
  if (inCode(state, line.from)) return null;
  return around(state, Math.min(Math.max(prefix.words, line.from), line.to), ['ListItem']) ?? prefix.marks.at(-1)?.node.parent ?? null;
}

const columnOf = (state: EditorState, at: number): number => at - state.doc.lineAt(at).from;

/** Moves every line of an item. */
function shift(state: EditorState, item: SyntaxNode, by: number): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  const column = columnOf(state, item.from);
  for (let line = state.doc.lineAt(item.from); ; line = state.doc.line(line.number + 1)) {
    const lead = line.from + (/^[ \t>]*/.exec(line.text)?.[0].length ?? 0);
    const at = line.from <= item.from ? item.from : Math.min(line.from + column, lead);
    if (by > 0 && line.text.trim()) changes.push({ from: at, insert: ' '.repeat(by) });
    if (by < 0) {
      const room = /[ \t]*$/.exec(state.sliceDoc(line.from, at))?.[0].length ?? 0;
      changes.push({ from: at - Math.min(room, -by), to: at });
    }
    if (line.to >= item.to || line.number === state.doc.lines) return changes;
  }
}

/** Tab in a list: the item goes under the one above it. Outside a list Tab leaves the text. */
export const indent: StateCommand = ({ state, dispatch }) => {
  const item = itemHere(state);
  if (!item || state.readOnly) return false;
  const above = item.prevSibling;
  const mark = above?.getChild('ListMark');
  if (above?.name !== 'ListItem' || !mark) return true;
  const wide = mark.to - mark.from + 1;
  const own = item.getChild('ListMark');
  const changes = shift(state, item, wide);
  // A numbered item that begins a list of its own is its first.
  if (own && /\d/.test(state.sliceDoc(own.from, own.to)) && above.getChild('OrderedList') === null) {
    changes.push({ from: own.from, to: own.to - 1, insert: '1' });
  }
  return send({ state, dispatch }, changes, (set) => state.selection.map(set, 1));
};

/** Shift+Tab in a list: the item leaves the one it is under. */
export const outdent: StateCommand = ({ state, dispatch }) => {
  const item = itemHere(state);
  if (!item || state.readOnly) return false;
  const outer = item.parent?.parent;
  if (outer?.name !== 'ListItem') return true;
  const by = columnOf(state, item.from) - columnOf(state, outer.from);
  return send({ state, dispatch }, shift(state, item, -by), (set) => state.selection.map(set, 1));
};

export type Kind = 'bullet' | 'number' | 'task' | 'quote';

/** Which kind of line the caret is in. */
export function kindHere(state: EditorState): { list: Exclude<Kind, 'quote'> | null; quote: boolean } {
  const line = state.doc.lineAt(state.selection.main.head);
  const prefix = prefixOf(state, line);
  const marks = prefix?.marks ?? [];
  const task = marks.some((mark) => mark.kind === 'task');
  const item = marks.findLast((mark) => mark.kind === 'bullet' || mark.kind === 'number');
  const list = task ? 'task' : item?.kind === 'number' ? 'number' : item ? 'bullet' : null;
  return { list, quote: prefix?.levels.includes('quote') ?? false };
}

const MARK = /^([-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const isKind = (text: string, kind: Kind): boolean =>
  kind === 'quote' ? text.startsWith('>') : kind === 'task' ? /^([-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/.test(text) : new RegExp(kind === 'number' ? '^\\d{1,9}[.)][ \\t]' : '^[-*+][ \\t](?!\\[[ xX]\\][ \\t])').test(text);

/** Makes the chosen lines a list, tasks or a quote, or plain again when they are that already. */
export function lines(kind: Kind): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const { from, to } = state.selection.main;
    const all: Line[] = [];
    for (let at = state.doc.lineAt(from); ; at = state.doc.line(at.number + 1)) {
      all.push(at);
      if (at.to >= to || at.number === state.doc.lines) break;
    }
    const chosen = all.length === 1 ? all : all.filter((line) => line.text.trim());
    const lead = (line: Line) => /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
    const skip = (line: Line) => (kind === 'quote' ? lead(line) : (/^(?:[ \t]*>[ \t]?)*[ \t]*/.exec(line.text)?.[0].length ?? 0));
    const off = chosen.every((line) => isKind(line.text.slice(skip(line)), kind));
    const changes = chosen.map((line, at): ChangeSpec => {
      const start = line.from + skip(line);
      const rest = line.text.slice(skip(line));
      if (kind === 'quote') return off ? { from: start, to: start + (/^> ?/.exec(rest)?.[0].length ?? 0) } : { from: start, insert: '> ' };
      const now = MARK.exec(rest)?.[0].length ?? (/^#{1,6}[ \t]+/.exec(rest)?.[0].length ?? 0);
      const mark = kind === 'number' ? `${at + 1}. ` : kind === 'task' ? '- [ ] ' : '- ';
      return { from: start, to: start + now, insert: off ? '' : mark };
    });
    return send({ state, dispatch }, changes, (set) => state.selection.map(set, 1));
  };
}

/** Ticks the task of the line, or takes the tick away; a line that is no task becomes one. */
export const tick: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.head);
  const mark = prefixOf(state, line)?.marks.find((one) => one.kind === 'task');
  return mark ? tickAt(state, mark.from, dispatch) : lines('task')({ state, dispatch });
};

/** Ticks the task at this place. */
export function tickAt(state: EditorState, at: number, dispatch: (transaction: Transaction) => void): boolean {
  const line = state.doc.lineAt(at);
  const mark = prefixOf(state, line)?.marks.find((one) => one.kind === 'task');
  if (!mark || state.readOnly) return false;
  const done = /x/i.test(state.sliceDoc(mark.from, mark.to));
  dispatch(state.update({ changes: { from: mark.from + 1, to: mark.to - 1, insert: done ? ' ' : 'x' }, userEvent: 'input' }));
  return true;
}
