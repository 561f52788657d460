/* Tables on the screen: drawn as tables while the caret is elsewhere, as their text while it is inside. */
import { syntaxTree } from '@codemirror/language';
import { Facet, Prec, StateField, type EditorState, type Extension, type Range, type TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType, type Command, type DecorationSet } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { around } from './grammar';
import { renderInline, type ReadHands } from './read';
import { edited, editedElsewhere } from './reveal';
import { readTable, tableAt, writeTable, type Table } from './table';

/** Larger ones stay text: a drawn table is drawn whole. */
const MOST_LETTERS = 20_000;

/** How tables are drawn: what they are called, and what reads their cells. */
type Drawing = { label: string; hands: ReadHands; parser: MarkdownParser };

class DrawnTable extends WidgetType {
  constructor(
    readonly text: string,
    readonly how: Drawing,
  ) {
    super();
  }
  override eq(other: DrawnTable): boolean {
    return other.text === this.text && other.how === this.how;
  }
  toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'md-table';
    frame.dataset.test = 'drawn-table';
    const table = readTable(this.text, 0);
    if (!table) {
      frame.textContent = this.text;
      return frame;
    }
    const drawn = document.createElement('table');
    drawn.setAttribute('aria-label', this.how.label);
    table.rows.forEach((row, at) => {
      const line = drawn.insertRow();
      for (let column = 0; column < table.align.length; column++) {
        const cell = document.createElement(at === 0 ? 'th' : 'td');
        if (at === 0) cell.scope = 'col';
        const side = table.align[column];
        if (side) cell.dataset.align = side;
        const content = row[column];
        if (content) {
          cell.append(...renderInline(content.text.replace(/\\\|/g, '|'), this.how.parser, this.how.hands));
          cell.dataset.at = String(content.from);
        }
        line.append(cell);
      }
    });
    frame.append(drawn);
    frame.onmousedown = (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
      const from = view.posAtDOM(frame);
      view.dispatch({ selection: { anchor: Math.min(from + Number(cell?.dataset.at ?? 0), view.state.doc.length) } });
      view.focus();
    };
    return frame;
  }
  override ignoreEvent(): boolean {
    return true;
  }
  override get estimatedHeight(): number {
    return this.text.split('\n').length * 40;
  }
}

const drawing = Facet.define<Drawing, Drawing | null>({ combine: (given) => given[0] ?? null });

function draw(state: EditorState): DecorationSet {
  const how = state.facet(drawing);
  if (!how) return Decoration.none;
  const found: Range<Decoration>[] = [];
  const edit = edited(state);
  syntaxTree(state).iterate({
    enter(node) {
      if (node.name === 'Document') return true;
      if (node.name !== 'Table') return false;
      const line = state.doc.lineAt(node.from);
      if (line.from !== node.from || node.to - node.from > MOST_LETTERS || edit.lines(node.from, node.to)) return false;
      const end = state.doc.lineAt(node.to).to;
      const widget = new DrawnTable(state.sliceDoc(node.from, node.to), how);
      found.push(Decoration.replace({ widget, block: true }).range(node.from, end));
      return false;
    },
  });
  return Decoration.set(found);
}

const field = StateField.define<DecorationSet>({
  create: draw,
  update(before, transaction) {
    const { startState, state } = transaction;
    const same = !transaction.docChanged && syntaxTree(startState) === syntaxTree(state) && !editedElsewhere(startState, state);
    return same ? before : draw(state);
  },
  provide: (it) => EditorView.decorations.from(it),
});

/** The table the caret is in, with the row and the column. */
function here(state: EditorState): { table: Table; row: number; column: number } | null {
  const { head, anchor } = state.selection.main;
  if (state.doc.lineAt(head).number !== state.doc.lineAt(anchor).number) return null;
  for (let node = syntaxTree(state).resolveInner(head, -1) as SyntaxNode | null; node; node = node.parent) {
    const table = tableAt(node, (from, to) => state.sliceDoc(from, to));
    if (!table) continue;
    const line = state.doc.lineAt(head).number - state.doc.lineAt(table.from).number;
    const row = line === 0 ? 0 : Math.max(1, line - 1);
    const cells = table.rows[row] ?? [];
    let column = 0;
    cells.forEach((cell, at) => head >= cell.from && (column = at));
    return { table, row, column };
  }
  return null;
}

