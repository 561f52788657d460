/* Where Tab leads: in a text that is written at length it deepens an item of a list; in a field of a form it goes on to the next. */
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { expect, it } from 'vitest';
import './document';
import { pageState, type EditorWords } from '../src/features/journal/editor';

const find = { find: '', next: '', previous: '', replace: '', replaceOne: '', replaceAll: '', close: '', count: () => '' };
const words: EditorWords = { label: '', leave: '', placeholder: '', table: '', taskDone: '', taskOpen: '', imageElsewhere: '', find, phrases: {} };
const hands = { source: () => null, enlarge: () => undefined, toggleTask: () => undefined };
const agreed = '- [ ] Bel Noor over de proefperiode\n- [ ] Schrijf op wat je hoort';

/** The text after Tab or Shift+Tab with the caret at its end; null where the key moves the focus on. */
function pressed(field: boolean, back: boolean, text = agreed): string | null {
  const view = {
    state: pageState(text, words, { test: '', spellcheck: false, hands, extras: [], field }, () => undefined, []) as EditorState,
    dispatch: (...specs: TransactionSpec[]) => void (view.state = view.state.update(...specs).state),
  };
  view.dispatch({ selection: EditorSelection.cursor(text.length) });
  const commands = view.state.facet(keymap).flat().filter((binding) => binding.key === 'Tab');
  const taken = commands.some((binding) => (back ? binding.shift : binding.run)?.(view as unknown as EditorView));
  return taken ? view.state.doc.toString() : null;
}

it('deepens an item in a text that is written at length', () => {
  expect(pressed(false, false)).toBe('- [ ] Bel Noor over de proefperiode\n  - [ ] Schrijf op wat je hoort');
  expect(pressed(false, true, '- a\n  - b')).toBe('- a\n- b');
  expect(pressed(false, false, 'No list.')).toBeNull();
});

it('goes on to the next field of a form, in a list too', () => {
  expect(pressed(true, false)).toBeNull();
  expect(pressed(true, true)).toBeNull();
  expect(pressed(true, true, '- a\n  - b')).toBeNull();
});
