/* Bold, italic and their like: what is chosen, or the word at the caret, gets its marks or loses them. */
import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { around, inCode } from './grammar';
import { prefixOf } from './prefix';

export type Dress = { node: string; mark: string };
export const BOLD: Dress = { node: 'StrongEmphasis', mark: '**' };
export const ITALIC: Dress = { node: 'Emphasis', mark: '*' };
export const STRIKE: Dress = { node: 'Strikethrough', mark: '~~' };
export const CODE: Dress = { node: 'InlineCode', mark: '`' };

const MARKS = ['EmphasisMark', 'StrikethroughMark', 'CodeMark'];

/** The dressed part that this range lies in. */
function worn(state: EditorState, range: SelectionRange, dress: Dress): SyntaxNode | null {
  const node = around(state, range.from, [dress.node]);
  return node && node.from <= range.from && node.to >= range.to ? node : null;
}

export const wears = (state: EditorState, dress: Dress): boolean => worn(state, state.selection.main, dress) !== null;

/** The parts of a choice, line by line, without the marks before the words and the space around them. */
function parts(state: EditorState, range: SelectionRange): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = state.doc.lineAt(range.from); ; at = state.doc.line(at.number + 1)) {
    const words = prefixOf(state, at)?.words ?? at.from + (/^#{1,6}[ \t]+/.exec(at.text)?.[0].length ?? 0);
    const [from, to] = [Math.max(range.from, words), Math.min(range.to, at.to)];
    const text = from < to ? state.sliceDoc(from, to) : '';
    if (text.trim()) found.push({ from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) });
    if (at.to >= range.to) return found;
  }
}

function undress(node: SyntaxNode): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (MARKS.includes(child.name)) changes.push({ from: child.from, to: child.to });
  return changes;
}

export function toggle(dress: Dress): StateCommand {
  const { mark } = dress;
  const long = mark.length;
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const change = state.changeByRange((range) => {
      const node = worn(state, range, dress);
      if (node) {
        // Behind the last dressed word the words that follow are to be plain.
        const close = node.lastChild;
        if (range.empty && close && range.from === close.from) return { range: EditorSelection.cursor(node.to) };
        const changes = state.changes(undress(node));
        return { changes, range: EditorSelection.range(changes.mapPos(range.anchor, 1), changes.mapPos(range.head, -1)) };
      }
      const empty = range.empty && state.sliceDoc(range.from - long, range.from) === mark && state.sliceDoc(range.from, range.from + long) === mark;
      if (empty) return { changes: { from: range.from - long, to: range.from + long }, range: EditorSelection.cursor(range.from - long) };
      const word = range.empty && !inCode(state, range.from) ? state.wordAt(range.from) : null;
      const inner = word && word.from < range.from && word.to > range.from ? word : null;
      const chosen = inner ?? range;
      const pieces = chosen.empty ? [] : parts(state, chosen);
      if (pieces.length === 0) {
        return { changes: { from: range.to, insert: mark + mark }, range: EditorSelection.cursor(range.to + long) };
      }
      const changes = state.changes(pieces.flatMap((piece) => [{ from: piece.from, insert: mark }, { from: piece.to, insert: mark }]));
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last) return { range };
      if (inner) return { changes, range: EditorSelection.cursor(range.from + long) };
      return { changes, range: EditorSelection.range(changes.mapPos(first.from, 1), changes.mapPos(last.to, -1)) };
    });
    dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}
