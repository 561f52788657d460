import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView, SessionGiven } from '../src/platform/api.gen';
import { toChanges } from '../src/features/journal/text-sync';
import { clock, names } from '../src/features/people/session';
import { asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { OpenPage } = await import('../src/features/journal/open-page.svelte');
const { setSession } = await import('../src/features/people/acts');
const { toasts } = await import('../src/shared/toasts.svelte');
const { speech } = await import('../src/shared/fluent.svelte');
await import('../src/features/app/words');

const view = (more: Partial<PageView> = {}): PageView => ({
  id: 'p', title: 'T', date: '2026-11-21', tags: [], text: 'ab', only_me: '', agreements: '- one', session: null, version: 'v1',
  created: '', modified: '', trashed: null, attachments: [], method: null, values: [], came: [], ...more,
});
const given: SessionGiven = { person: 'N.', minutes: 50, mode: null, fee: null, size: 1 };

beforeEach(() => {
  vi.useFakeTimers();
  call.mockReset();
  call.mockImplementation(async (name: string) => {
    if (name === 'page_edit') return { version: 'v2', patches: [], batch: 'b' };
    if (name === 'session_set') return { batch: 's' };
    if (name === 'page_open') return view({ session: { ...given, person: { id: 'n', name: 'N.' } } });
    return name === 'page_list' || name === 'people_list' ? [] : view();
  });
});
afterEach(() => vi.useRealTimers());

describe('the parts of a page', () => {
  it('are saved apart, each under its own name', async () => {
    const page = new OpenPage(view(), '2026-11-21');
    page.onlyMe.typed(toChanges([[0, 0, 'mine']], 0));
    page.agreements.append('- two');
    await vi.advanceTimersByTimeAsync(400);
    expect(asked('page_edit')).toEqual([
      { id: 'p', part: 'agreements', base: 'v1', edits: [[5, 5, '\n- two']] },
      { id: 'p', part: 'only_me', base: 'v1', edits: [[0, 0, 'mine']] },
    ]);
    expect([page.shown, page.agreements.shown, page.onlyMe.shown]).toEqual(['ab', '- one\n- two', 'mine']);
    expect(page.dirty).toBe(false);
  });

  it('go into a new page with its text', async () => {
    const page = new OpenPage(null, '2026-11-21');
    page.onlyMe.typed(toChanges([[0, 0, 'mine']], 0));
    await vi.advanceTimersByTimeAsync(400);
    expect(asked('page_add')).toEqual([{ title: '', date: '2026-11-21', tags: [], text: '', only_me: 'mine' }]);
    expect(page.dirty).toBe(false);
  });

  it('wait when they could not be saved', async () => {
    const page = new OpenPage(view(), '2026-11-21');
    call.mockImplementation(async () => Promise.reject({ code: 'disk-full', class: 'refused', args: {} }));
    page.onlyMe.typed(toChanges([[0, 0, 'mine']], 0));
    await vi.advanceTimersByTimeAsync(400);
    expect([page.saving, page.dirty, page.onlyMe.shown]).toEqual(['failed', true, 'mine']);
  });
});

describe('a session', () => {
  it('is set on a page that is in the notebook, and shown with its name', async () => {
    const page = new OpenPage(null, '2026-11-21');
    expect(await setSession(page, given)).toBeNull();
    expect(asked('page_add')).toHaveLength(1);
    expect(asked('session_set')).toEqual([{ page: 'p', session: given, for_both: false }]);
    expect(page.session?.person.name).toBe('N.');
  });

  it('names whoever it makes, and nobody who was there', async () => {
    speech.language = 'en';
    const said = () => toasts.shown.map((toast) => toast.text).filter((text) => text.includes('is new'));
    const page = new OpenPage(view(), '2026-11-21');
    await setSession(page, given, true);
    expect(said()).toEqual([expect.stringContaining('N.')]);
    for (const toast of toasts.shown) toasts.close(toast.key);
    // Another length is no other person, and is not asked for.
    await setSession(page, { ...given, person: 'n', minutes: 60 });
    expect([said(), asked('people_list')]).toEqual([[], [undefined]]);
    const there = [{ id: 'n', name: 'N.' }];
    const before = call.getMockImplementation();
    call.mockImplementation(async (name: string, ...rest: unknown[]) => (name === 'people_list' ? there : before?.(name, ...rest)));
    await setSession(new OpenPage(view(), '2026-11-21'), given, true);
    expect(said()).toEqual([]);
  });

  it('is written in hours without rounding', () => {
    expect([0, 1, 59, 60, 61, 1440].map(clock)).toEqual(['0:00', '0:01', '0:59', '1:00', '1:01', '24:00']);
  });

  it('is named by whole words, whatever their case and accents', () => {
    expect(names('With ZOE de Wit.', 'Zoë de wit')).toBe(true);
    expect(names('Zoetermeer', 'Zoë')).toBe(false);
    expect(names('anything', '…')).toBe(false);
  });
});
