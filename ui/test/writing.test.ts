import './document';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { heading, linkMarkdown, nextHeading, putBlock, putRule } from '../src/shared/writing/blocks';
import { BOLD, CODE, ITALIC, STRIKE, toggle } from '../src/shared/writing/dressing';
import { hostOf, language, openable } from '../src/shared/writing/grammar';
import { goOn, indent, lines, outdent, tick, unmark } from '../src/shared/writing/lists';
import { barTyped } from '../src/shared/writing/tables';
import { marksOf } from '../src/shared/writing/tools';
import { markTyped } from '../src/shared/writing/typed';
import { after, marked, stateOf } from './editor-text';

describe('bold and italic', () => {
  it('dress what is chosen, and undress it', () => {
    expect(after('say |this| now', toggle(BOLD))).toBe('say **|this|** now');
    expect(after('say **|this|** now', toggle(BOLD))).toBe('say |this| now');
    expect(after('say **th|is** now', toggle(BOLD))).toBe('say th|is now');
    expect(after('say |this| now', toggle(BOLD), toggle(ITALIC))).toBe('say ***|this|*** now');
    expect(after('say ***|this|*** now', toggle(ITALIC))).toBe('say **|this|** now');
    expect(after('say ***|this|*** now', toggle(BOLD))).toBe('say *|this|* now');
  });

  it('dress the word at the caret, or what will be typed', () => {
    expect(after('say th|is now', toggle(BOLD))).toBe('say **th|is** now');
    expect(after('say | now', toggle(BOLD))).toBe('say **|** now');
    expect(after('say **|** now', toggle(BOLD))).toBe('say | now');
    expect(after('say **bold|** now', toggle(BOLD))).toBe('say **bold**| now');
  });

  it('leave the space around a choice, and the marks before its lines, as they are', () => {
    expect(after('say| this |now', toggle(STRIKE))).toBe('say ~~|this|~~ now');
    expect(after('|- one\n- two|', toggle(BOLD))).toBe('- **|one**\n- **two|**');
    expect(after('|# one\n\ntwo|', toggle(CODE))).toBe('# `|one`\n\n`two|`');
  });

  it('are on where the words wear them', () => {
    expect(marksOf(stateOf('a **b|old** word'))).toMatchObject({ bold: true, italic: false, list: null });
    expect(marksOf(stateOf('## He|ad'))).toMatchObject({ heading: 2 });
    expect(marksOf(stateOf('> - [ ] t|ask'))).toMatchObject({ list: 'task', quote: true });
    expect(marksOf(stateOf('see [he|re](https://example.org)'))).toMatchObject({ link: true });
  });
});

describe('Enter', () => {
  it('goes on with a list, a task, a quote', () => {
    expect(after('- one|', goOn)).toBe('- one\n- |');
    expect(after('* one|', goOn)).toBe('* one\n* |');
    expect(after('- [x] done|', goOn)).toBe('- [x] done\n- [ ] |');
    expect(after('> said|', goOn)).toBe('> said\n> |');
    expect(after('> - said|', goOn)).toBe('> - said\n> - |');
    expect(after('- one\n  - two|', goOn)).toBe('- one\n  - two\n  - |');
    expect(after('- one| two', goOn)).toBe('- one\n- | two');
  });

  it('counts on, and numbers what follows again', () => {
    expect(after('1. one|\n2. two\n3. three', goOn)).toBe('1. one\n2. |\n3. two\n4. three');
    expect(after('9) nine|', goOn)).toBe('9) nine\n10) |');
  });

  it('ends an item without words', () => {
    expect(after('- one\n- |', goOn)).toBe('- one\n\n|');
    expect(after('- [ ] one\n- [ ] |', goOn)).toBe('- [ ] one\n\n|');
    expect(after('1. one\n2. |', goOn)).toBe('1. one\n\n|');
    expect(after('> said\n> |', goOn)).toBe('> said\n\n|');
    expect(after('> - said\n> - |', goOn)).toBe('> - said\n>\n> |');
    expect(after('- one\n  - |', goOn)).toBe('- one\n- |');
    expect(after('- one\r\n- |\r\n', goOn)).toBe('- one\r\n\n|\n');
    expect(after('- |', goOn)).toBe('|');
    expect(after('- one\n\n- |', goOn)).toBe('- one\n\n|');
  });

  it('is left to the editor in plain text, before the words, and in code', () => {
    expect(after('plain|', goOn)).toBeNull();
    expect(after('|- one', goOn)).toBeNull();
    expect(after('```\n- one|\n```', goOn)).toBeNull();
    expect(after('2026 was|', goOn)).toBeNull();
  });
});

