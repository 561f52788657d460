// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { DiffPart, Mark } from '../src/platform/api.gen';
import { answers } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: History } = await import('../src/features/journal/History.svelte');

const mark = (id: string, added: number, removed: number, by: string): Mark => ({ id, from: '2026-11-24T09:00:00Z', to: '2026-11-24T09:12:00Z', added, removed, by });
const page = { flush: async () => undefined, reread: async () => undefined } as never;
const find = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
/** Shows the history of a page, and opens its newest version. */
async function opens(marks: Mark[], parts: DiffPart[], then: () => void): Promise<void> {
  answers({ page_history: () => marks, page_diff: () => parts });
  const shown = mount(History, { target: document.body, props: { page, id: 'p', onclose: () => undefined } });
  await vi.waitFor(() => expect(find('history-mark').length).toBe(marks.length));
  find('history-mark')[0]?.click();
  await vi.waitFor(() => {
    flushSync();
    then();
  });
  await unmount(shown);
}

it('a version from which nothing differs says so, and offers no way to where one is', async () => {
  const same = { part: 'body', kind: 'same', text: 'The Meuse stood high.' } as DiffPart;
  await opens([mark('m', 21, 0, 'here')], [same], () => {
    expect(find('diff-same')).toHaveLength(1);
    expect(document.querySelector('.since')?.textContent?.trim()).toBe('Nothing has changed since then.');
    expect(find('history-return')).toEqual([]);
  });
  const fresh = { part: 'body', kind: 'added', text: ' We walked.' } as DiffPart;
  await opens([mark('m', 21, 0, 'here')], [same, fresh], () => expect(find('history-return')).toHaveLength(1));
});

it('a version counts what came and what went, and not what did not', async () => {
  const marks = [mark('a', 25, 0, 'here'), mark('b', 0, 1, 'elsewhere'), mark('c', 4, 3, 'here'), mark('d', 0, 0, 'here')];
  await opens(marks, [], () => {
    expect([...document.querySelectorAll('.size')].map((one) => one.textContent)).toEqual([
      '25 characters added',
      '1 character removed, on another device',
      '4 characters added, 3 characters removed',
      '',
    ]);
  });
});
