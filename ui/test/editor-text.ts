/* A text in the editor without a screen: `|` is the caret, two of them are a choice. */
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state';
import { language } from '../src/shared/writing/grammar';

export function stateOf(marked: string): EditorState {
  const first = marked.indexOf('|');
  const plain = marked.replaceAll('|', '');
  const last = marked.lastIndexOf('|');
  const selection = first < 0 ? EditorSelection.single(0) : EditorSelection.single(first, last > first ? last - 1 : first);
  const state = EditorState.create({ doc: plain, selection, extensions: [EditorState.lineSeparator.of('\n'), language()] });
  ensureSyntaxTree(state, plain.length, 5_000);
  return state;
}

export function marked(state: EditorState): string {
  const { from, to } = state.selection.main;
  const text = state.sliceDoc();
  return from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

/** What becomes of the text; null when the command leaves it to others. */
export function after(text: string, ...commands: StateCommand[]): string | null {
  let state = stateOf(text);
  for (const command of commands) {
    const done = command({ state, dispatch: (transaction) => (state = transaction.state) });
    if (!done) return null;
    ensureSyntaxTree(state, state.doc.length, 5_000);
  }
  return marked(state);
}
