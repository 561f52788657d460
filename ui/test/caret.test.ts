// @vitest-environment happy-dom
/* Whoever is writing while something comes from elsewhere: the caret, and what is chosen, stay with their words. */
import { redo, undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CharterView } from '../src/platform';
import { replacements, toChanges } from '../src/features/journal/text-sync';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { pageState, show } = await import('../src/features/journal/editor');
const { CharterText } = await import('../src/features/charter/charter-text.svelte');
const { default: LineField } = await import('../src/features/charter/LineField.svelte');

const find = { find: '', next: '', previous: '', replace: '', replaceOne: '', replaceAll: '', close: '', count: () => '' };
const words = { label: '', leave: '', placeholder: '', table: '', taskDone: '', taskOpen: '', imageElsewhere: '', find, phrases: {} };
const hands = { source: () => null, enlarge: () => undefined, toggleTask: () => undefined };
const saying = (text: string, base = '1') => ({ base, content: { tagline: { en: { text, state: 'current' } } } }) as unknown as CharterView;

let open: EditorView[] = [];
afterEach(() => {
  for (const view of open) view.destroy();
  open = [];
  document.body.replaceChildren();
});

/** The editor of a charter's text, as a window has it: `|` is the caret, two of them are a choice. */
function writing(marked: string) {
  const text = marked.replaceAll('|', '');
  const [anchor, head] = [marked.indexOf('|'), marked.lastIndexOf('|') - (marked.split('|').length - 2)];
  const kept = new CharterText('c', 'tagline', 'en', saying(text), () => undefined);
  const state = pageState(text, words, { test: '', spellcheck: false, hands, extras: [] }, (changes) => kept.typed(changes), []);
  const view = new EditorView({ parent: document.body, state });
  open.push(view);
  view.dispatch({ selection: { anchor, head } });
  kept.surface = { apply: (changes, asked) => show(view, changes, asked) };
  return {
    view,
    comes: (says: string) => kept.take(saying(says, '2')),
    types: (insert: string) => view.dispatch(view.state.replaceSelection(insert)),
    looks: () => {
      const { from, to } = view.state.selection.main;
      const now = view.state.sliceDoc();
      return from === to ? `${now.slice(0, from)}|${now.slice(from)}` : `${now.slice(0, from)}|${now.slice(from, to)}|${now.slice(to)}`;
    },
  };
}

describe('in a text with an editor', () => {
  it('a caret stays where it was meant, whatever comes before it and behind it', () => {
    for (const [before, says, after] of [
      ['We meet| at noon.', 'On Tuesdays: We meet at noon.', 'On Tuesdays: We meet| at noon.'],
      ['We meet| at noon.', 'We meet at noon, in the mill.', 'We meet| at noon, in the mill.'],
      ['We meet| at noon.', 'On Tuesdays We meet at noon, in the mill.', 'On Tuesdays We meet| at noon, in the mill.'],
      ['Ask, |listen|, wait.', 'First ask, listen, wait. Then speak.', 'First ask, |listen|, wait. Then speak.'],
      ['One two |three| four.', 'Two three four.', 'Two |three| four.'],
    ] as const) {
      const page = writing(before);
      page.comes(says);
      expect(page.looks()).toBe(after);
    }
  });

  it('what was chosen and is gone leaves a caret in its place', () => {
    const page = writing('Ask, |listen|, wait.');
    page.comes('Ask, wait.');
    expect(page.looks()).toMatch(/^Ask,? ?\|,? ?wait\.$/);
  });

  it('what is typed on goes where the caret was, and one undo takes only that back', () => {
    const page = writing('We meet| at noon.');
    page.types(' twice');
    page.comes('On Tuesdays We meet at noon, in the mill.');
    expect(page.looks()).toBe('On Tuesdays We meet twice| at noon, in the mill.');
    page.types(' a week');
    expect(page.looks()).toBe('On Tuesdays We meet twice a week| at noon, in the mill.');
    undo(page.view);
    expect(page.view.state.sliceDoc()).toBe('On Tuesdays We meet at noon, in the mill.');
    redo(page.view);
    expect(page.view.state.sliceDoc()).toBe('On Tuesdays We meet twice a week at noon, in the mill.');
  });
});

describe('in a line of its own', () => {
  const lines = async (then: (field: HTMLTextAreaElement, text: InstanceType<typeof CharterText>, settled: () => Promise<void>) => Promise<void>) => {
    const text = new CharterText('c', 'tagline', 'en', saying('Alone we learn, together we grow'), () => undefined);
    const shown = mount(LineField, { target: document.body, props: { text, label: 'Tagline', placeholder: '', test: 'line' } });
    flushSync();
    const field = document.querySelector<HTMLTextAreaElement>('[data-test=line]');
    if (!field) throw new Error('there is no line');
    field.focus();
    const settled = async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve().then(tick);
      flushSync();
    };
    await then(field, text, settled);
    await unmount(shown);
  };
  const chosen = (field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd);

  it('what is chosen stays chosen', () =>
    lines(async (field, text, settled) => {
      field.setSelectionRange(6, 14);
      expect(chosen(field)).toBe('we learn');
      text.take(saying('In winter, Alone we learn, together we grow and rest', '2'));
      await settled();
      expect(field.value).toBe('In winter, Alone we learn, together we grow and rest');
      expect(chosen(field)).toBe('we learn');
    }));

  it('what is chosen backwards goes on from the end it went on from', () =>
    lines(async (field, text, settled) => {
      field.setSelectionRange(6, 14, 'backward');
      text.take(saying('In winter, Alone we learn, together we grow and rest', '2'));
      await settled();
      expect(chosen(field)).toBe('we learn');
      expect(field.selectionDirection).toBe('backward');
    }));

  it('what is typed keeps the caret behind it', () =>
    lines(async (field, text, settled) => {
      field.value = 'Alone and slowly we learn, together we grow';
      field.setSelectionRange(16, 16);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      expect(text.shown).toBe(field.value);
      expect(field.selectionStart).toBe(16);
    }));
});

it('what changed is found word by word, and turns any text into any other', () => {
  expect(replacements('We meet at noon.', 'On Tuesdays We meet at noon, twice.')).toEqual([[0, 0, 'On Tuesdays '], [11, 15, 'noon, twice']]);
  expect(replacements('same', 'same')).toEqual([]);
  let seed = 11;
  const roll = (sides: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % sides;
  const pieces = ['a ', 'é', '🜁 ', '\n', 'woord ', 'woord', '— ', ' ', '\r\n'];
  const some = () => Array.from({ length: roll(14) }, () => pieces[roll(pieces.length)]).join('');
  for (let n = 0; n < 3_000; n++) {
    const [before, after] = [some(), some()];
    let last = -1;
    let made = before;
    const edits = replacements(before, after);
    for (const [from] of edits) expect(from).toBeGreaterThan(last), (last = from);
    for (const [from, to, insert] of edits.toReversed()) made = made.slice(0, from) + insert + made.slice(to);
    expect(made).toBe(after);
    expect(toChanges(edits, before.length).length).toBe(before.length);
  }
  const [long, longer] = ['a b '.repeat(2_000), 'b c '.repeat(2_000)];
  expect(replacements(long, longer)).toHaveLength(1);
});
