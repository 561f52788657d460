import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MethodRow, MethodView, PhaseView } from '../src/platform/api.gen';
import { answers, asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { beginning } = await import('../src/features/method/begin.svelte');
const { OwnModel } = await import('../src/features/method/own-model.svelte');
const { Picking, forWriting } = await import('../src/features/method/picking.svelte');
const { count, fitOf, matching, shelves } = await import('../src/features/method/shelves.svelte');
const { place } = await import('../src/features/app/place.svelte');
const { toasts } = await import('../src/shared/toasts.svelte');

const row = (id: string, more: Partial<MethodRow> = {}): MethodRow => ({
  id, name: id, own: false, family: 'journal', purpose: '', people: { min: 1, max: 1 }, minutes: 10, least: 5, each: false, timing: 'ours', source: '', ...more,
});
const rows = [
  row('grow', { name: 'GROW-model', family: 'coaching', purpose: 'Van een doel naar een eerste stap', source: 'Whitmore' }),
  row('gibbs', { name: 'Réflexion de Gibbs' }),
  row('incident', { family: 'intervision' }),
  row('mine', { name: 'Na de les', own: true, family: null }),
];
const guided = { method: 'grow', name: 'GROW', text: '## Doel\n\n\n', caret: 9 };

beforeEach(() => call.mockReset());
afterEach(() => toasts.closeAll());

describe('the list of methods', () => {
  it('is found by name, purpose and source, whatever the accents', () => {
    expect(matching(rows, 'reflexion GIBBS').map((one) => one.id)).toEqual(['gibbs']);
    expect(matching(rows, 'whitmore stap').map((one) => one.id)).toEqual(['grow']);
    expect(matching(rows, ' ')).toHaveLength(4);
    const both = [row('a', { purpose: 'Gibbs' }), row('b', { name: 'Gibbs' })];
    expect(matching(both, 'gibbs').map((one) => one.id)).toEqual(['b', 'a']);
    expect(matching(rows, 'horoscoop')).toEqual([]);
  });

  it('stands on shelves, one’s own first, and shows no empty shelf', () => {
    expect(shelves(rows).map((one) => one.shelf)).toEqual(['own', 'coaching', 'journal', 'intervision']);
  });

  it('offers ways of writing before what is meant for many', () => {
    expect(forWriting(rows).map((one) => one.id)).toEqual(['mine', 'gibbs', 'grow', 'incident']);
  });

  it('takes only whole numbers as people and minutes', () => {
    expect(['6', ' 45 ', '', '0', '-1', 'x', '1.5', '99999'].map(count)).toEqual([6, 45, null, null, null, null, null, null]);
  });
});

describe('the choice of a method', () => {
  const pick = async (close = vi.fn()) => {
    answers({ method_list: () => rows, method_page: () => guided, page_add: () => ({ id: 'p1' }) });
    const picking = new Picking('nl', close);
    await picking.reread();
    return { picking, close };
  };

  it('is walked with the arrows, round and round', async () => {
    const { picking } = await pick();
    expect(picking.chosen?.id).toBe('mine');
    picking.step(-1);
    expect(picking.chosen?.id).toBe('incident');
    picking.step(1);
    picking.step(1);
    expect(picking.chosen?.id).toBe('gibbs');
  });

  it('is narrowed by typing, and begins at the top again', async () => {
    const { picking } = await pick();
    picking.step(2);
    picking.typed = 'gibbs';
    picking.narrowed();
    expect(picking.found.map((one) => one.id)).toEqual(['gibbs']);
    expect(picking.chosen?.id).toBe('gibbs');
    picking.typed = 'nothing at all';
    picking.narrowed();
    picking.step(1);
    picking.take(picking.chosen);
    expect(asked('method_page')).toEqual([]);
  });

  it('keeps what is chosen when another language is spoken', async () => {
    const { picking } = await pick();
    picking.step(2);
    expect(picking.chosen?.id).toBe('grow');
    await picking.speak('fr');
    expect(asked('method_list').at(-1)).toMatchObject({ language: 'fr' });
    expect(picking.chosen?.id).toBe('grow');
  });

  it('begins a new page in the chosen language, with the caret where the writing begins', async () => {
    const { picking, close } = await pick();
    picking.step(2);
    picking.take(picking.chosen);
    await vi.waitFor(() => expect(place.spot).toEqual({ room: 'journal', page: 'p1' }));
    expect(close).toHaveBeenCalledOnce();
    expect(asked('method_page')).toEqual([{ id: 'grow', language: 'nl', question: null }]);
    expect(asked('page_add')).toEqual([{ title: '', date: null, tags: [], text: guided.text, method: 'grow' }]);
    expect(place.takeCaret('p1')).toEqual({ anchor: 9, head: 9, top: 0 });
  });

  it('begins in the page that lies open when that is empty, and not in one that is written in', async () => {
    answers({ method_page: () => guided, page_add: () => ({ id: 'p2' }) });
    const begun = vi.fn();
    const open = { surface: {}, empty: true, begin: begun };
    const leave = beginning.watch(open as never);
    await beginning.begin('grow', 'nl');
    expect(begun).toHaveBeenCalledWith(guided);
    expect(asked('page_add')).toEqual([]);
    open.empty = false;
    await beginning.begin('grow', 'nl');
    expect(begun).toHaveBeenCalledOnce();
    expect(asked('page_add')).toHaveLength(1);
    leave();
    expect(beginning.page).toBeNull();
  });

  it('says why when it cannot begin', async () => {
    answers({ method_page: () => Promise.reject({ code: 'method-not-found', class: 'refused', args: {} }) });
    await beginning.begin('gone', 'en');
    expect(toasts.shown.map((toast) => toast.failed)).toEqual([true]);
  });
});

describe('a model of one’s own', () => {
  const phase = (id: string, name: string): PhaseView => ({
    id, name, minutes: null, times: 1, groups: null, each: false, pass: false, speaks: [], silent: [], rule: '', questions: [`${name}?`, 'And?'],
  });
  const view = (phases: PhaseView[]) => ({ id: 'm', name: 'Mine', own: true, from: null, purpose: '', phases }) as unknown as MethodView;
  const two = () => new OwnModel(view([phase('a', 'One'), phase('b', 'Two')]));

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('begins a page once there is something to begin it with', () => {
    const model = new OwnModel(view([{ ...phase('a', ''), questions: [] }]));
    expect(model.asks).toBe(false);
    model.sections[0]!.questions = ' \n';
    expect(model.asks).toBe(false);
    model.sections[0]!.questions = 'What was the contract of three?';
    expect(model.asks).toBe(true);
  });

  it('is in the notebook once something was written in it', async () => {
    const made = vi.fn();
    answers({ method_add: () => ({ ...view([]), id: 'new' }), method_show: () => view([phase('a', '')]), method_edit: () => ({ batch: 'x' }) });
    const left = OwnModel.begin(made);
    left.add();
    left.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked('method_add')).toEqual([]);
    const model = OwnModel.begin(made);
    model.sections[0]!.questions = 'What did I promise?';
    model.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked('method_add')).toMatchObject([{ sections: [{ id: null, heading: '', questions: ['What did I promise?'] }] }]);
    expect([model.id, made.mock.calls, model.sections[0]!.id]).toEqual(['new', [['new']], 'a']);
    model.purpose = 'After a session';
    model.changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked('method_edit')).toMatchObject([{ id: 'new', purpose: 'After a session' }]);
    expect(asked('method_add')).toHaveLength(1);
  });

  it('is saved whole, a moment after the last key', async () => {
    answers({ method_edit: () => ({ batch: 'x' }) });
    const model = two();
    model.purpose = 'For me';
    model.changed();
    await vi.advanceTimersByTimeAsync(200);
    model.sections[0]!.questions = ' What?\n\nWhy? ';
    model.changed();
    expect(model.move(1, -1)).toBe(true);
    expect(model.move(0, -1)).toBe(false);
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('method_edit')).toEqual([
      {
        id: 'm',
        name: 'Mine',
        purpose: 'For me',
        sections: [
          { id: 'b', heading: 'Two', questions: ['Two?', 'And?'] },
          { id: 'a', heading: 'One', questions: ['What?', 'Why?'] },
        ],
      },
    ]);
    expect(model.saving).toBe('saved');
  });

  it('learns the id of a new section, also when that moved meanwhile', async () => {
    answers({ method_edit: () => ({ batch: 'x' }), method_show: () => (model.move(2, -1), view([phase('a', ''), phase('b', ''), phase('c', '')])) });
    const model = two();
    model.add();
    await vi.advanceTimersByTimeAsync(301);
    await vi.advanceTimersByTimeAsync(301);
    expect(model.sections.map((section) => section.id)).toEqual(['a', 'c', 'b']);
    expect(asked('method_edit')).toHaveLength(2);
  });

  it('gives a removed section back, and keeps what was typed before', async () => {
    answers({
      method_edit: ({ sections }: { sections: unknown[] }) => ({ batch: `left ${sections.length}` }),
      undo: () => ({ batch: 'u' }),
      method_show: () => view([phase('a', 'Typed'), phase('b', 'Two')]),
    });
    const model = two();
    model.sections[0]!.heading = 'Typed';
    model.changed();
    await model.remove(1);
    expect(asked('method_edit').map((request) => request.sections.length)).toEqual([2, 1]);
    toasts.shown.at(-1)?.act?.run();
    await vi.advanceTimersByTimeAsync(10);
    expect(asked('undo')).toEqual([{ batch: 'left 1' }]);
    expect(model.sections.map((section) => section.heading)).toEqual(['Typed', 'Two']);
  });

  it('keeps its name while the field is empty, and says when it could not be saved', async () => {
    answers({ method_edit: () => Promise.reject({ code: 'disk-full', class: 'refused', args: {} }) });
    const model = two();
    model.name = ' ';
    model.changed();
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('method_edit')[0]).toMatchObject({ name: null });
    expect([model.saving, model.failure?.code]).toEqual(['failed', 'disk-full']);
    answers({ method_edit: () => ({ batch: 'x' }) });
    model.close();
    await vi.advanceTimersByTimeAsync(3_100);
    expect(model.saving).toBe('saved');
  });
});

describe('a method among the minutes of an agenda', () => {
  it('fits as it is, made shorter, or not without a word about it', () => {
    const long = row('incident', { minutes: 90, least: 45 });
    expect([100, 90, 60, 45, 44].map((free) => fitOf(long, free, null))).toEqual(['whole', 'whole', 'shorter', 'shorter', 'tight']);
    expect(fitOf(long, null, null), 'without a number of minutes').toBe('whole');
    expect(fitOf(row('mine', { minutes: null, least: null, own: true }), 5, null), 'what has no time of its own takes what there is').toBe('whole');
  });

  it('is counted for everyone where it is done once for each', () => {
    const each = row('als', { minutes: 35, least: 18, each: true, people: { min: 4, max: 8 } });
    expect([fitOf(each, 140, 4), fitOf(each, 140, 5), fitOf(each, 90, 5), fitOf(each, 89, 5)]).toEqual(['whole', 'shorter', 'shorter', 'tight']);
    expect([fitOf(each, 35, null), fitOf(each, 18, null)], 'one turn, where nobody knows how many people there are').toEqual(['whole', 'shorter']);
  });
});
