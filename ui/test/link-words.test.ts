import { describe, expect, it } from 'vitest';
import { linksIn, piecesOf, wordsOf } from '../src/features/journal/links/words';

const ID = '0190f2b4-7c1a-7d33-8a10-0123456789ab';

describe('a short text with links', () => {
  it('is its words, and knows where they lead', () => {
    const text = `We [keep \\[to\\]](kring:charter/${ID}#0a) it, [x](https://a.example) and [page](kring:page/${ID}).`;
    expect(wordsOf(text)).toBe('We keep [to] it, [x](https://a.example) and page.');
    expect(piecesOf(text).filter((piece) => piece.link).map(({ words, link }) => [words, link?.thing?.kind ?? 'page', link?.heading])).toEqual([
      ['keep [to]', 'charter', '0a'],
      ['page', 'page', ''],
    ]);
  });

  it('says where each stands, brackets and all', () => {
    const text = `a [b](kring:meeting/${ID}) c`;
    const [link] = linksIn(text);
    expect(link && text.slice(link.from, link.to)).toBe(`[b](kring:meeting/${ID})`);
    expect(piecesOf('no link [[here]] at all')).toEqual([{ words: 'no link [[here]] at all', link: null }]);
  });
});
