import './document';
import { search, SearchQuery, setSearchQuery } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { findPanel, tally } from '../src/features/journal/find-panel';
import { patternOf, replacementOf } from '../src/features/journal/find-pattern';

/** The places of a text where these words are. */
function places(text: string, words: string): string[] {
  const state = EditorState.create({ doc: text });
  const found = new SearchQuery({ search: patternOf(words), regexp: true, literal: true }).getCursor(state);
  const all: string[] = [];
  for (let next = found.next(); !next.done; next = found.next()) all.push(text.slice(next.value.from, next.value.to));
  return all;
}

describe('words in a page', () => {
  it('are found without case and accents, as in every other search', () => {
    expect(places('Séance, seance, SE\u0301ANCE et séances', 'seance')).toEqual(['Séance', 'seance', 'SE\u0301ANCE', 'séance']);
    expect(places('Maïté, maite', 'Maïté')).toEqual(['Maïté', 'maite']);
    expect(places('cœur, coeur, Œuvre', 'coeur')).toEqual(['cœur', 'coeur']);
    expect(places('cœur, coeur', 'cœur')).toEqual(['cœur', 'coeur']);
    expect(places('Straße, STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
  });

  it('are found whatever kind of apostrophe, quotation mark or space was written', () => {
    expect(places('l’équipe, l\'équipe', "l'equipe")).toEqual(['l’équipe', "l'équipe"]);
    expect(places('Et vous\u202f? Et vous ?', 'vous ?')).toEqual(['vous\u202f?', 'vous ?']);
    expect(places('“stil” en "stil"', '"stil"')).toEqual(['“stil”', '"stil"']);
  });

  it('are found with every mark a letter can have, typed with it or without', () => {
    for (const name of ['Nguyễn', 'Dąbrowski', 'Szőke', 'Ștefan', 'Ġorġ', 'Łukasz', 'Đorđe', 'Søren', 'Işık', 'Николай', 'Алёна', 'Μαρία', 'Ǽlfric']) {
      expect(places(`met ${name} erbij`, name), name).toEqual([name]);
      expect(places(`met ${name.normalize('NFD')} erbij`, name), name).toHaveLength(1);
    }
    expect(places('met 김하늘 erbij', '김하늘')).toEqual(['김하늘']);
    expect(['nguyen', 'dabrowski', 'szoke', 'stefan', 'gorg', 'lukasz', 'dorde', 'soren', 'николаи'].map((name) => places('Nguyễn Dąbrowski Szőke Ștefan Ġorġ Łukasz Đorđe Søren Николай', name).length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('end where they were typed to end, with the space before and after them', () => {
    expect(places('moederen en de man', 'de ')).toEqual(['de ']);
    expect(places('moederen en de man', ' de')).toEqual([' de']);
  });

  it('are words and no pattern', () => {
    expect(places('a.b axb (a|b) [x] \\d $1 *', 'a.b')).toEqual(['a.b']);
    for (const words of ['(a|b)', '[x]', '\\d', '$1', '*', '[^', '/', '{', '🎉']) expect(places(`een ${words} hier`, words)).toEqual([words]);
    expect(patternOf('  ')).toBe('');
  });

  it('are replaced by what is typed, letter for letter', () => {
    const state = EditorState.create({ doc: 'x' });
    const query = new SearchQuery({ search: patternOf('x'), regexp: true, literal: true, replace: replacementOf('€ 5 $& $1 \\n') });
    expect(query.replace).toBe('€ 5 $$& $$1 \\n');
    expect(query.getCursor(state).next().done).toBe(false);
  });

  it('are counted, and the chosen one is told among them', () => {
    const at = (anchor: number, head: number, doc = 'Anna, anna, ANNA') => {
      const state = EditorState.create({ doc, selection: { anchor, head }, extensions: search() });
      return tally(state.update({ effects: setSearchQuery.of(new SearchQuery({ search: patternOf('anna'), regexp: true, literal: true })) }).state);
    };
    expect(at(6, 10)).toEqual({ at: 2, all: 3, more: false });
    expect(at(0, 0)).toEqual({ at: 0, all: 3, more: false });
    expect(at(0, 0, 'niemand')).toEqual({ at: 0, all: 0, more: false });
    expect(at(0, 0, 'anna '.repeat(1_200))).toEqual({ at: 0, all: 1_000, more: true });
  });
});

describe('the keys in the lines above the text', () => {
  const words = { find: 'Find', next: 'Next', previous: 'Previous', replace: 'Replace', replaceOne: 'One', replaceAll: 'All', close: 'Close', count: () => '' };
  const pressed = (key: Partial<KeyboardEvent>) => {
    const ran: string[] = [];
    const bound = keymap.of([{ key: 'F3', run: () => ran.push('next') > 0, shift: () => ran.push('previous') > 0, scope: 'editor search-panel' }]);
    const state = EditorState.create({ doc: 'Anna', extensions: [search(), bound] });
    const view = { state, dispatch: () => ran.push('dispatched'), dom: document.createElement('div') } as unknown as EditorView;
    const { dom } = findPanel(words)(view);
    const event = { isComposing: false, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, target: dom.querySelector('[main-field]'), preventDefault: () => ran.push('prevented'), ...key };
    dom.onkeydown?.(event as unknown as KeyboardEvent);
    return ran;
  };

  it('go on as in the text', () => {
    expect(pressed({ key: 'F3', keyCode: 114 })).toEqual(['next', 'prevented']);
    expect(pressed({ key: 'F3', keyCode: 114, shiftKey: true })).toEqual(['previous', 'prevented']);
    expect(pressed({ key: 'a', keyCode: 65 })).toEqual([]);
  });

  it('are not acted on while letters are put together', () => {
    for (const key of ['Enter', 'Escape', 'F3']) expect(pressed({ key, isComposing: true }), key).toEqual([]);
  });
});
