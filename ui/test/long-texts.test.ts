import './document';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState, Text } from '@codemirror/state';
import { MarkdownParser } from '@lezer/markdown';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countChosen, countWords, forgetCounted } from '../src/features/journal/words';
import { saysAnything } from '../src/features/journal/text-sync';
import { language } from '../src/shared/writing/grammar';
import { prefixOf } from '../src/shared/writing/prefix';
import { marked } from '../src/shared/writing/sparing';

const SAID = 'Elle a parlé de l’équipe, de Gaspard et du budget de la maison. ';
/** What the grammar finds in a text, with the words that it finds it in. */
function found(text: string, names: readonly string[]): string[] {
  const state = EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of('\n'), language()] });
  const tree = ensureSyntaxTree(state, text.length, 20_000);
  const all: string[] = [];
  tree?.iterate({ enter: (node) => void (names.includes(node.name) && all.push(state.sliceDoc(node.from, node.to))) });
  return all;
}

describe('a paragraph without an end', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is read where it has marks, and passed over where it has none', () => {
    const text = `${SAID.repeat(900)}**Gaspard** a dit [le plan](https://example.org/plan). ${SAID.repeat(900)}`;
    expect(found(text, ['StrongEmphasis', 'Link'])).toEqual(['**Gaspard**', '[le plan](https://example.org/plan)']);
    expect(marked(text).reduce((all, { from, to }) => all + to - from, 0)).toBeLessThan(4_000);
  });

  it('keeps together what its marks hold together, over lines and in a list', () => {
    const lines = Array.from({ length: 650 }, (_, at) => `12/03/2025, 14:${String(at % 60).padStart(2, '0')} - Anneke: zie je **straks\nen** ook www.voorbeeld.nl/${at}`);
    const text = `- ${lines.join('\n  ')}`;
    expect(text.length).toBeGreaterThan(40_000);
    expect(found(text, ['StrongEmphasis'])).toHaveLength(650);
    expect(found(text, ['URL'])).toContain('www.voorbeeld.nl/649');
  });

  it('keeps code whole that began in the piece before', () => {
    const text = `${SAID.repeat(400)}\`${SAID.repeat(16).trimEnd()}${' en zo voort'.repeat(60)}\` ${SAID.repeat(400)}`;
    expect(found(text, ['InlineCode'])).toHaveLength(1);
    expect(marked(text)).toHaveLength(1);
    // A single one, which begins no code, keeps no more than the piece behind it.
    expect(marked(`${SAID.repeat(400)}\`${SAID.repeat(400)}`).reduce((all, { from, to }) => all + to - from, 0)).toBeLessThan(2_200);
  });

  it('is not cut inside a word, so that an address stays one', () => {
    const text = `${SAID.repeat(400)}${'a'.repeat(990)}.anneke.de.vries@voorbeeld.example ${SAID.repeat(20)}`;
    const before = text.lastIndexOf('a'.repeat(990));
    expect(marked(text).some(({ from, to }) => from <= before && to >= text.indexOf('.example'))).toBe(true);
  });

  it('shows the marks of what comes after the most that is dressed', () => {
    const text = '**a** '.repeat(40_000);
    const dressed = found(text, ['StrongEmphasis']).length;
    expect(dressed).toBeGreaterThan(9_000);
    expect(dressed).toBeLessThan(11_000);
  });

  it('answers a key without reading three million letters again', () => {
    const read = vi.spyOn(MarkdownParser.prototype, 'parseInline');
    const text = `${SAID.repeat(22_000)}**Gaspard** ${SAID.repeat(22_000)}`;
    let state = EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of('\n'), language()] });
    ensureSyntaxTree(state, text.length, 20_000);
    for (let at = 0; at < 5; at++) state = state.update({ changes: { from: at, insert: 'e' } }).state;
    ensureSyntaxTree(state, text.length, 20_000);
    const letters = read.mock.calls.reduce((all, [paragraph]) => all + paragraph.length, 0);
    expect(letters).toBeGreaterThan(0);
    expect(letters).toBeLessThan(text.length / 20);
    expect(prefixOf(state, state.doc.line(1))).toBeNull();
  });
});

describe('the words of a text', () => {
  afterEach(() => {
    forgetCounted();
    vi.restoreAllMocks();
  });

  it('are the same in lines, in one long line, and in a part that is chosen', () => {
    const line = 'Vandaag 3,5 uur met Maïté; zij zei “stil” en [het verslag](https://example.org/a_b) volgt. Wat nu? ';
    const one = countWords(line, 'nl');
    expect(one).toBe(14);
    expect(countWords(`${line}\n`.repeat(300), 'nl')).toBe(one * 300);
    expect(countWords(line.repeat(300), 'nl')).toBe(one * 300);
    expect(countChosen(line.repeat(300), 'nl')).toBe(one * 300);
    expect(countWords('woord '.repeat(5_000), 'nl')).toBe(5_000);
    expect(countWords('', 'nl')).toBe(0);
  });

  it('are counted again only where something changed', () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `Phrase numéro ${at}, dite à voix basse. `).join('');
    const all = countWords(text, 'fr');
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    expect(countWords(`${text}Encore une phrase.`, 'fr')).toBe(all + 3);
    expect(segment).toHaveBeenCalledTimes(1);
  });

  it('are known of the text that was counted last alone', () => {
    countWords('Première version de la page', 'fr');
    countWords('Deuxième version', 'fr');
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    countWords('Première version de la page', 'fr');
    expect(segment).toHaveBeenCalledTimes(1);
  });
});

it('a text says something from its first word on', () => {
  expect(saysAnything(Text.of(['', '  ', '\t']))).toBe(false);
  expect(saysAnything(Text.of(['', ' x', '']))).toBe(true);
  expect(saysAnything(Text.empty)).toBe(false);
});
