import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState, Text } from '@codemirror/state';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
Object.assign(globalThis, { window: globalThis, navigator: { platform: 'Linux' } });

const { labelRange, readAddress, readTitleLink, writeLink, writeThing } = await import('../src/features/journal/links/address');
const { headingAt } = await import('../src/features/journal/links/look');
const { linkAt } = await import('../src/features/journal/links/live');
const { pageLinkGrammar } = await import('../src/features/journal/links/grammar');
const { things, titles } = await import('../src/features/journal/links/complete');
const { language } = await import('../src/shared/writing/grammar');
const { byMonth } = await import('../src/features/journal/months');
const { acts } = await import('../src/features/app/acts.svelte');
const { place } = await import('../src/features/app/place.svelte');
const { toasts } = await import('../src/shared/toasts.svelte');
const { follow } = await import('../src/features/journal/links/follow');
const { Finding } = await import('../src/features/search/finding.svelte');
const { sections } = await import('../src/features/app/place.svelte');
const { closedGroups } = await import('../src/features/intervision/closed-groups.svelte');
const { speech } = await import('../src/shared/fluent.svelte');
await import('../src/features/app/words');

const ID = '0190f2b4-7c1a-7d33-8a10-0123456789ab';
const settled = () => new Promise((done) => setTimeout(done, 200));

it('the timeline gathers the pages of a day', () => {
  const row = (id: string, date: string) => ({ id, date, title: '', first_words: '', tags: [], person: null, trashed: null, cursor: id });
  const [month] = byMonth([row('a', '2026-11-21'), row('b', '2026-11-21'), row('c', '2026-11-02')]);
  expect(month?.days.map((day) => [day.date, day.rows.length])).toEqual([['2026-11-21', 2], ['2026-11-02', 1]]);
});

describe('a link to a page', () => {
  it('is read in every form', () => {
    expect(readTitleLink('[[ A title ]]')).toEqual({ page: null, title: 'A title', heading: '', label: 'A title' });
    expect(readTitleLink('[[B#Part two|words]]')).toMatchObject({ title: 'B', heading: 'Part two', label: 'words' });
    expect(readTitleLink('[[#Below]]')).toMatchObject({ title: '', heading: 'Below', label: 'Below' });
    for (const none of ['[[]]', '[[ | ]]', '[[#]]', '[[a', 'a]]', '[[a [[b]]']) expect(readTitleLink(none), none).toBeNull();
    expect(readAddress(`kring:page/${ID}#Part%20two`)).toMatchObject({ page: ID, heading: 'Part two' });
    expect(readAddress('https:example')).toBeNull();
    expect(readAddress(`kring:meeting/${ID}#0a1b`)).toMatchObject({ page: null, thing: { kind: 'meeting', id: ID } });
    expect(readAddress(`kring:room/${ID}`)).toBeNull();
    expect('[[B|words]]'.slice(...labelRange('[[B|words]]'))).toBe('words');
    expect('[[B| ]]'.slice(...labelRange('[[B| ]]'))).toBe('B| ');
    expect(writeLink('a [b] \\ c', ID)).toBe(`[a \\[b\\] \\\\ c](kring:page/${ID})`);
  });

  it('is found under the caret, and not in code', () => {
    const text = `See [[One|first]], [two](kring:page/${ID}) and \`[[code]]\`, [web](https:${'//'}example.org).`;
    const state = EditorState.create({ doc: text, extensions: [language([pageLinkGrammar])] });
    const at = (words: string) => linkAt(state, text.indexOf(words) + 1);
    expect(at('first')?.title).toBe('One');
    expect(at('two')?.page).toBe(ID);
    expect(at('code')).toBeNull();
    expect(at('web')).toBeNull();
    expect(at('and')).toBeNull();
  });

  it('leads to a heading whatever its case and level', () => {
    const doc = Text.of(['# One', 'text', '### L’Été ##', 'more']);
    expect(headingAt(doc, "l’ete")).toEqual({ from: doc.line(3).from, to: doc.line(3).to });
    expect(headingAt(doc, 'text')).toBeNull();
  });

  it('is offered while its title is typed, and stays with its page', async () => {
    const decision = { kind: 'meeting', id: ID, part: '0a1b', title: 'Peer [circle] meets\nweekly', within: 'November', date: '2026-11-21' } as const;
    call.mockImplementation(async (name: string) => (name === 'link_things' ? [decision] : [{ id: ID, title: 'Peer circle', first_words: '', date: '2026-11-21', former: false }]));
    expect(writeThing(decision)).toBe(`[Peer \\[circle\\] meets weekly](kring:meeting/${ID}#0a1b)`);
    const complete = (doc: string, at = doc.length) => titles(new CompletionContext(EditorState.create({ doc, extensions: [language([pageLinkGrammar])] }), at, false));
    const offered = await complete('See [[peer ci');
    expect(call).toHaveBeenCalledWith('link_complete', { typed: 'peer ci', limit: 12, circle: null, session: null });
    expect(offered?.options.map((option) => option.label)).toEqual(['Peer circle', 'Peer [circle] meets weekly', 'peer ci']);
    expect(offered?.from).toBe('See [['.length);
    expect(await complete('no link')).toBeNull();
    expect(await complete('[[done]] after')).toBeNull();
    expect(await complete('`[[code`', '`[[co'.length)).toBeNull();
  });

  it('shows a page without a title by its first words, and writes none of them into the link', async () => {
    const page = { id: ID, title: '', first_words: 'Slept badly', date: '2026-11-21', former: false };
    call.mockImplementation(async (name: string) => (name === 'link_things' ? [] : [page]));
    const offered = await titles(new CompletionContext(EditorState.create({ doc: 'See [[', extensions: [language([pageLinkGrammar])] }), 6, false));
    expect(offered?.options[0]?.displayLabel).toBe('Slept badly');
    expect(offered?.options[0]?.label).toContain('2026');
  });
});

