/* The editor of a text: Markdown as it is in the notebook, dressed as what it says, with the keys of the desk. */
import { history, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, Transaction, type ChangeSet, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder, type KeyBinding } from '@codemirror/view';
import { heading, putBlock } from '../../shared/writing/blocks';
import { BOLD, ITALIC, toggle } from '../../shared/writing/dressing';
import { grammar, language } from '../../shared/writing/grammar';
import { here } from '../../shared/writing/here';
import { goOn, indent, outdent, tick, unmark } from '../../shared/writing/lists';
import { live, type LiveHands, type LiveWords } from '../../shared/writing/live';
import { reveal } from '../../shared/writing/reveal';
import { tables } from '../../shared/writing/tables';
import { marksTyped } from '../../shared/writing/typed';
import type { Extra } from './extras';
import { findPanel, openFind, type FindWords } from './find-panel';

/** Marks what came from the notebook, so that it is not sent back. */
const arrived = Annotation.define<boolean>();

export type { Extra };

export type EditorWords = LiveWords & {
  label: string;
  /** How to leave the text with the keyboard, for screen readers. */
  leave: string;
  placeholder: string;
  table: string;
  find: FindWords;
  phrases: Record<string, string>;
};
export type EditorSetting = {
  test: string;
  spellcheck: boolean;
  hands: LiveHands;
  extras: readonly Extra[];
  /** One of the fields of a form: Tab goes on to the next of them, in a list too. */
  field?: boolean;
};

const keys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: toggle(BOLD) },
  { key: 'Mod-i', run: toggle(ITALIC) },
  ...[0, 1, 2, 3].map((level) => ({ key: `Mod-${level}`, run: heading(level) })),
  { key: 'Enter', run: goOn },
  { key: 'Backspace', run: unmark },
  { key: 'Mod-Enter', run: tick },
];
const depth: readonly KeyBinding[] = [{ key: 'Tab', run: indent, shift: outdent }];

export function pageState(text: string, words: EditorWords, setting: EditorSetting, changed: (changes: ChangeSet) => void, more: Extension): EditorState {
  const nonce = document.querySelector('style')?.nonce;
  const { hands, extras, field = false } = setting;
  const grammars = extras.flatMap((extra) => extra.grammar ?? []);
  return EditorState.create({
    doc: text,
    extensions: [
      // Every other character of a text counts as it is, so that positions mean the same in the notebook.
      EditorState.lineSeparator.of('\n'),
      EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
      nonce ? EditorView.cspNonce.of(nonce) : [],
      more,
      language(grammars),
      reveal,
      live(words, hands),
      tables(words.table, { source: hands.source, elsewhere: words.imageElsewhere, taskDone: words.taskDone, taskOpen: words.taskOpen }, grammar(grammars)),
      marksTyped,
      here,
      extras.map((extra) => extra.editor ?? []),
      history(),
      // A carriage return at the end of a line is how other programs end it, and nothing to look at.
      highlightSpecialChars({ specialChars: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u2028\u2029\u202d\u202e\u2066\u2067\u2069\ufeff\ufff9-\ufffc]/gu }),
      EditorView.lineWrapping,
      search({ top: true, createPanel: findPanel(words.find) }),
      EditorState.phrases.of(words.phrases),
      placeholder(words.placeholder),
      EditorView.contentAttributes.of({
        'aria-label': words.label,
        'aria-description': words.leave,
        'data-test': setting.test,
        spellcheck: String(setting.spellcheck),
        autocorrect: 'on',
        autocapitalize: 'sentences',
      }),
      keymap.of([
        ...keys,
        ...(field ? [] : depth),
        { key: 'Mod-f', run: openFind, scope: 'editor search-panel' },
        ...searchKeymap.filter((binding) => binding.key === 'F3' || binding.key === 'Escape'),
        ...historyKeymap,
        ...standardKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        const own = update.transactions.filter((transaction) => !transaction.annotation(arrived));
        if (own.length === update.transactions.length) changed(update.changes);
        else for (const transaction of own) changed(transaction.changes);
      }),
    ],
  });
}

/** Shows what came from the notebook; the caret stays with its words. What was asked for here is undone here, by itself; nothing else is. */
export function show(view: EditorView, changes: ChangeSet, asked = false): void {
  const undone = asked ? isolateHistory.of('full') : Transaction.addToHistory.of(false);
  view.dispatch({ changes, annotations: [arrived.of(true), undone] });
}

/** Puts an image on a line of its own at the caret. */
export function insertBlock(view: EditorView, text: string): void {
  view.dispatch(putBlock(view.state, text));
}

/** Makes this the whole text, which one undo takes back, with the caret at its place. */
export function fill(view: EditorView, text: string, caret: number): void {
  const changes = { from: 0, to: view.state.doc.length, insert: view.state.toText(text) };
  view.dispatch({ changes, selection: { anchor: caret }, scrollIntoView: true, userEvent: 'input.paste' });
  view.focus();
}
