import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgreedView, ChangeView, CharterView, Content, StatementView, VersionRow } from '../src/platform/api.gen';
import { blank, both, sample } from '../dev/charter-sample';
import { toChanges } from '../src/features/journal/text-sync';
import { answers, asked, call, heard } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { OpenCharter } = await import('../src/features/charter/open-charter.svelte');
const { textsAt } = await import('../src/features/charter/texts');
const { fills, more, usual, wordsAt } = await import('../src/features/charter/parts');
const { byPart, changeLine, counts, valueIn } = await import('../src/features/charter/changes');
const { Pasting, pathOf } = await import('../src/features/charter/pasting.svelte');
const { againstLine, commentsAt, dayOffered, mayDisagree, notInForce, objectionAt, objectionPath } = await import('../src/features/charter/agreeing');
const { interval, reviewMeetings } = await import('../src/features/charter/words');
const { toasts } = await import('../src/shared/toasts.svelte');

const view = (content: Content = sample(), base = 'b0'): CharterView => ({
  id: 'charter', circle: 'circle', circle_name: 'Tuesday', calls_itself: '', base, content, in_force: null, upcoming: null, proposal: null, latest: null,
  versions: 0, changed: true, modified: '', trashed: null,
});
const change = (more: Partial<ChangeView>): ChangeView => ({ kind: 'text', path: 'purpose', list: null, label: '', language: 'en', words: [], from: null, to: null, ...more });

beforeEach(() => {
  vi.useFakeTimers();
  call.mockReset();
});
afterEach(() => {
  toasts.closeAll();
  vi.useRealTimers();
});

describe('a charter that is written in', () => {
  it('saves each text as what was typed, under its path and language, one after the other', async () => {
    answers({ charter_text_edit: () => ({ version: 'b1', patches: [], batch: 'x' }) });
    const charter = new OpenCharter(view());
    charter.text('clause.o1.label', 'fr').write('Le réseau');
    const purpose = charter.text('purpose', 'en');
    purpose.typed(toChanges([[0, 2, 'All of us']], purpose.shown.length));
    expect(charter.saving).toBe('waiting');
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('charter_text_edit')).toEqual([
      { id: 'charter', path: 'clause.o1.label', language: 'fr', base: 'b0', edits: [[0, 1, 'Le r']] },
      { id: 'charter', path: 'purpose', language: 'en', base: 'b0', edits: [[0, 2, 'All of us']] },
    ]);
    expect(charter.saving).toBe('saved');
    expect(purpose.shown.startsWith('All of us meet so')).toBe(true);
  });

  it('keeps what was typed when it could not be saved, and tries again', async () => {
    answers({ charter_text_edit: () => Promise.reject({ code: 'disk-full', class: 'refused', args: {} }) });
    const charter = new OpenCharter(view());
    charter.text('purpose', 'en').write('New words');
    await vi.advanceTimersByTimeAsync(301);
    expect([charter.saving, charter.failure?.code, charter.dirty]).toEqual(['failed', 'disk-full', true]);
    answers({ charter_text_edit: () => ({ version: 'b1', patches: [], batch: 'x' }) });
    await vi.advanceTimersByTimeAsync(3_001);
    expect([charter.saving, charter.dirty]).toEqual(['saved', false]);
    expect(charter.text('purpose', 'en').shown).toBe('New words');
  });

  it('is read again when it changed elsewhere, without losing what is being typed', async () => {
    const elsewhere = sample();
    elsewhere.conflict = both('We talk.');
    answers({ charter_open: () => view(elsewhere, 'b9'), charter_text_edit: () => ({ version: 'b10', patches: [], batch: 'x' }) });
    const charter = new OpenCharter(view());
    const conflict = charter.text('conflict', 'en');
    for (const hear of heard) hear({ by: 'sync', kinds: ['charter'], ids: ['charter'] });
    charter.text('purpose', 'en').write('Typed meanwhile');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(conflict.shown).toBe('We talk.');
    expect(asked('charter_text_edit')).toMatchObject([{ path: 'purpose' }]);
    expect(charter.changes).toBeGreaterThan(0);
  });

  it('saves what was typed before a change of another kind, and offers to take that back', async () => {
    const order: string[] = [];
    answers({
      charter_text_edit: () => (order.push('text'), { version: 'b1', patches: [], batch: 'x' }),
      charter_clause_remove: () => (order.push('remove'), { batch: 'gone' }),
      charter_open: () => view(),
      undo: () => ({ batch: 'back' }),
    });
    const charter = new OpenCharter(view());
    charter.text('purpose', 'en').write('First this');
    expect(await charter.act(async () => call('charter_clause_remove', {}), 'Removed')).toBe(true);
    expect(order).toEqual(['text', 'remove']);
    toasts.shown.at(-1)?.act?.run();
    await vi.advanceTimersByTimeAsync(10);
    expect(asked('undo')).toEqual([{ batch: 'gone' }]);
  });

  it('says why when a change is refused', async () => {
    answers({ charter_set: () => Promise.reject({ code: 'clause-not-found', class: 'refused', args: {} }) });
    const charter = new OpenCharter(view());
    expect(await charter.set({ 'cadence.target': '1 month' })).toBe(false);
    expect(toasts.shown.map((toast) => toast.failed)).toEqual([true]);
  });
});

