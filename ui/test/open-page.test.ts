import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edited, PageView } from '../src/platform/api.gen';
import { toChanges } from '../src/features/journal/text-sync';
import { asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { OpenPage } = await import('../src/features/journal/open-page.svelte');

const view = (text: string, version = 'v1'): PageView => ({
  id: 'p', title: 'T', date: '2026-11-21', tags: [], text, only_me: '', agreements: '', session: null, version, created: '', modified: '', trashed: null, attachments: [], method: null, values: [], came: [],
});
const edited = (version: string, patches: Edited['patches'] = []): Edited => ({ version, patches, batch: 'b' });
const refused = (code: string) => ({ code, class: 'refused', args: {} });

beforeEach(() => {
  vi.useFakeTimers();
  call.mockReset();
  call.mockImplementation(async (name: string) => (name === 'page_list' ? [] : Promise.reject(refused('internal'))));
});
afterEach(() => vi.useRealTimers());

function answers(answer: Record<string, (request: never) => unknown>) {
  call.mockImplementation(async (name: string, request: never) => (answer[name] ? answer[name](request) : name === 'page_list' ? [] : undefined));
}

describe('the page that is open', () => {
  it('is saved a moment after the last key, in one go', async () => {
    answers({ page_edit: () => edited('v2') });
    const page = new OpenPage(view('ab'), '2026-11-21');
    page.typed(toChanges([[2, 2, 'c']], 2));
    await vi.advanceTimersByTimeAsync(200);
    page.typed(toChanges([[3, 3, 'd']], 3));
    expect(page.saving).toBe('waiting');
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('page_edit')).toEqual([{ id: 'p', base: 'v1', edits: [[2, 2, 'cd']] }]);
    expect(page.saving).toBe('saved');
  });

  it('is no page until something is written in it', async () => {
    answers({ page_add: ({ text }: { text: string }) => view(text) });
    const page = new OpenPage(null, '2026-11-21');
    await page.flush();
    expect(asked('page_add')).toEqual([]);
    page.typed(toChanges([[0, 0, 'Hello']], 0));
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('page_add')).toEqual([{ title: '', date: '2026-11-21', tags: [], text: 'Hello' }]);
    expect(page.id).toBe('p');
  });

  it('shows what was asked for as something that can be undone, and what arrives as something that cannot', async () => {
    let text = 'before';
    answers({ page_open: () => view(text, text) });
    const page = new OpenPage(view('ab'), '2026-11-21');
    const apply = vi.fn();
    page.surface = { apply, fill: () => undefined, insert: () => undefined, focus: () => undefined, find: () => undefined, look: () => undefined };
    await page.reread(true);
    text = 'from afar';
    await page.reread();
    expect(apply.mock.calls.map(([, asked]) => asked)).toEqual([true, false]);
  });

  it('keeps what could not be saved, says so, and tries again', async () => {
    let full = true;
    answers({ page_edit: () => (full ? Promise.reject(refused('disk-full')) : edited('v2')) });
    const page = new OpenPage(view(''), '2026-11-21');
    page.typed(toChanges([[0, 0, 'kept']], 0));
    await vi.advanceTimersByTimeAsync(301);
    expect(page.saving).toBe('failed');
    expect(page.failure?.code).toBe('disk-full');
    expect(page.shown).toBe('kept');
    full = false;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(page.saving).toBe('saved');
    expect(page.failure).toBeNull();
    expect(asked('page_edit').at(-1)).toEqual({ id: 'p', base: 'v1', edits: [[0, 0, 'kept']] });
  });

  it('still saves after it was left', async () => {
    let full = true;
    answers({ page_edit: () => (full ? Promise.reject(refused('disk-full')) : edited('v2')) });
    const page = new OpenPage(view(''), '2026-11-21');
    page.typed(toChanges([[0, 0, 'kept']], 0));
    page.close();
    await vi.advanceTimersByTimeAsync(100);
    full = false;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(page.dirty).toBe(false);
  });

  it('meets a text that was changed elsewhere', async () => {
    let first = true;
    answers({
      page_edit: () => (first ? ((first = false), Promise.reject(refused('stale-version'))) : edited('v10')),
      page_open: () => view('New start. ab', 'v9'),
    });
    const page = new OpenPage(view('ab'), '2026-11-21');
    page.typed(toChanges([[2, 2, 'c']], 2));
    await vi.advanceTimersByTimeAsync(301);
    expect(page.shown).toBe('New start. abc');
    expect(asked('page_edit').at(-1)).toEqual({ id: 'p', base: 'v9', edits: [[13, 13, 'c']] });
    expect(page.saving).toBe('saved');
  });

  it('sends only the fields that changed', async () => {
    answers({ page_set: () => ({ batch: 'b' }) });
    const page = new OpenPage(view('ab'), '2026-11-21');
    page.set({ title: 'Other' });
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('page_set')).toEqual([{ id: 'p', title: 'Other', date: null, tags: null }]);
    expect(asked('page_edit')).toEqual([]);
  });

  it('begins with a method where it stands, and remembers which', async () => {
    answers({ page_edit: () => edited('v2'), page_set: () => ({ batch: 'b' }), page_add: ({ text }: { text: string }) => view(text) });
    const begun = (page: InstanceType<typeof OpenPage>) => {
      const fill = (text: string) => page.typed(toChanges([[0, 0, text]], 0));
      page.surface = { fill, apply: () => undefined, insert: () => undefined, focus: () => undefined, find: () => undefined, look: () => undefined };
      page.begin({ method: 'grow', name: 'GROW', text: '## Goal', caret: 7 });
    };
    const draft = new OpenPage(null, '2026-11-21');
    expect(draft.empty).toBe(true);
    begun(draft);
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('page_add')).toEqual([{ title: '', date: '2026-11-21', tags: [], text: '## Goal', method: 'grow' }]);
    const titled = new OpenPage(view(''), '2026-11-21');
    begun(titled);
    expect(titled.empty).toBe(false);
    await vi.advanceTimersByTimeAsync(301);
    expect(asked('page_set')).toEqual([{ id: 'p', title: null, date: null, tags: null, method: 'grow' }]);
    expect(asked('page_edit')).toHaveLength(1);
  });
});