describe('following', () => {
  beforeEach(() => {
    call.mockReset();
    toasts.closeAll();
    place.go({ room: 'today' });
  });
  const page = (id: string, former = false) => ({ id, title: 'Grow', first_words: '', date: '2026-11-21', former });

  it('goes to the newest of several, and offers the others', async () => {
    call.mockResolvedValue([page('new'), page('old'), page('was', true)]);
    await follow({ page: null, title: 'grow', heading: 'Goal' });
    expect(place.spot).toMatchObject({ room: 'journal', page: 'new', at: { heading: 'Goal' } });
    toasts.shown[0]?.act?.run();
    expect([acts.palette, acts.query]).toEqual([true, '"Grow"']);
    acts.palette = false;
  });

  it('goes to a meeting, and to the group whose charter it is, and there to the part that is meant', async () => {
    const meeting = { id: 'm', shared_as: null, decisions: [{ id: 'd' }], actions: [{ id: 'a' }] };
    call.mockImplementation(async (name: string) => (name === 'charter_open' ? { circle: 'c' } : meeting));
    const to = (kind: 'meeting' | 'charter', id: string, heading = '') => follow({ page: null, title: '', heading, thing: { kind, id } });
    await to('meeting', 'm');
    expect(place.spot).toEqual({ room: 'meetings', meeting: 'm', tab: 'agenda' });
    await to('meeting', 'm', 'a');
    expect(place.spot).toEqual({ room: 'meetings', meeting: 'm', tab: 'write-up', at: 'a' });
    await to('charter', 'x', 'clause');
    expect(place.spot).toEqual({ room: 'groups', circle: 'c', tab: 'charter', at: 'clause' });
  });

  it('goes to the meeting that a draft lives on as', async () => {
    call.mockResolvedValue({ id: 'draft', shared_as: 'm', decisions: [], actions: [] });
    await follow({ page: null, title: '', heading: 'item', thing: { kind: 'meeting', id: 'draft' } });
    expect(place.spot).toEqual({ room: 'meetings', meeting: 'm', tab: 'agenda', at: 'item' });
  });

  it('offers no more than those may read who read it', async () => {
    call.mockResolvedValue([]);
    const context = () => new CompletionContext(EditorState.create({ doc: 'As [[gard' }), 9, false);
    await things(context(), { circle: 'c' });
    await things(context(), { session: 's' });
    expect(call.mock.calls).toEqual([
      ['link_things', { typed: 'gard', limit: 12, circle: 'c', session: null }],
      ['link_things', { typed: 'gard', limit: 12, circle: null, session: 's' }],
    ]);
  });

  it('offers to write the page that is missing, and makes none unasked', async () => {
    call.mockImplementation(async (name: string) => (name === 'page_add' ? page('made') : []));
    await follow({ page: null, title: 'Nowhere', heading: '' });
    expect(call.mock.calls.map(([name]) => name)).toEqual(['link_find']);
    expect(place.spot.room).toBe('today');
    toasts.shown[0]?.act?.run();
    await settled();
    expect(place.spot).toMatchObject({ room: 'journal', page: 'made' });
  });
});

