import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Noted, TrackerView } from '../src/platform/api.gen';
import { call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
vi.mock('../src/features/journal/trash', () => ({ undo: vi.fn() }));
const { NotedPlace } = await import('../src/features/tracker/noted-place.svelte');
const { toasts } = await import('../src/shared/toasts.svelte');

const tracker: TrackerView = { id: 't', name: 'Energy', measure: 'scale', unit: '', options: [], per: 'page', person: null, archived: null };
const noted = (value: string | null): Noted => ({ id: 't', tracker, value, fits: true });
/** What the core was asked to write, in the order in which it came. */
const written = () => call.mock.calls.filter(([name]) => name !== 'tracker_noted').map(([name, request]) => [name, request.page, request.value]);
const settled = () => new Promise((done) => setTimeout(done, 5));

let kept: string | null;
beforeEach(() => {
  kept = null;
  call.mockReset();
  toasts.closeAll();
  call.mockImplementation(async (name: string, request: { value?: string }) => {
    if (name === 'tracker_noted') return [noted(kept)];
    // The first answer takes longest: what comes later must wait for it.
    await new Promise((done) => setTimeout(done, request.value === '1' ? 3 : 0));
    if (name === 'tracker_record' && request.value === '99') throw { code: 'tracker-value-scale', class: 'refused', args: {} };
    kept = request.value ?? null;
    return { value: kept, batch: 'b' };
  });
});

async function place(page: { id: string | null; ensure: () => Promise<string | null> } = { id: 'p', ensure: async () => 'p' }) {
  const opened = new NotedPlace({ page });
  const stop = opened.start();
  await settled();
  stop();
  return opened;
}

describe('what is noted on a page', () => {
  it('is shown at once and written in the order in which it was typed', async () => {
    const here = await place();
    const first = here.record(noted(null), '1');
    expect(here.items[0]?.value).toBe('1');
    const second = here.record(noted('1'), '10');
    await Promise.all([first, second]);
    expect(written()).toEqual([['tracker_record', 'p', '1'], ['tracker_record', 'p', '10']]);
    expect([here.items[0]?.value, kept]).toEqual(['10', '10']);
  });

  it('gives a page that nobody has written in yet its place in the notebook first', async () => {
    const ensure = vi.fn(async () => 'new');
    const here = await place({ id: null, ensure });
    await here.record(noted(null), '5');
    expect(ensure).toHaveBeenCalledOnce();
    expect(written()).toEqual([['tracker_record', 'new', '5']]);
  });

  it('goes back to what the notebook holds when a value is refused, and takes the next one', async () => {
    const here = await place();
    expect(await here.record(noted(null), '99')).toBe(false);
    expect([here.items[0]?.value, here.refused]).toEqual([null, 't']);
    expect(toasts.shown.map((toast) => toast.failed)).toEqual([true]);
    expect(await here.record(noted(null), '9')).toBe(true);
    expect([here.items[0]?.value, here.refused]).toEqual(['9', null]);
  });

  it('can be taken away, and that can be undone', async () => {
    kept = '7';
    const here = await place();
    await here.clear(here.items[0] ?? noted('7'));
    expect(written()).toEqual([['tracker_clear', 'p', undefined]]);
    expect(here.items[0]?.value).toBeNull();
    expect(toasts.shown[0]?.act?.label).toBeTruthy();
  });
});
