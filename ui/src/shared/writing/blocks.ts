/* Headings, and what is put between paragraphs: tables, rules, code, images; and links. */
import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import { around, headingLevel } from './grammar';
import { writeTable } from './table';

const HEADS = [1, 2, 3, 4, 5, 6].flatMap((level) => (level < 3 ? [`ATXHeading${level}`, `SetextHeading${level}`] : [`ATXHeading${level}`]));
const MOST_STEPS = 3;

/** The level of the heading the caret is in, or 0. */
export function headingHere(state: EditorState): number {
  const line = state.doc.lineAt(state.selection.main.head);
  const node = around(state, line.from, HEADS);
  return node && node.from <= line.to && node.to >= line.from ? headingLevel(node) : 0;
}

/** Makes the line a heading of this level; 0 makes it plain. */
export function heading(level: number): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const line = state.doc.lineAt(state.selection.main.head);
    const marks = /^( {0,3})(#{1,6})(?:[ \t]+|$)/.exec(line.text);
    const from = line.from + (marks?.[1]?.length ?? 0);
    const to = marks ? line.from + marks[0].length : from;
    const set = state.changes({ from, to, insert: level > 0 ? `${'#'.repeat(level)} ` : '' });
    dispatch(state.update({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** From plain to a large heading, a smaller one, the smallest, and plain again. */
export const nextHeading: StateCommand = (target) => heading((headingHere(target.state) + 1) % (MOST_STEPS + 1))(target);

/** Puts lines between the paragraphs at the caret; `chosen` is the part of them that is chosen then. */
export function putBlock(state: EditorState, text: string, chosen?: { from: number; to: number }): ReturnType<EditorState['update']> {
  const { from, to } = state.selection.main;
  const [first, last] = [state.doc.lineAt(from), state.doc.lineAt(to)];
  const blank = !first.text.trim();
  const start = blank ? first.from : state.sliceDoc(first.from, from).trim() ? from : first.from;
  const lead = blank ? (first.number > 1 && state.doc.line(first.number - 1).text.trim() ? '\n' : '') : start === first.from ? '' : '\n\n';
  const rest = state.sliceDoc(to, last.to);
  const next = last.number < state.doc.lines ? state.doc.line(last.number + 1).text : '';
  const tail = rest.trim() ? '\n\n' : last.number === state.doc.lines ? '\n' : next.trim() ? '\n' : '';
  const insert = lead + text + tail;
  const base = start + lead.length;
  const selection = chosen ? EditorSelection.single(base + chosen.from, base + chosen.to) : EditorSelection.single(start + insert.length);
  return state.update({ changes: { from: start, to, insert }, selection, scrollIntoView: true, userEvent: 'input.paste' });
}

export const putTable =
  (heads: [string, string]): StateCommand =>
  ({ state, dispatch }) => {
    const text = writeTable([heads, ['', ''], ['', '']], [null, null]);
    dispatch(putBlock(state, text, { from: 2, to: 2 + heads[0].length }));
    return true;
  };

export const putRule: StateCommand = ({ state, dispatch }) => {
  dispatch(putBlock(state, '---'));
  return true;
};

export const putCode: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const chosen = state.sliceDoc(from, to);
  dispatch(putBlock(state, `\`\`\`\n${chosen}\n\`\`\``, { from: 4, to: 4 + chosen.length }));
  return true;
};

export type LinkHere = { from: number; to: number; text: string; address: string };

/** The link the caret is in, or the words that would become one. */
export function linkHere(state: EditorState): LinkHere {
  const { main } = state.selection;
  const node = around(state, main.head, ['Link']);
  const url = node?.getChild('URL');
  const [open, close] = node?.getChildren('LinkMark') ?? [];
  if (node && url && open && close) {
    return { from: node.from, to: node.to, text: state.sliceDoc(open.to, close.from), address: state.sliceDoc(url.from, url.to) };
  }
  const word = main.empty ? state.wordAt(main.head) : null;
  const range = word ?? main;
  return { from: range.from, to: range.to, text: state.sliceDoc(range.from, range.to), address: '' };
}

/** A link as it is written. An address with brackets or spaces in it gets brackets of its own. */
export function linkMarkdown(text: string, address: string): string {
  const words = text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)[[\]]/g, '\\$&');
  const place = /[()\s<>]/.test(address) ? `<${address.replace(/[\s<>]/g, encodeURIComponent)}>` : address;
  return `[${words}](${place})`;
}

export function putLink(state: EditorState, at: { from: number; to: number }, text: string, address: string): ReturnType<EditorState['update']> {
  const insert = linkMarkdown(text, address);
  return state.update({ changes: { ...at, insert }, selection: { anchor: at.from + insert.length }, scrollIntoView: true, userEvent: 'input' });
}
