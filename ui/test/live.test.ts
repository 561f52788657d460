import { describe, expect, it } from 'vitest';
import './document';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { language } from '../src/shared/writing/grammar';
import { decorate } from '../src/shared/writing/live';
import { focused, reveal } from '../src/shared/writing/reveal';

const words = { taskDone: 'Done', taskOpen: 'To do', imageElsewhere: 'elsewhere' };
const hands = { source: (link: string) => (link.startsWith('kring:') ? link : null), enlarge: () => undefined, toggleTask: () => undefined };

/** The text as it is seen: what is hidden is away, what is drawn in its place stands in angle brackets. */
function seen(text: string, caret: number | null = null): string {
  let state = EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of('\n'), language(), reveal] });
  ensureSyntaxTree(state, text.length, 5_000);
  if (caret !== null) state = state.update({ effects: focused.of(true), selection: { anchor: caret } }).state;
  const set = decorate(state, [{ from: 0, to: text.length }], words, hands);
  let [out, at] = ['', 0];
  for (const cursor = set.iter(); cursor.value; cursor.next()) {
    const { from, to, value } = cursor;
    if (!value.point || from < at || value.spec.side === undefined && from === to) continue;
    out += text.slice(at, from);
    const { widget } = value.spec;
    if (widget) out += `<${widget.source !== undefined ? `image ${widget.alt}` : widget.done !== undefined ? (widget.done ? 'x' : ' ') : widget.bullet === null ? '' : '•'}>`;
    at = to;
  }
  return out + text.slice(at);
}

describe('what is seen', () => {
  it('is what the text says, without its marks', () => {
    expect(seen('# Head #')).toBe('Head');
    expect(seen('Head\n====')).toBe('Head\n');
    expect(seen('a **b** *c* ~~d~~ `e` \\*f')).toBe('a b c d e *f');
    expect(seen('- a\n- [ ] b\n- [x] c\n1. d')).toBe('<•>a\n< >b\n<x>c\n1. d');
    expect(seen('> a\n> - b\n>   c')).toBe('<>a\n<><•>b\n<><>c');
    expect(seen('- a\n  - b\n\n  c')).toBe('<•>a\n<•>b\n\n<>c');
    expect(seen('[a](https://example.org "t") <https://example.org>')).toBe('a https://example.org');
    expect(seen('```js\nx\n```')).toBe('\nx\n');
    expect(seen('---')).toBe('');
    expect(seen('![a](kring://localhost/x)')).toBe('<image a>');
  });

  it('is the title of a callout, or its kind', () => {
    expect(seen('> [!tip]- Ask slowly\n> Wait.')).toBe('<>Ask slowly\n<>Wait.');
    expect(seen('> [!question]\n> What now?')).toBe('<>question\n<>What now?');
    expect(seen('> [!tip] Ask slowly\n> Wait.', 4)).toContain('[!tip] Ask slowly');
    expect(seen('> [!tip]glued')).toBe('<>[!tip]glued');
  });

  it('shows the marks of the line that is edited, and of no other', () => {
    expect(seen('a **b**\nc **d**', 2)).toBe('a **b**\nc d');
    expect(seen('# a\n\n# b', 5)).toBe('a\n\n# b');
    expect(seen('```\nx\n```\n\n**y**', 4)).toBe('```\nx\n```\n\ny');
  });

  it('shows the mark before the words only when the caret is in it', () => {
    expect(seen('- [ ] a', 7)).toBe('< >a');
    expect(seen('- [ ] a', 6)).toBe('< >a');
    expect(seen('- [ ] a', 1)).toBe('- [ ] a');
    expect(seen('> a', 3)).toBe('<>a');
    expect(seen('> a', 0)).toBe('> a');
  });

  it('leaves what may not be opened, and HTML, as it was typed', () => {
    for (const text of ['[a](javascript:alert(1))', '[a](file:///etc/passwd)', '[a](/page)', '[a]', '[ ] a', '<b>a</b>', '<script>a</script>']) expect(seen(text)).toBe(text);
  });

  it('keeps the lines of other systems', () => {
    expect(seen('# a\r\n\r\n- b\r\n')).toBe('a\r\n\r\n<•>b\r\n');
  });
});