describe('the parts of a charter', () => {
  it('are found by their paths', () => {
    const content = sample();
    expect(textsAt(content, 'membership.who').en?.text).toMatch(/^Coaches/);
    expect(textsAt(content, 'clause.g2.label').fr?.text).toBe('Chacun parle');
    expect(textsAt(content, 'role.r1.duties').en?.text).toMatch(/^Agenda/);
    expect([textsAt(content, 'clause.none.text'), textsAt(content, 'nothing'), textsAt(content, 'cadence.minutes')]).toEqual([{}, {}, {}]);
  });

  it('say what a comment is about: a clause or a role in its own words, a part by its heading', () => {
    const content = sample();
    expect(wordsAt(content, 'clause.o1', ['fr', 'en'])).toBe('Réseau');
    expect(wordsAt(content, 'role.r2', ['en'])).toBe('Keeper of the page');
    expect(wordsAt(content, 'purpose', ['fr'])).toBe('Purpose');
    expect([wordsAt(content, 'clause.none', ['en']), wordsAt(content, '', ['en'])]).toEqual(['', '']);
  });

  it('say whether they say anything', () => {
    const empty = blank('Ours', ['en']);
    for (const part of [...usual, ...more]) expect(fills(empty, part), part).toBe(false);
    const content = sample();
    for (const part of usual) expect(fills(content, part), part).toBe(true);
    expect(fills({ ...empty, cadence: { ...empty.cadence, minutes: 60 } }, 'cadence')).toBe(true);
    expect(fills({ ...empty, decisions: { ...empty.decisions, text: both('By lot.') } }, 'decisions')).toBe(true);
  });

  it('take values only as they are meant', () => {
    expect([interval('2', 'month'), interval(' 1 ', 'week'), interval('0', 'day'), interval('x', 'day'), interval('', 'day')]).toEqual(['2 month', '1 week', null, null, null]);
    const review = { from: null, until: null, text: {} };
    expect(reviewMeetings({ ...review, meetings_min: 3, meetings_max: 4 }, 'fr')).toBe('3 à 4 réunions');
    expect(reviewMeetings({ ...review, meetings_min: null, meetings_max: 1 }, 'nl')).toBe('1 bijeenkomst');
    expect(reviewMeetings({ ...review, meetings_min: null, meetings_max: null }, 'en')).toBe('');
  });
});