describe('the palette', () => {
  const hit = { id: 'p', kind: 'page', title: [], first_words: '', date: '2026-11-21', snippet: [], spot: { part: 'body', from: 3, to: 9 } };
  beforeEach(() => {
    acts.query = '';
    call.mockReset();
    call.mockImplementation(async (name: string) => {
      if (name === 'search') return [hit];
      if (name === 'search_complete') return [{ query: 'calm tag:silence ', value: 'silence', pages: 2 }];
      if (name === 'search_saved') return [{ id: 's', name: 'Calm days', query: 'calm' }];
      if (name === 'people_list') return [{ id: 'n', name: 'Noé Calmeyn' }];
      return null;
    });
  });

  it('walks through its groups in the order they are shown', async () => {
    const palette = new Finding(() => undefined);
    palette.query = 'calm tag:';
    palette.typed();
    await settled();
    expect(palette.entries.map((entry) => entry.kind)).toEqual(['narrow', 'find', 'keep']);
    expect(palette.entries.some((entry) => entry.id === 'person-n')).toBe(false);
    palette.run(palette.entries[0]);
    expect(palette.query).toBe('calm tag:silence ');
  });

  it('leads to somebody by any word of their name', async () => {
    const palette = new Finding(() => undefined);
    await settled();
    palette.query = 'noe';
    const one = palette.entries.find((entry) => entry.id === 'person-n');
    expect(one).toMatchObject({ kind: 'go', icon: 'person', label: 'Noé Calmeyn' });
    palette.run(one);
    expect(place.spot).toEqual({ room: 'people', person: 'n' });
  });

  it('opens a page at its hit', async () => {
    let closed = false;
    const palette = new Finding(() => (closed = true));
    palette.query = 'calmly';
    palette.typed();
    await settled();
    palette.run(palette.entries.find((entry) => entry.kind === 'find'));
    expect(closed).toBe(true);
    expect(place.spot).toMatchObject({ page: 'p', at: { part: 'body', from: 3, to: 9 } });
  });

  it('has the first page ready for Enter where the filter is whole', async () => {
    const palette = new Finding(() => undefined);
    palette.query = 'calm tag:silence';
    palette.typed();
    await settled();
    expect(palette.entries.map((entry) => entry.kind)).toEqual(['find', 'keep']);
    expect(palette.entries[palette.at]?.kind).toBe('find');
  });

  it('offers saved searches, and asks them in its line', async () => {
    const palette = new Finding(() => undefined);
    await settled();
    const saved = palette.entries.find((entry) => entry.kind === 'saved');
    palette.run(saved);
    expect(palette.query).toBe('calm');
    await settled();
    expect(palette.entries.some((entry) => entry.kind === 'keep')).toBe(false);
  });

  it('knows what things are also called, in each language', async () => {
    call.mockImplementation(async () => []);
    const found = async (language: 'en' | 'fr' | 'nl', query: string) => {
      speech.language = language;
      const palette = new Finding(() => undefined);
      palette.query = query;
      palette.typed();
      await settled();
      return palette.entries.filter((entry) => entry.kind === 'near').map((entry) => entry.id);
    };
    expect(await found('en', 'help')).toEqual(['guide', 'sheet']);
    expect(await found('fr', 'aide')).toEqual(['guide', 'sheet']);
    expect(await found('nl', 'hulp')).toEqual(['guide', 'sheet']);
    expect(await found('nl', 'intervis')).toContain('closed-new');
    expect(await found('fr', 'mot de passe')).toEqual(['settings-notebook']);
    expect(await found('fr', "mode d'emploi")).toEqual(['guide']);
    // What the screen calls so itself is not offered again, and two letters stand in too many words.
    expect(await found('en', 'guide')).toEqual([]);
    expect(await found('en', 'he')).toEqual([]);
    speech.language = 'en';
  });

  it('begins a session, and leads to each page of the guide', async () => {
    call.mockImplementation(async (name: string) => (name === 'guide_list' ? [{ id: 'another-computer', title: 'Another computer' }] : []));
    const chosen = async (query: string) => {
      const palette = new Finding(() => undefined);
      await settled();
      // Before anything is typed, the guide is one line.
      expect(palette.entries.filter((entry) => /^guide(-|$)/.test(entry.id))).toHaveLength(1);
      palette.query = query;
      palette.typed();
      await settled();
      palette.enter();
    };
    await chosen('session');
    expect(place.spot).toMatchObject({ room: 'journal', page: null, session: true });
    await chosen('another comp');
    expect(place.spot).toEqual({ room: 'settings', section: 'guide', topic: 'another-computer' });
  });

  it('shows no page of the guide where every one would answer', async () => {
    const all = ['first-words', 'everyday'].map((id) => ({ id, title: id }));
    call.mockImplementation(async (name: string, { asked } = { asked: '' }) => (name === 'guide_list' ? (asked === 'how do i print' ? all.slice(1) : all) : []));
    const palette = new Finding(() => undefined);
    const answers = async (query: string) => {
      palette.query = query;
      palette.typed();
      await settled();
      return palette.entries.map(({ kind, id }) => [kind, id]);
    };
    expect(await answers('how do i')).toEqual([]);
    expect(await answers('how do i print')).toEqual([['guide', 'guide-everyday']]);
  });

  it('answers a question with the page of the guide, behind what is called so and what was found', async () => {
    const answer = { id: 'everyday', title: 'Everyday questions' };
    call.mockImplementation(async (name: string, { asked } = { asked: '' }) => (name === 'guide_list' && asked === 'how do I print' ? [answer] : []));
    const palette = new Finding(() => undefined);
    await settled();
    palette.query = 'how do I print';
    palette.typed();
    await settled();
    expect(palette.entries.map(({ kind, id }) => [kind, id])).toEqual([['guide', 'guide-everyday']]);
    // Nothing of the notebook was found: whoever looks for closed words is still told where they are.
    expect([palette.nothing, palette.nothingIs]).toEqual([true, 'palette-no-page']);
    palette.enter();
    expect(place.spot).toEqual({ room: 'settings', section: 'guide', topic: 'everyday' });
  });

  it('puts what begins with the words before what only holds them', async () => {
    call.mockImplementation(async (name: string) => (name === 'people_list' ? [{ id: 'p', name: 'Mourad' }, { id: 'q', name: 'Adèle' }] : []));
    const palette = new Finding(() => undefined);
    await settled();
    palette.query = 'ad';
    palette.typed();
    await settled();
    expect(palette.entries.map((entry) => entry.id).filter((id) => id.startsWith('person-'))).toEqual(['person-q', 'person-p']);
  });

  it('leaves Enter to the page where something is only called so as well', async () => {
    call.mockImplementation(async (name: string) => (name === 'search' ? [hit] : []));
    const palette = new Finding(() => undefined);
    palette.query = 'help';
    palette.typed();
    expect(palette.entries).toEqual([]);
    await settled();
    expect(palette.entries.map((entry) => entry.kind)).toEqual(['near', 'near', 'find', 'keep']);
    expect(palette.entries[palette.at]?.kind).toBe('find');
  });

  it('opens on Enter what the line says, also before its answer is here', async () => {
    const other = { ...hit, id: 'q' };
    call.mockImplementation(async (name: string, asked: { query?: string }) => (name === 'search' ? (asked.query === 'calmer' ? [other] : [hit]) : []));
    const line = (palette: InstanceType<typeof Finding>, query: string) => {
      palette.query = query;
      palette.typed();
    };
    const palette = new Finding(() => undefined);
    place.go({ room: 'trackers' });
    line(palette, 'calm');
    await settled();
    line(palette, 'calmer');
    palette.enter();
    expect(place.spot, 'an answer to an older line is not opened').toEqual({ room: 'trackers' });
    await settled();
    expect(place.spot).toMatchObject({ page: 'q' });

    // A line that was written on, or a palette that was closed, waits for nothing.
    place.go({ room: 'trackers' });
    line(palette, 'calm');
    palette.enter();
    line(palette, 'calm t');
    await settled();
    line(palette, 'calmer');
    palette.enter();
    palette.leave();
    await settled();
    expect(place.spot).toEqual({ room: 'trackers' });

    // What has the name itself needs no answer.
    line(palette, 'trash');
    palette.enter();
    expect(place.spot).toEqual({ room: 'trash' });
  });

  it('offers nothing that only an older line was called', async () => {
    call.mockImplementation(async () => []);
    const palette = new Finding(() => undefined);
    const ids = () => palette.entries.filter((entry) => entry.kind === 'near').map((entry) => entry.id);
    palette.query = 'help';
    palette.typed();
    await settled();
    expect(ids()).toEqual(['guide', 'sheet']);
    palette.query = 'helping';
    palette.typed();
    expect(ids()).toEqual([]);
  });

  it('keeps the row that was chosen where the answer moves it', async () => {
    call.mockImplementation(async (name: string) => (name === 'search' ? [hit] : []));
    const palette = new Finding(() => undefined);
    palette.query = 'trash';
    palette.typed();
    await settled();
    palette.step(1);
    expect(palette.entries[palette.at]?.id).toBe('page-p');
    call.mockImplementation(async (name: string) => (name === 'search' ? [{ ...hit, id: 'new' }, hit] : []));
    palette.put('trash');
    palette.step(1);
    await settled();
    expect(palette.entries[palette.at]?.id).toBe('page-p');
  });

  it('has another word only for what it offers', () => {
    closedGroups.there = true;
    const act = () => undefined;
    acts.page = { id: 'p', find: act, history: act, read: act, print: act };
    const topics = readdirSync(join(import.meta.dirname, '../../docs/guide/en')).map((file) => `guide-${file.replace('.md', '')}`);
    const offered = new Set([...new Finding(() => undefined).found.map((entry) => entry.id), ...sections.map((section) => `settings-${section}`), ...topics]);
    closedGroups.there = false;
    acts.page = null;
    const others = [...readFileSync(join(import.meta.dirname, '../../locales/en/finding.ftl'), 'utf8').matchAll(/^palette-also-([a-z-]+) =/gm)].map((match) => match[1] ?? '');
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((id) => !offered.has(id))).toEqual([]);
  });
});
