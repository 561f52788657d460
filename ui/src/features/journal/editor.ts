/* The plain Markdown editor: the text as it is, nothing hidden. What dresses it up later is one more extension. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorSelection, EditorState, Transaction, type ChangeSet, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder, type KeyBinding } from '@codemirror/view';
import { findPanel, type FindWords } from './find-panel';

/** Marks what came from the notebook, so that it is neither sent back nor undone here. */
const arrived = Annotation.define<boolean>();

function wrap(mark: string): KeyBinding['run'] {
  return ({ state, dispatch }) => {
    const long = mark.length;
    const changes = state.changeByRange((range) => {
      const { from, to } = range;
      const around = state.sliceDoc(from - long, from) === mark && state.sliceDoc(to, to + long) === mark;
      const single = around && mark === '*' && state.sliceDoc(from - 2, from) === '**' && state.sliceDoc(from - 3, from) !== '***';
      if (around && !single) {
        return {
          changes: [
            { from: from - long, to: from },
            { from: to, to: to + long },
          ],
          range: EditorSelection.range(from - long, to - long),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + long, to + long),
      };
    });
    dispatch(state.update(changes, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

export type EditorWords = { label: string; placeholder: string; find: FindWords; phrases: Record<string, string> };

export function pageState(text: string, words: EditorWords, changed: (changes: ChangeSet) => void, more: Extension): EditorState {
  const nonce = document.querySelector('style')?.nonce;
  return EditorState.create({
    doc: text,
    extensions: [
      // Every other character of a text counts as it is, so that positions mean the same in the notebook.
      EditorState.lineSeparator.of('\n'),
      EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
      nonce ? EditorView.cspNonce.of(nonce) : [],
      history(),
      highlightSpecialChars(),
      EditorView.lineWrapping,
      search({ top: true, createPanel: findPanel(words.find) }),
      EditorState.phrases.of(words.phrases),
      placeholder(words.placeholder),
      EditorView.contentAttributes.of({
        'aria-label': words.label,
        'data-test': 'page-text',
        spellcheck: 'true',
        autocorrect: 'on',
        autocapitalize: 'sentences',
      }),
      keymap.of([
        { key: 'Mod-b', run: wrap('**') },
        { key: 'Mod-i', run: wrap('*') },
        ...searchKeymap.filter((binding) => binding.key === 'Mod-f' || binding.key === 'F3' || binding.key === 'Escape'),
        ...historyKeymap,
        ...standardKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        const own = update.transactions.filter((transaction) => !transaction.annotation(arrived));
        if (own.length === update.transactions.length) changed(update.changes);
        else for (const transaction of own) changed(transaction.changes);
      }),
      more,
    ],
  });
}

/** Shows what came from elsewhere; the caret stays with its words. */
export function show(view: EditorView, changes: ChangeSet): void {
  view.dispatch({ changes, annotations: [arrived.of(true), Transaction.addToHistory.of(false)] });
}

/** Puts an image on a line of its own at the caret. */
export function insertBlock(view: EditorView, text: string): void {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const before = view.state.sliceDoc(line.from, head).trim() ? '\n\n' : '';
  const after = view.state.sliceDoc(head, line.to).trim() ? '\n\n' : '\n';
  view.dispatch(view.state.replaceSelection(before + text + after), { scrollIntoView: true, userEvent: 'input.paste' });
}

/** Makes this the whole text, which one undo takes back, with the caret at its place. */
export function fill(view: EditorView, text: string, caret: number): void {
  const changes = { from: 0, to: view.state.doc.length, insert: view.state.toText(text) };
  view.dispatch({ changes, selection: { anchor: caret }, scrollIntoView: true, userEvent: 'input.paste' });
  view.focus();
}