/** Lines the table up and puts the caret into a cell; past the last one a new row begins. */
function step(by: 1 | -1): Command {
  return (view) => {
    const found = here(view.state);
    if (!found) return false;
    const { table } = found;
    const columns = table.align.length;
    const rows = table.rows.map((row) => row.map((cell) => cell.text));
    const to = found.row * columns + Math.min(found.column, columns - 1) + by;
    if (to < 0) return false;
    if (to >= rows.length * columns) rows.push(Array.from({ length: columns }, () => ''));
    const before = view.state.sliceDoc(table.from, table.to);
    const text = writeTable(rows, table.align).replaceAll('\n', before.includes('\r\n') ? '\r\n' : '\n');
    const target = readTable(text, table.from)?.rows[Math.floor(to / columns)]?.[to % columns];
    view.dispatch({
      changes: text === before ? [] : { from: table.from, to: table.to, insert: text },
      selection: target ? { anchor: target.from, head: target.to } : { anchor: table.from },
      scrollIntoView: true,
      userEvent: 'input.table',
    });
    return true;
  };
}

/** Enter goes to the line below the table's, and out of it from the last one. */
const enter: Command = (view) => {
  const found = here(view.state);
  if (!found) return false;
  const { table, row, column } = found;
  const below = table.rows[row + 1];
  const cell = below?.[Math.min(column, below.length - 1)];
  if (cell) {
    view.dispatch({ selection: { anchor: cell.to }, scrollIntoView: true });
    return true;
  }
  const end = table.to;
  const next = view.state.sliceDoc(end, end + 2);
  const insert = next === '\n\n' ? '' : next === '' || next === '\n' ? '\n\n' : '\n';
  view.dispatch({ changes: { from: end, insert }, selection: { anchor: end + Math.max(insert.length, 2) }, scrollIntoView: true, userEvent: 'input' });
  return true;
};

/** The caret walks into a drawn table instead of over it. */
function walk(down: boolean): Command {
  return (view) => {
    const { main } = view.state.selection;
    if (!main.empty) return false;
    const line = view.state.doc.lineAt(main.head);
    const number = line.number + (down ? 1 : -1);
    if (number < 1 || number > view.state.doc.lines) return false;
    const next = view.state.doc.line(number);
    let into: number | null = null;
    view.state.field(field, false)?.between(next.from, next.to, (from, to) => {
      if (next.from >= from && next.to <= to) into = down ? from : next.from;
    });
    if (into === null) return false;
    // Only from the line's own last row on the screen.
    const moved = view.moveVertically(main, down);
    if (moved.head >= line.from && moved.head <= line.to && moved.head !== main.head && moved.assoc !== 0 && view.coordsAtPos(moved.head)?.top !== view.coordsAtPos(main.head)?.top) return false;
    view.dispatch({ selection: { anchor: into }, scrollIntoView: true });
    return true;
  };
}

/** Is this inside a cell that a bar would cut in two? A row with fewer cells than its table may get one more. */
export function inCell(state: EditorState, at: number): boolean {
  const node = around(state, at, ['Table']);
  const table = node && tableAt(node, (from, to) => state.sliceDoc(from, to));
  if (!table) return false;
  const line = state.doc.lineAt(at);
  const row = line.number - state.doc.lineAt(table.from).number;
  const cells = row === 1 ? [] : (table.rows[row === 0 ? 0 : row - 1] ?? []);
  const closed = cells.some((cell) => at >= cell.begin && at <= cell.end && (cell.end < line.to || cell !== cells.at(-1)));
  return closed && cells.length >= table.align.length;
}

/** A bar that is typed or pasted into a cell is one of its words. */
export function barTyped(state: EditorState, from: number, to: number, text: string): TransactionSpec | null {
  if (text !== '|' || state.readOnly || !inCell(state, from) || state.doc.lineAt(from).to < to) return null;
  const backslashes = /\\*$/.exec(state.sliceDoc(state.doc.lineAt(from).from, from))?.[0].length ?? 0;
  const insert = backslashes % 2 === 1 ? '|' : '\\|';
  return { changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input.type' };
}

const bars: Extension = [
  EditorView.inputHandler.of((view, from, to, text) => {
    const spec = barTyped(view.state, from, to, text);
    if (spec) view.dispatch(spec);
    return spec !== null;
  }),
  EditorView.clipboardInputFilter.of((text, state) =>
    text.includes('\n') || !inCell(state, state.selection.main.from) ? text : text.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|'),
  ),
];

const keys = keymap.of([
  { key: 'Tab', run: step(1), shift: step(-1) },
  { key: 'Enter', run: enter },
  { key: 'ArrowDown', run: walk(true) },
  { key: 'ArrowUp', run: walk(false) },
]);

export const tables = (label: string, hands: ReadHands, parser: MarkdownParser): Extension => [drawing.of({ label, hands, parser }), field, bars, Prec.high(keys)];
