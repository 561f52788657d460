import { EditorState } from '@codemirror/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import './document';
import { toMarkdown } from '../src/shared/writing/paste';
import { imagesHeld, imagesIn, withoutImages } from '../src/shared/writing/paste-images';
import { fitted } from '../src/shared/writing/pasting';

const lines = (...text: string[]) => text.join('\n');

describe('what a browser copies', () => {
  it('becomes Markdown', () => {
    const html =
      '<meta charset="utf-8"><h2>Silence</h2><p>A <b>long</b> one, and <i>then</i> <a href="https://example.org/x?a=1&amp;b=2">more</a>.</p>' +
      '<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul><ol start="3"><li>three</li><li>four</li></ol><hr><blockquote><p>said</p><p>again</p></blockquote>' +
      '<pre><code>let a = `b`;\n  c</code></pre>';
    expect(toMarkdown(html)).toBe(
      lines('## Silence', '', 'A **long** one, and *then* [more](https://example.org/x?a=1&b=2).', '', '- one', '- two', '  - inner', '', '3. three', '4. four', '', '---', '', '> said', '>', '> again', '', '```', 'let a = `b`;', '  c', '```'),
    );
  });

  it('leaves scripts, styles, forms and hidden parts behind, and keeps what an image says', () => {
    const html =
      '<style>p{color:red}</style><script>alert(1)</script><p>Before <img src="https://example.org/x.png" alt="a map" onerror="alert(1)"> <b>after</b><span style="display: none">hidden</span><iframe src="https://example.org"></iframe></p><button>Press</button>';
    expect(toMarkdown(html)).toBe('Before a map **after**');
  });

  it('keeps images of the notebook', () => {
    expect(toMarkdown('<p>See <img src="kring://localhost/p/i" alt="board"></p>')).toBe('See ![board](kring://localhost/p/i)');
  });

  it('keeps only links that may be opened', () => {
    expect(toMarkdown('<p><b>a</b> <a href="javascript:alert(1)">b</a> <a href="/page">c</a> <a href="mailto:ann@example.org">d</a></p>')).toBe('**a** b c [d](mailto:ann@example.org)');
    expect(toMarkdown('<a href="https://example.org/x">https://example.org/x</a>')).toBe('https://example.org/x');
  });

  it('turns tables into tables, and tables that are there for the look into paragraphs', () => {
    expect(toMarkdown('<table><thead><tr><th>When</th><th>What | who</th></tr></thead><tbody><tr><td>10:00</td><td><b>Goal</b><br>and more</td></tr><tr><td colspan="2">end</td></tr></tbody></table>')).toBe(
      lines('| When  | What \\| who       |', '| ----- | ----------------- |', '| 10:00 | **Goal** and more |', '| end   |                   |'),
    );
    expect(toMarkdown('<table><tr><td><p>One</p><p><b>Two</b></p></td></tr></table>')).toBe('One\n\n**Two**');
  });

  it('leaves plain words to be pasted as they are', () => {
    expect(toMarkdown('<meta charset="utf-8"><span style="color: rgb(0, 0, 0); font-weight: 400;">just * words_here</span>')).toBeNull();
    expect(toMarkdown('<div>one</div><div>two</div>')).toBeNull();
    expect(toMarkdown('')).toBeNull();
  });

  it('takes characters for characters', () => {
    expect(toMarkdown('<p><b>x</b> 2 * 3 `a` snake_case _this_ [no](link) &lt;b&gt; C:\\new \\* &amp;amp;</p>')).toBe('**x** 2 \\* 3 \\`a\\` snake_case \\_this\\_ [no\\](link) \\<b> C:\\new \\\\\\* \\&amp;');
    expect(toMarkdown('<p><b>See</b> https://example.org/_layouts/15/a_b_?x=~~1 and _this_</p>')).toBe('**See** https://example.org/_layouts/15/a_b_?x=~~1 and \\_this\\_');
    expect(toMarkdown('<p><b>x</b> [https://a.example](https://b.example)</p>')).toBe('**x** [https://a.example\\](https://b.example)');
    expect(toMarkdown('<p># one<br>- two<br>1. three<br>&gt; four<br>+ five<br>---</p><p><i>x</i></p>')).toBe(lines('\\# one', '\\- two', '1\\. three', '\\> four', '\\+ five', '\\---', '', '*x*'));
  });

  it('keeps the space around what is bold outside its marks', () => {
    expect(toMarkdown('<p>one<b> two </b>three</p>')).toBe('one **two** three');
    expect(toMarkdown('<p><b>one</b><b> two</b></p>')).toBe('**one two**');
    expect(toMarkdown('<p>un<b>heard!</b>of, <b>“yes”</b>, <i>(no)</i>but, x<b>“y”</b> and <b><i>so.</i></b>on</p>')).toBe('un**heard**!of, **“yes”**, *(no*)but, x“**y”** and ***so.***on');
    expect(toMarkdown('<p><b>one<br>two</b></p>')).toBe('**one**\n**two**');
    expect(toMarkdown('<p><b><i>both</i> one</b></p>')).toBe('***both* one**');
  });

  it('reads tasks', () => {
    expect(toMarkdown('<ul><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox"> not yet</li></ul>')).toBe('- [x] done\n- [ ] not yet');
  });
});

