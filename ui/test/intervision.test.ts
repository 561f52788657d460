import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClosedGroupView, ClosedSessionView, NameFound } from '../src/platform/api.gen';
import { toChanges } from '../src/features/journal/text-sync';
import { asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { distinct, others, agreed, saidIn, writes } = await import('../src/features/intervision/words');
const { toasts } = await import('../src/shared/toasts.svelte');
const { OpenSession } = await import('../src/features/intervision/open-session.svelte');

const person = (name: string, more: Partial<ClosedGroupView['people'][number]> = {}) => ({ id: name, name, me: false, agreed: null, agreed_before: null, keyed: false, ...more });
const of: ClosedGroupView = {
  id: 'g', name: 'Door', level: 'stays_leaves', limits: '', leaves: '', keeps: 'everyone', keeper: null, ends: '2031-06-30', may_end: 'everyone', attest: false, pair: false, people: [person('Ann', { me: true }), person('Bo')], former: [], sessions: [],
};
const session = (more: Partial<ClosedSessionView> = {}): ClosedSessionView => ({
  id: 's', group: 'g', title: 'T', method: 'incident', date: '2026-11-21', minutes: null, ends: '2031-06-30', stage: 'open', destroyed_on: '2031-07-07', held: null, keeping: null, each_says_yes: false, owner: null, led: null, context: null, question: 'why', present: [],
  notes: 'ours', mine: 'mine', supervision: 'hers', supervised: null, may_write: true, names: [], permissions: [], anonymous: false, ...more,
});
const open = (more: Partial<ClosedSessionView> = {}) => new OpenSession({ ...session(more), of });
const typed = (text: { shown: string; typed: (changes: ReturnType<typeof toChanges>) => void }, words: string) => {
  const at = text.shown.length;
  text.typed(toChanges([[at, at, words]], at));
};
const found = (text: string, known = false): NameFound => ({ kind: 'person', start: 0, end: text.length, text, alias: 'P. 1', known });

let now: ClosedSessionView;
beforeEach(() => {
  now = session();
  call.mockReset();
  call.mockImplementation(async (name: string, request: { text: string }) => {
    if (name === 'intervision_open') return now;
    if (name === 'intervision_group_open') return of;
    if (name === 'names_check') return { findings: [found('Daan'), found('daan'), found('Noor', true)], reminder: 'no' };
    if (name === 'names_replace') return { text: request.text.replaceAll('Daan', 'D.'), replaced: 1, left: [], reminder: 'no' };
    if (name !== 'intervision_notes') return { id: 's', batch: 'b', replaced: 0 };
    now = session({ notes: request.text.replaceAll('Fatima', 'F.') });
    return { id: 's', batch: 'b', replaced: request.text.includes('Fatima') ? 1 : 0 };
  });
});

describe('the words of closed groups', () => {
  it('take each layer from its own place', () => {
    expect((['question', 'group', 'mine', 'supervision'] as const).map((part) => saidIn(session(), part))).toEqual(['why', 'ours', 'mine', 'hers']);
  });

  it('know when nothing more is written', () => {
    expect((['open', 'soon', 'very_soon', 'grace', 'due', 'held'] as const).filter(writes)).toEqual(['open', 'soon', 'very_soon']);
  });

  it('ask everybody but the owner of the notebook, once somebody has agreed', () => {
    expect(others(of.people).map((one) => one.name)).toEqual(['Bo']);
    expect(agreed(of)).toBe(false);
    expect(agreed({ people: [person('Bo', { agreed: '2026-11-21' })] })).toBe(true);
  });

  it('name what was found once, what is known already last', () => {
    expect(distinct([found('Noor', true), found('Daan'), found('daan')]).map((one) => one.text)).toEqual(['Daan', 'Noor']);
  });
});

describe('a yes to a later day', () => {
  it('can be taken back as long as others are asked, and not once the day has moved', () => {
    const keeping = { until: '2031-12-31', agreed: ['Ann'], asked: ['Bo'], me: false };
    const show = vi.spyOn(toasts, 'show');
    open({ keeping }).kept('b');
    open().kept('b');
    expect(show.mock.calls.map(([, more]) => more?.act !== undefined)).toEqual([true, false]);
    show.mockRestore();
  });
});

describe('an open session', () => {
  it('saves each layer apart, and the question as the question', async () => {
    const it = open();
    typed(it.text('mine'), '!');
    typed(it.text('question'), '?');
    await it.flush();
    expect(asked('intervision_notes')).toEqual([{ id: 's', layer: 'mine', text: 'mine!', was: 'mine' }]);
    expect(asked('intervision_set')).toEqual([{ id: 's', question: 'why?', asked: 'why' }]);
    expect(it.saving).toBe('saved');
  });

  it('shows the alias that took the place of a name, and keeps what was typed meanwhile', async () => {
    const it = open();
    const text = it.text('group');
    typed(text, ' Fatima');
    const saving = it.flush();
    typed(text, ' and more');
    await saving;
    expect(text.shown).toBe('ours F. and more');
    expect(asked('intervision_notes')[1]).toEqual({ id: 's', layer: 'group', text: 'ours F. and more', was: 'ours F.' });
  });

  it('rests when what was typed is taken out again before it was saved', async () => {
    const it = open();
    const mine = it.text('mine');
    typed(mine, ' and more');
    expect(it.saving).toBe('waiting');
    mine.typed(toChanges([[4, 13, '']], 13));
    await it.flush();
    expect([it.saving, mine.shown, asked('intervision_notes')]).toEqual(['saved', 'mine', []]);
  });

  it('writes neither where the group agreed otherwise nor after the end', () => {
    const elsewhere = open({ may_write: false });
    expect([elsewhere.writes('group'), elsewhere.writes('mine')]).toEqual([false, true]);
    const handed = open({ supervised: { id: 's2', group: 'g2', name: 'Supervision: Ann and Claire' } });
    expect([handed.writes('supervision'), handed.writes('mine')]).toEqual([false, true]);
    const ended = open({ stage: 'grace' });
    expect([ended.writes('mine'), ended.writes('question')]).toEqual([false, false]);
  });

  it('puts an alias in the place of a name for good, and in my own notes too', async () => {
    const it = open({ mine: 'mine, Daan' });
    now = session({ mine: 'mine, Daan', names: [{ id: 'n', name: 'Daan', alias: 'D.' }] });
    await it.look('mine', 'mine, Daan');
    expect(it.found.map((one) => one.text)).toEqual(['Daan', 'Noor']);
    expect(await it.replace([{ name: ' Daan ', alias: 'D. ' }])).toBe(true);
    expect(asked('intervision_alias_set')).toEqual([{ id: 's', name: 'Daan', alias: 'D.' }]);
    expect(asked('intervision_notes')).toEqual([{ id: 's', layer: 'mine', text: 'mine, D.', was: 'mine, Daan' }]);
  });

  it('asks for aliases in the order of the texts, so that two people in two texts never share one', async () => {
    const it = open();
    await it.look('group', 'ours, Daan');
    const looked = () => asked('names_check').map(({ text, before }) => [text, before]);
    await vi.waitFor(() => expect(looked()).toEqual([['ours, Daan', ['why']], ['mine', ['why', 'ours, Daan']], ['hers', ['why', 'ours, Daan', 'mine']]]));
  });

  it('answers before the texts below are looked at, and leaves them to the newest look', async () => {
    const it = open();
    const waiting: (() => void)[] = [];
    call.mockImplementation(async (_: string, { text, before }: { text: string; before: string[] }) => {
      if (text === 'ours') await new Promise<void>((done) => waiting.push(done));
      return { findings: [found(`${text} after ${before.join(', ')}`)], reminder: '' };
    });
    expect((await it.look('question', 'why, Daan'))?.map((one) => one.text)).toEqual(['why, Daan after ']);
    await it.look('mine', 'mine');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    await vi.waitFor(() => expect(it.found.map((one) => one.text)).toEqual(['why, Daan after ', 'ours after why', 'mine after why, ours', 'hers after why, ours, mine']));
    waiting[0]?.();
    await new Promise((done) => setTimeout(done));
    expect(it.found.map((one) => one.text)).toContain('ours after why');
    expect(asked('names_check').map(({ text }) => text)).toEqual(['why, Daan', 'ours', 'mine', 'ours', 'mine', 'hers']);
  });

  it('knows which names gave way before one was refused', async () => {
    const it = open();
    const answers = call.getMockImplementation();
    call.mockImplementation(async (name: string, request: { name: string }) => {
      if (name === 'intervision_alias_set' && request.name === 'Noor') throw { code: 'closed-alias-taken', class: 'refused', args: {} };
      if (name === 'intervision_alias_set') now = session({ names: [{ id: 'n', name: 'Daan', alias: 'D.' }] });
      return answers?.(name, request);
    });
    const looks = vi.fn();
    it.watches(looks);
    expect(await it.replace([{ name: 'Daan', alias: 'D.' }, { name: 'Noor', alias: 'D.' }])).toBe(false);
    expect([it.view.names.map((one) => one.name), looks.mock.calls.length]).toEqual([['Daan'], 1]);
  });

  it('says what was typed in the place of a name, else what is proposed', async () => {
    const it = open();
    await it.look('mine', 'mine, Daan');
    it.instead['Daan'] = ' the trainee ';
    expect(it.found.map(it.aliasOf)).toEqual([{ name: 'Daan', alias: 'the trainee' }, { name: 'Noor', alias: 'P. 1' }]);
  });

  it('carries nothing out of the room when there is nothing to carry', async () => {
    const it = open();
    await it.take('  ');
    expect(asked('intervision_take')).toEqual([]);
    await it.take(' an insight ');
    expect(asked('intervision_take')).toEqual([{ id: 's', text: 'an insight' }]);
  });
});