describe('a mark that is typed', () => {
  const typed = (text: string) => after(text, ({ state, dispatch }) => {
    const spec = markTyped(state, state.selection.main.from, state.selection.main.to, ' ');
    if (spec) dispatch(state.update(spec));
    return spec !== null;
  });

  it('where Enter has put one already is not put twice', () => {
    expect(typed('- one\n- -|')).toBe('- one\n- |');
    expect(typed('* one\n* -|')).toBe('* one\n* |');
    expect(typed('1. one\n2. 2.|')).toBe('1. one\n2. |');
    expect(typed('- [ ] one\n- [ ] -|')).toBe('- [ ] one\n- [ ] |');
    expect(typed('- [ ] one\n- [ ] [ ]|')).toBe('- [ ] one\n- [ ] |');
    expect(typed('> - one\n> - -|')).toBe('> - one\n> - |');
    expect(typed('- one\n  - two\n  - -|')).toBe('- one\n  - two\n  - |');
  });

  it('and is another one takes its place', () => {
    expect(typed('- one\n- 1.|')).toBe('- one\n1. |');
    expect(typed('1. one\n2. -|')).toBe('1. one\n- |');
  });

  it('as a box begins a task', () => {
    expect(typed('[ ]|')).toBe('- [ ] |');
    expect(typed('said\n[x]|')).toBe('said\n- [x] |');
    expect(typed('- one\n- [ ]|')).toBeNull();
  });

  it('is left alone in a first item, between words, and in code', () => {
    expect(typed('- -|')).toBeNull();
    expect(typed('- one\n- two -|')).toBeNull();
    expect(typed('- one\n- -| two')).toBeNull();
    expect(typed('```\n[ ]|\n```')).toBeNull();
    expect(typed('say [ ]|')).toBeNull();
  });
});

describe('a bar that is typed', () => {
  // Here the caret is §, for bars are what this is about.
  const typed = (text: string) => {
    const at = text.indexOf('§');
    const plain = text.replace('§', '');
    const state = EditorState.create({ doc: plain, extensions: [language()] });
    ensureSyntaxTree(state, plain.length, 5_000);
    const spec = barTyped(state, at, at, '|');
    return spec ? state.update(spec).state.sliceDoc() : null;
  };
  const head = '| what | where |\n| --- | --- |\n';

  it('in a cell is one of its words', () => {
    expect(typed(`${head}| zaal § | boven |`)).toBe(`${head}| zaal \\| | boven |`);
    expect(typed(`${head}| zaal | boven§ |`)).toBe(`${head}| zaal | boven\\| |`);
    expect(typed('| what§ | where |\n| --- | --- |')).toBe('| what\\| | where |\n| --- | --- |');
    expect(typed(`${head}| zaal \\§ | boven |`)).toBe(`${head}| zaal \\| | boven |`);
  });

  it('closes cells that are not there yet, and is a bar everywhere else', () => {
    expect(typed(`${head}| zaal §`)).toBeNull();
    expect(typed(`${head}| zaal | boven §`)).toBeNull();
    expect(typed('plain §')).toBeNull();
    expect(typed('| what | where |\n| --- § | --- |')).toBeNull();
  });
});