describe('what changed between two versions', () => {
  const moved = change({ kind: 'moved', path: 'clause.o1', list: 'objectives', label: 'Networking', language: null, from: '2', to: '1' });

  it('is told in words, a move as a move', () => {
    expect(changeLine(moved, false)).toBe('Networking, moved from place 2 to 1');
    expect(changeLine(change({}), false)).toBe('Reworded');
    expect(changeLine(change({ language: 'fr' }), true)).toBe('Reworded, French');
    expect(changeLine(change({ path: 'membership.who' }), false)).toBe('Who belongs, reworded');
    expect(changeLine(change({ kind: 'value', path: 'cadence.at_least', language: null }), false)).toBe('At least');
  });

  it('is not called reworded where a text came or went whole', () => {
    expect(changeLine(change({ kind: 'text_removed' }), false)).toBe('Text removed');
    expect(changeLine(change({ kind: 'text_added', language: 'fr' }), true)).toBe('Text added, French');
    expect(changeLine(change({ kind: 'text_removed', path: 'clause.g1.text', list: 'guidelines', label: 'Trust' }), false)).toBe('Trust, text removed');
    expect(counts({ changes: [change({ kind: 'text_added' }), change({ kind: 'text_removed' })] })).toEqual({ added: 1, removed: 1, moved: 0, changed: 0 });
  });

  it('stands under the part that it belongs to, in the order of the charter', () => {
    const preamble = change({ path: 'preamble' });
    const guideline = change({ kind: 'added', path: 'clause.g9', list: 'guidelines', label: 'New', language: null });
    expect(byPart([change({}), moved, preamble, guideline, change({ path: 'cadence.text' })]).map((one) => one.part)).toEqual(['purpose', 'objectives', 'guidelines', 'cadence']);
  });

  it('is counted by what happened', () => {
    expect(counts({ changes: [moved, change({}), change({ kind: 'added' }), change({ kind: 'value' }), change({ kind: 'state' })] })).toEqual({ added: 1, removed: 0, moved: 1, changed: 2 });
  });

  it('says values as a person does', () => {
    expect(valueIn('cadence.at_least', '3 month')).toBe('every 3 months');
    expect(valueIn('decisions.rule', 'consent_then_vote')).toBe('Consent, else a vote');
    expect(valueIn('decisions.quorum_percent', '60')).toBe('60\u00a0% of the members');
    expect(valueIn('decisions.majority_percent', '67')).toBe('two thirds of those who take part');
    expect(valueIn('decisions.quorum_percent', '66')).toBe('66\u00a0% of the members');
    expect(valueIn('review.until', '2026-11-30')).toBe('30 November 2026');
    expect(valueIn('cadence.zone', 'Europe/Brussels')).toBe('Europe/Brussels');
  });
});

describe('a pasted charter', () => {
  const look = (left: number) => ({
    versions: [{ content: blank('Ours', ['en']), lines: [], left }],
    notes: [],
  });

  it('is read a moment after it was pasted, and again when a line is put elsewhere', async () => {
    answers({ charter_import_look: ({ corrections }: { corrections: unknown[] }) => look(corrections.length ? 0 : 1) });
    const pasting = new Pasting('circle');
    pasting.text = 'Ours\nx';
    pasting.typed();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked('charter_import_look')).toEqual([{ path: null, text: 'Ours\nx', circle: 'circle', corrections: [] }]);
    expect(pasting.version?.left).toBe(1);
    await pasting.correct(1, 'objectives');
    await pasting.correct(1, 'purpose');
    expect(asked('charter_import_look').at(-1)).toMatchObject({ corrections: [{ version: 0, line: 1, place: 'purpose' }] });
    expect(pasting.version?.left).toBe(0);
  });

  it('forgets corrections when the text is another', async () => {
    answers({ charter_import_look: () => look(1) });
    const pasting = new Pasting(null);
    pasting.text = 'Ours\nx';
    await pasting.correct(1, 'purpose');
    pasting.text = 'Other';
    pasting.typed();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked('charter_import_look').at(-1)).toMatchObject({ text: 'Other', corrections: [] });
    pasting.text = ' ';
    pasting.typed();
    await vi.advanceTimersByTimeAsync(500);
    expect(pasting.look).toBeNull();
  });

  it('shows the answer to the newest question only', async () => {
    const waiting: (() => void)[] = [];
    call.mockImplementation((_: string, { text }: { text: string }) => new Promise((done) => waiting.push(() => done({ ...look(1), notes: [text] }))));
    const pasting = new Pasting(null);
    pasting.text = 'old';
    const first = pasting.read();
    pasting.text = 'new';
    const second = pasting.read();
    waiting[1]?.();
    await second;
    waiting[0]?.();
    await first;
    expect(pasting.look?.notes).toEqual(['new']);
  });

  it('knows each place by the path of its part', () => {
    expect(['title', 'members', 'terms', 'cadence'].map(pathOf)).toEqual(['title', 'membership.who', 'membership.terms', 'cadence']);
  });
});

it('a charter that was brought in is agreed on the day that its text names, or on one that is asked', () => {
  vi.setSystemTime(new Date(2026, 10, 29));
  const latest = { id: 'v', charter: 'charter', number: 1, name: '', reason: '', effective: '2022-11-01', author: '', status: 'named' as const, made: '2026-11-29T10:00:00Z', title: '', hash: '' };
  const brought = { ...view(), changed: false, latest, content: { ...sample(), sentences: { purpose: 'We meet.' } } };
  expect(dayOffered(brought)).toBe('2022-11-01');
  expect(dayOffered({ ...brought, latest: { ...latest, effective: null } })).toBe('');
  expect(dayOffered({ ...brought, latest: { ...latest, effective: '2027-01-01' } })).toBe('2026-11-29');
  expect(dayOffered({ ...brought, changed: true })).toBe('2026-11-29');
  expect(dayOffered({ ...brought, latest: { ...latest, status: 'adopted' } })).toBe('2026-11-29');
  expect(dayOffered({ ...brought, latest: { ...latest, effective: null }, content: { ...sample(), sentences: {} } })).toBe('2026-11-29');
});