describe('what office programs copy', () => {
  it('the documents of a well-known search company', () => {
    const html =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;font-style:normal;">Session with J.</span></h1>' +
      '<p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">He wants to say </span><span style="font-weight:700;font-style:normal;">no</span><span style="font-weight:400;font-style:italic;"> earlier</span><span style="font-weight:400;text-decoration:line-through;">late</span></p><br>' +
      '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">first</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inner</span></p></li></ul><li dir="ltr" role="checkbox" aria-checked="true"><img src="data:image/png;base64,AA" alt="checked"><p role="presentation"><span>done</span></p></li></ul></b>';
    expect(toMarkdown(html)).toBe(lines('# Session with J.', '', 'He wants to say **no** *earlier*~~late~~', '', '- first', '  - inner', '- [x] done'));
  });

  it('the word processor of most offices', () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=NL><!--StartFragment-->' +
      '<h1>Verslag<o:p></o:p></h1><p class=MsoNormal>Met <b>zes</b> aan <i>tafel</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>' +
      "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>eerst vragen<o:p></o:p></p>" +
      "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>open vragen<o:p></o:p></p>" +
      "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>dan denken<o:p></o:p></p>" +
      "<p class=MsoNormal>Daarna:</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>een</p>\n<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>twee</p><!--EndFragment--></body></html>";
    expect(toMarkdown(html)).toBe(lines('# Verslag', '', 'Met **zes** aan *tafel*.', '', '- eerst vragen', '  - open vragen', '- dan denken', '', 'Daarna:', '', '1. een', '2. twee'));
  });

  it('numbers beside bullets, from the number that was written', () => {
    const item = (level: number, drawn: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${drawn}<span>&nbsp; </span></span><![endif]>${text}</p>`;
    expect(toMarkdown(item(1, '·', 'puce') + item(1, '1.', 'un') + item(1, '2.', 'deux'))).toBe(lines('- puce', '1. un', '2. deux'));
    expect(toMarkdown(item(1, '3.', 'trois') + item(2, 'a)', 'sous') + item(1, '4.', 'quatre'))).toBe(lines('3. trois', '   1. sous', '4. quatre'));
  });

  it('code from a chat without the name of its language, and other fixed text whole', () => {
    const chat = '<pre><div><div>python</div><div><button>Copier</button></div><div><code class="whitespace-pre! language-python"><span>print(</span><span class="hljs-string">"a*b"</span>)\n</code></div></div></pre>';
    expect(toMarkdown(chat)).toBe(lines('```', 'print("a*b")', '```'));
    const older = '<pre><div><span>Visual Basic</span><button>Copy code</button></div><div><code class="hljs language-vb">Dim a</code></div></pre>';
    expect(toMarkdown(older)).toBe(lines('```', 'Dim a', '```'));
    expect(toMarkdown('<pre>Run <code class="language-sh">ls</code> in the folder</pre>')).toBe(lines('```', 'Run ls in the folder', '```'));
    expect(toMarkdown('<pre>Run <code>ls</code> in the folder</pre>')).toBe(lines('```', 'Run ls in the folder', '```'));
    expect(toMarkdown('<pre><code class="hljs">ls</code><div>lists what is there</div></pre>')).toContain('lists what is there');
    expect(toMarkdown('<pre>voir <code>x = 1</code> ci-dessus</pre>')).toBe(lines('```', 'voir x = 1 ci-dessus', '```'));
  });

  it('the images that are inside, called by what they show, and none from elsewhere', () => {
    const bytes = btoa('any bytes');
    const html = `<p>avant <img src="data:image/png;base64,${bytes}" alt="roue: de/la vie"> <img src="data:image/jpeg;base64,${bytes}"><img src="https://tracker.example/p.gif"><img width="1" height="1" src="data:image/gif;base64,${bytes}"><img src="data:image/png;base64,%%%"><img src="data:image/svg+xml;base64,${bytes}"></p>`;
    expect(imagesIn(html).map(({ name, type, size }) => [name, type, size])).toEqual([['roue de la vie.png', 'image/png', 9], ['image.jpg', 'image/jpeg', 9]]);
    expect(imagesIn('<p>rien</p>')).toEqual([]);
    expect(withoutImages(html)).not.toContain(bytes);
    const words = '<p>schrijf data:image/png;base64,AAAA of src="data:image/png;base64,AAAA" zo</p>';
    expect(withoutImages(words)).toBe(words);
    expect(withoutImages(`<img alt='x'\nSRC='data:image/png;base64,${bytes}'>`)).toBe("<img alt='x'\nSRC='data:'>");
    const [bells] = imagesIn(`<img src="data:image/png;base64,${bytes}" alt="a${'🔔'.repeat(100)}">`);
    expect(bells?.name).toBe(`a${'🔔'.repeat(79)}.png`);
    expect(withoutImages('<p>a <b>b</b></p>')).toBe('<p>a <b>b</b></p>');
  });

  it('the free office', () => {
    const html =
      '<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { line-height: 115% }</style></head><body lang="fr-BE"><h2 class="western">Tour de table</h2><p style="line-height: 100%"><font face="Liberation Serif"><span lang="fr-BE"><strong>Ce que j’ai vu :</strong></span></font> rien</p><ol><li><p>une phrase</p></li><li><p>debout</p></li></ol></body></html>';
    expect(toMarkdown(html)).toBe(lines('## Tour de table', '', '**Ce que j’ai vu :** rien', '', '1. une phrase', '2. debout'));
  });

  it('sheets and mail', () => {
    expect(toMarkdown('<google-sheets-html-origin><style>td{}</style><table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td>2</td></tr></tbody></table>')).toBe(lines('| a   | b   |', '| --- | --- |', '|     | 2   |'));
    expect(toMarkdown('<div dir="ltr"><div>Dear <b>Ann</b>,</div><div><br></div><div>See you.</div><div class="gmail_quote"><blockquote style="margin:0">earlier</blockquote></div></div>')).toBe(lines('Dear **Ann**,', '', 'See you.', '', '> earlier'));
  });

  it('the colours of an editor of programs mean nothing', () => {
    expect(toMarkdown('<meta charset="utf-8"><div style="font-family: Consolas, monospace;font-weight: normal;white-space: pre;"><div><span style="font-weight: bold;">let</span> a</div></div>')).toBeNull();
  });
});

describe('any amount of it', () => {
  it('is read without falling over', () => {
    expect(toMarkdown('<div>'.repeat(500) + '<b>deep</b>' + '</div>'.repeat(500))).toBe('**deep**');
    expect(toMarkdown('<b>x</b><table><tr><td>'.repeat(30))).toContain('**x**');
    expect(toMarkdown('<ul><li>'.repeat(60) + 'x')).toContain('- x');
  });
});

describe('what is pasted into a text', () => {
  /** The text after pasting at the bar. */
  const pasted = (text: string, what: string) => {
    const at = text.indexOf('|');
    const state = EditorState.create({ doc: text.replace('|', ''), selection: { anchor: at } });
    return state.update({ changes: fitted(state, what) }).state.doc.toString();
  };
  const items = '- one\n- two\n  - inner';

  it('gets lines of its own among words', () => {
    expect(pasted('We said |much.', '## Aim')).toBe('We said \n\n## Aim\n\nmuch.');
    expect(pasted('We said |much.', '**very**')).toBe('We said **very**much.');
    expect(pasted('|', items)).toBe(items);
  });

  it('joins the list that the caret is in, at its depth', () => {
    expect(pasted('- first\n- |', items)).toBe(`- first\n${items}`);
    expect(pasted('- first|\n- last', items)).toBe(`- first\n${items}\n- last`);
    expect(pasted('- first\n  - [ ] |', items)).toBe('- first\n  - one\n  - two\n    - inner');
    expect(pasted('> 1. first\n> 2. |', '1. one\n\n   more')).toBe('> 1. first\n> 1. one\n>\n>    more');
  });

  it('stands below the list where it is more than items', () => {
    expect(pasted('- first|', '- one\n\nAnd on.')).toBe('- first\n\n- one\n\nAnd on.');
    expect(pasted('- fi|rst', items)).toBe(`- fi\n\n${items}\n\nrst`);
  });
});

describe('what a paste does not bring along is asked for', () => {
  const held = (read: () => Promise<unknown>) => vi.stubGlobal('navigator', { clipboard: { read } });
  const item = (...types: string[]) => ({ types, getType: (type: string) => Promise.resolve(new Blob([type], { type })) });
  afterEach(() => vi.unstubAllGlobals());

  it('each image once, called by what it is', async () => {
    held(() => Promise.resolve([item('text/html', 'image/png', 'image/bmp'), item('text/plain'), item('image/jpeg')]));
    const { files, unread } = await imagesHeld();
    expect(files.map((file) => [file.name, file.type])).toEqual([['image.png', 'image/png'], ['image.jpg', 'image/jpeg']]);
    expect(unread).toBe(false);
  });

  it('one that cannot be read is told, and the others are there', async () => {
    const broken = { types: ['image/png'], getType: () => Promise.reject(new Error('gone')) };
    held(() => Promise.resolve([broken, item('image/webp')]));
    const { files, unread } = await imagesHeld();
    expect([files.map((file) => file.name), unread]).toEqual([['image.webp'], true]);
  });

  it('that the system says no is told, and that nothing is there is not', async () => {
    held(() => Promise.reject(new Error('not allowed')));
    expect(await imagesHeld()).toEqual({ files: [], unread: true });
    for (const empty of [[], [item()]]) {
      held(() => Promise.resolve(empty));
      expect(await imagesHeld()).toEqual({ files: [], unread: false });
    }
  });
});