describe('Backspace', () => {
  it('takes the mark before the first word away', () => {
    expect(after('- |one', unmark)).toBe('|one');
    expect(after('- [ ] |one', unmark)).toBe('- |one');
    expect(after('> |one', unmark)).toBe('|one');
    expect(after('> - |one', unmark)).toBe('> |one');
    expect(after('1. a\n2. |b\n3. c', unmark)).toContain('|b');
    expect(after('- o|ne', unmark)).toBeNull();
    expect(after('|one', unmark)).toBeNull();
  });
});

describe('Tab in a list', () => {
  it('puts an item under the one above it, with all that is in it', () => {
    expect(after('- one\n- two|', indent)).toBe('- one\n  - two|');
    expect(after('- one\n- two|\n  - three', indent)).toBe('- one\n  - two|\n    - three');
    expect(after('1. one\n2. two|\n3. three', indent)).toBe('1. one\n   1. two|\n2. three');
  });

  it('takes it out again', () => {
    expect(after('- one\n  - two|', outdent)).toBe('- one\n- two|');
    expect(after('1. one\n   1. two|\n2. three', outdent)).toBe('1. one\n2. two|\n3. three');
  });

  it('changes nothing where there is nothing to go under, and is free outside lists', () => {
    expect(after('- one|', indent)).toBe('- one|');
    expect(after('- one|', outdent)).toBe('- one|');
    expect(after('plain|', indent)).toBeNull();
  });
});

describe('lines become', () => {
  it('lists, tasks and quotes, and plain again', () => {
    expect(after('on|e', lines('bullet'))).toBe('- on|e');
    expect(after('- on|e', lines('bullet'))).toBe('on|e');
    expect(after('|one\ntwo|', lines('number'))).toBe('1. |one\n2. two|');
    expect(after('- on|e', lines('task'))).toBe('- [ ] on|e');
    expect(after('- [ ] on|e', lines('bullet'))).toBe('- on|e');
    expect(after('on|e', lines('quote'))).toBe('> on|e');
    expect(after('> on|e', lines('quote'))).toBe('on|e');
    expect(after('|', lines('bullet'))).toBe('- |');
  });

  it('tasks that can be ticked', () => {
    expect(after('- [ ] on|e', tick)).toBe('- [x] on|e');
    expect(after('- [X] on|e', tick)).toBe('- [ ] on|e');
    expect(after('on|e', tick)).toBe('- [ ] on|e');
  });

  it('headings of every size', () => {
    expect(after('on|e', heading(2))).toBe('## on|e');
    expect(after('## on|e', heading(0))).toBe('on|e');
    expect(after('on|e', nextHeading, nextHeading)).toBe('## on|e');
    expect(after('### on|e', nextHeading)).toBe('on|e');
  });
});

describe('what is put between paragraphs', () => {
  it('stands by itself', () => {
    expect(after('one|', putRule)).toBe('one\n\n---\n|');
    expect(after('|', putRule)).toBe('---\n|');
    expect(after('one| two', putRule)).toBe('one\n\n---\n\n| two');
    expect(marked(putBlock(stateOf('one\n|\ntwo'), 'X').state)).toBe('one\n\nX\n|\ntwo');
  });
});

describe('addresses', () => {
  it('may be opened when they lead to the web or to a mail', () => {
    expect(openable('https://example.org/a b')).toBeNull();
    expect(openable('https://example.org/a')).toBe('https://example.org/a');
    expect(openable('www.example.org')).toBe('https://www.example.org/');
    expect(openable('ann@example.org')).toBe('mailto:ann@example.org');
    expect(hostOf('mailto:ann@example.org')).toBe('ann@example.org');
  });

  it('may not be opened when they lead anywhere else', () => {
    const foreign = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'vbscript:x', 'kring://localhost/x', '//example.org', '/page', '#top', 'example.org', '', 'https://', 'blob:https://example.org/x', 'ftp://example.org'];
    for (const address of foreign) expect(openable(address), address).toBeNull();
  });

  it('cannot break out of the link they are put in', () => {
    expect(linkMarkdown('a ] b', 'https://example.org/x_(y)')).toBe('[a \\] b](<https://example.org/x_(y)>)');
  });
});
