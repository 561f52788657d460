import { ChangeSet } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../src/platform';
import { replacement, stringOf, TextSync, textOf, toChanges, toEdits } from '../src/features/journal/text-sync';

/** A small generator, so that a failing case can be run again. */
function dice(seed: number) {
  return (sides: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % sides;
  };
}
const pieces = ['a', 'é', '🜁', '\n', 'woord ', '\r\n', '— ', ''];

function someEdit(text: string, roll: (sides: number) => number): TextEdit {
  const from = roll(text.length + 1);
  return [from, Math.min(text.length, from + roll(6)), pieces[roll(pieces.length)] ?? ''];
}
const apply = (text: string, [from, to, insert]: TextEdit) => text.slice(0, from) + insert + text.slice(to);

describe('edits are the same in the window and in the notebook', () => {
  it('counts positions in UTF-16 units and keeps every line ending', () => {
    const changes = toChanges([[2, 2, 'x\r\ny']], 4);
    expect(toEdits(changes)).toEqual([[2, 2, 'x\r\ny']]);
    expect(stringOf(toChanges([[3, 4, '']], 4).apply(textOf('a🜁b')))).toBe('a🜁');
  });

  it('sends ascending edits that do not overlap', () => {
    const text = textOf('one two three');
    const changes = ChangeSet.of([{ from: 0, to: 3, insert: '1' }, { from: 8, insert: 'and ' }], text.length);
    expect(toEdits(changes)).toEqual([[0, 3, '1'], [8, 8, 'and ']]);
  });

  it('never splits a pair when it looks for the smallest replacement', () => {
    expect(replacement('a🜁b', 'a🜂b')).toEqual([1, 3, '🜂']);
    expect(replacement('same', 'same')).toBeNull();
    expect(replacement('aa', 'aaa')).toEqual([2, 2, 'a']);
  });

  it('turns any text into any other', () => {
    const roll = dice(7);
    for (let n = 0; n < 2_000; n++) {
      let [before, after] = ['', ''];
      for (let k = roll(8); k > 0; k--) before += pieces[roll(pieces.length)];
      for (let k = roll(8); k > 0; k--) after += pieces[roll(pieces.length)];
      const edit = replacement(before, after);
      expect(edit ? apply(before, edit) : before).toBe(after);
    }
  });
});

describe('a text that is typed while it is saved', () => {
  it('waits its turn', () => {
    const sync = new TextSync('v1', textOf('ab'));
    sync.typed(toChanges([[2, 2, 'c']], 2));
    expect(sync.take()).toEqual({ edits: [[2, 2, 'c']], text: 'abc' });
    sync.typed(toChanges([[3, 3, 'd']], 3));
    expect(sync.take()).toBeNull();
    expect(sync.answered({ version: 'v2', patches: [] })).toBeNull();
    expect(sync.take()).toEqual({ edits: [[3, 3, 'd']], text: 'abcd' });
    sync.answered({ version: 'v3', patches: [] });
    expect(sync.dirty).toBe(false);
    expect(sync.version).toBe('v3');
  });

  it('loses nothing when the notebook refuses', () => {
    const sync = new TextSync('v1', textOf('ab'));
    sync.typed(toChanges([[2, 2, 'c']], 2));
    sync.take();
    sync.typed(toChanges([[0, 1, '']], 3));
    sync.refused();
    expect(stringOf(sync.shown)).toBe('bc');
    expect(sync.take()?.text).toBe('bc');
    expect(sync.version).toBe('v1');
  });

  it('has nothing to send when typing was taken back', () => {
    const sync = new TextSync('v1', textOf('ab'));
    sync.typed(toChanges([[2, 2, 'c']], 2));
    sync.typed(toChanges([[2, 3, '']], 3));
    expect(sync.dirty).toBe(false);
  });

  it('meets changes from elsewhere without losing a letter on either side', () => {
    const sync = new TextSync('v1', textOf('one two'));
    sync.typed(toChanges([[7, 7, ' three']], 7));
    sync.take();
    sync.typed(toChanges([[13, 13, ' four']], 13));
    const shown = sync.answered({ version: 'v2', patches: [[0, 3, 'ONE,']] });
    expect(shown && toEdits(shown)).toEqual([[0, 3, 'ONE,']]);
    expect(stringOf(sync.shown)).toBe('ONE, two three four');
    const edits = sync.take()?.edits ?? [];
    expect(edits).toEqual([[14, 14, ' four']]);
  });

  it('agrees with the screen whatever happens in whatever order', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const roll = dice(seed);
      let notebook = 'Vandaag begon de sessie.\nStil.';
      let screen = textOf(notebook);
      const sync = new TextSync('0', textOf(notebook));
      let version = 0;
      for (let n = 0; n < 30; n++) {
        const typed = toChanges([someEdit(stringOf(screen), roll)], screen.length);
        screen = typed.apply(screen);
        sync.typed(typed);
        const taken = roll(3) === 0 ? sync.take() : null;
        if (!taken) continue;
        const more = toChanges([someEdit(stringOf(screen), roll)], screen.length);
        screen = more.apply(screen);
        sync.typed(more);
        if (roll(4) === 0) {
          sync.refused();
          continue;
        }
        notebook = stringOf(toChanges(taken.edits, textOf(notebook).length).apply(textOf(notebook)));
        expect(notebook).toBe(taken.text);
        const patches = roll(2) === 0 ? [someEdit(notebook, roll)] : [];
        for (const patch of patches) notebook = apply(notebook, patch);
        const shown = sync.answered({ version: String(++version), patches });
        if (shown) screen = shown.apply(screen);
        expect(stringOf(sync.shown)).toBe(stringOf(screen));
      }
      let last = sync.take();
      while (last) {
        notebook = stringOf(toChanges(last.edits, textOf(notebook).length).apply(textOf(notebook)));
        sync.answered({ version: String(++version), patches: [] });
        last = sync.take();
      }
      expect(notebook).toBe(stringOf(screen));
    }
  });
});
