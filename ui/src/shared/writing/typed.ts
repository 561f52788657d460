/* What is typed by people who know Markdown: marks that are there already are not put twice, and a box begins a task. */
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { inCode } from './grammar';
import { prefixOf } from './prefix';

const AGAIN = /^((?:[ \t]*>)*[ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?([-*+]|\d{1,9}[.)]|\[[ xX]\])$/;
const BOX = /^((?:[ \t]*>)*[ \t]*)(\[[ xX]\])$/;
const numbered = (mark: string): boolean => /\d/.test(mark);

/** The space after a mark that is typed where a line has one already, or after a box where a line begins; null for any other. */
export function markTyped(state: EditorState, from: number, to: number, text: string): TransactionSpec | null {
  const line = state.doc.lineAt(from);
  if (text !== ' ' || from !== to || state.readOnly || state.sliceDoc(to, line.to).trim() || inCode(state, line.from)) return null;
  const before = state.sliceDoc(line.from, from);
  const box = BOX.exec(before);
  if (box) return put(from - (box[2] ?? '').length, from, `- ${box[2] ?? ''} `);
  const again = AGAIN.exec(before);
  if (!again || line.number === 1) return null;
  // In the first item of a list a second mark may be meant as a list within.
  if (!prefixOf(state, state.doc.line(line.number - 1))?.levels.some((level) => level !== 'quote')) return null;
  const [, lead = '', mark = '', gap = ' ', task = '', typed = ''] = again;
  if (typed.startsWith('[')) return task ? put(from - typed.length, from, '') : null;
  const own = numbered(mark) === numbered(typed) ? mark : typed;
  return put(line.from + lead.length, from, own + gap + task);
}

function put(from: number, to: number, insert: string): TransactionSpec {
  return { changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input.type' };
}

export const marksTyped: Extension = EditorView.inputHandler.of((view, from, to, text) => {
  const spec = view.composing ? null : markTyped(view.state, from, to, text);
  if (spec) view.dispatch(spec);
  return spec !== null;
});
