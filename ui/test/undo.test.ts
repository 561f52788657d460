/* Ctrl+Z in a text that something else than the keys has changed. */
import { redo, undo } from '@codemirror/commands';
import { EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import './document';
import { pageState, show, type EditorWords } from '../src/features/journal/editor';
import { replacement, toChanges } from '../src/features/journal/text-sync';

const find = { find: '', next: '', previous: '', replace: '', replaceOne: '', replaceAll: '', close: '', count: () => '' };
const words: EditorWords = { label: '', leave: '', placeholder: '', table: '', taskDone: '', taskOpen: '', imageElsewhere: '', find, phrases: {} };
const hands = { source: () => null, enlarge: () => undefined, toggleTask: () => undefined };

/** A text, and what can be done to it: typing, what the notebook says now, a command. */
function open(text: string) {
  const view = {
    state: pageState(text, words, { test: '', spellcheck: false, hands, extras: [] }, () => undefined, []) as EditorState,
    dispatch: (spec: TransactionSpec) => void (view.state = view.state.update(spec).state),
  };
  return {
    says: () => view.state.doc.toString(),
    types: (from: number, to: number, insert: string) => view.dispatch({ changes: { from, to, insert }, userEvent: 'input.type' }),
    becomes: (now: string, asked: boolean) => {
      const edit = replacement(view.state.doc.toString(), now);
      show(view as unknown as EditorView, toChanges(edit ? [edit] : [], view.state.doc.length), asked);
    },
    does: (command: StateCommand) => command({ state: view.state, dispatch: (done) => (view.state = done.state) }),
  };
}

describe('what an earlier version brought back', () => {
  it('is taken back by itself, before what was typed', () => {
    const page = open('Ask the team. ');
    page.types(14, 14, 'Twice.');
    page.becomes('Ask nobody.', true);
    page.does(undo);
    expect(page.says()).toBe('Ask the team. Twice.');
    page.does(undo);
    expect(page.says()).toBe('Ask the team. ');
    page.does(redo);
    page.does(redo);
    expect(page.says()).toBe('Ask nobody.');
  });

  it('is not doubled where it was what had been deleted', () => {
    const page = open('Keep. Gone.');
    page.types(5, 11, '');
    page.becomes('Keep. Gone.', true);
    page.does(undo);
    expect(page.says()).toBe('Keep.');
    page.does(undo);
    expect(page.says()).toBe('Keep. Gone.');
  });
});

it('what came from elsewhere is not undone here', () => {
  const page = open('One.');
  page.types(4, 4, ' Two.');
  page.becomes('From afar. One. Two.', false);
  page.does(undo);
  expect(page.says()).toBe('From afar. One.');
});