describe('an agreement that is taken back', () => {
  const row: VersionRow = { id: 'v2', charter: 'charter', number: 2, name: '', reason: '', effective: null, author: '', status: 'adopted', made: '2026-09-12T10:00:00Z', title: 'Ours', hash: 'a' };
  const said: StatementView = {
    id: 's', kind: 'disagreement', number: 2, who: { member: 'm', name: 'Bo' }, noted_by: null, agreed: [], against: [], meeting: '', date: null, reason: '', at: '2026-09-14T10:00:00Z',
    withdrawn: false, held: null, key: 'k7f2', own: true,
  };
  const bo: AgreedView = { who: said.who, version: row, how: 'adoption', noted_by: 'Ann', at: row.made, behind: false, against: null };

  it('can be, once there is one, and only where it was not yet', () => {
    expect(mayDisagree(bo, null)).toBe(true);
    expect(mayDisagree({ ...bo, how: 'acknowledgement' }, null)).toBe(false);
    expect(mayDisagree({ ...bo, version: null, how: null, at: null, against: said }, null)).toBe(false);
    expect(mayDisagree({ ...bo, against: said }, null)).toBe(false);
    expect(mayDisagree({ ...bo, against: { ...said, number: 1 } }, null)).toBe(true);
  });

  it('of what somebody said with their own key, is theirs alone', () => {
    const signed: AgreedView = { ...bo, who: { member: 'bo', name: 'Bo' }, how: 'consent', noted_by: null };
    expect(mayDisagree(signed, 'ann')).toBe(false);
    expect(mayDisagree(signed, 'bo')).toBe(true);
    expect(mayDisagree({ ...signed, who: { member: null, name: 'Bo' } }, null)).toBe(false);
  });

  it('is of what is in force, and the page says when its words are another version', () => {
    const ahead = { ...row, number: row.number + 1, hash: 'another' };
    expect(notInForce({ changed: false, latest: ahead, in_force: row })).toBe(ahead);
    expect(notInForce({ changed: true, latest: ahead, in_force: row })).toBe(null);
    expect(notInForce({ changed: false, latest: { ...ahead, hash: row.hash }, in_force: row })).toBe(null);
    expect(notInForce({ changed: false, latest: ahead, in_force: null })).toBe(null);
  });

  it('is told under the name, and by whom it was noted', () => {
    expect(againstLine(said)).toContain('2');
    expect(againstLine({ ...said, noted_by: 'Ann' })).toContain('Ann');
  });
});

it('finds the answers to an objection by the path of that, and what it said', () => {
  const comment = { text: 'They are named below.', by: 'Ann', at: '2026-09-14T10:00:00Z', done: false };
  const comments = [{ ...comment, id: 'c1', path: 'purpose' }, { ...comment, id: 'c2', path: objectionPath('s1') }, { ...comment, id: 'c3', path: '' }];
  const said = { id: 's1', reason: 'It leaves out the newcomers.', withdrawn: false } as StatementView;
  const round = (now: StatementView) => ({ comments, voices: [{ member: 'ann', name: 'Ann', said: null }, { member: 'bo', name: 'Bo', said: now }] });
  const at = (now: StatementView, path: string) => commentsAt(round(now), path).map(({ id }) => id);
  expect([at(said, objectionPath('s1')), at(said, objectionPath('s2')), at(said, ''), at(said, 'purpose')]).toEqual([['c2'], [], ['c3'], ['c1']]);
  expect(objectionAt(round(said), objectionPath('s1'))).toBe('It leaves out the newcomers.');
  expect(objectionAt(round(said), 'purpose')).toBe(null);
  // Whoever objected says something else, or takes it back: the answer is read with what is said on the whole.
  for (const now of [{ ...said, id: 's2', kind: 'consent' as const, reason: '' }, { ...said, withdrawn: true }]) {
    expect([at(now, ''), at(now, 'purpose')]).toEqual([['c2', 'c3'], ['c1']]);
    expect(objectionAt(round(now), objectionPath('s1')), 'no path is read aloud').toBe('');
  }
});
