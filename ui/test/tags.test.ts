// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import { answers, asked } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: TagList } = await import('../src/features/journal/TagList.svelte');

const find = <Kind extends HTMLElement>(test: string) => document.querySelector<Kind>(`[data-test="${test}"]`);

it('two tags that meet are asked about where the keyboard is, and the answer is one key away', async () => {
  answers({ tag_list: () => [{ name: 'éthique', pages: 1 }, { name: 'déontologie', pages: 2 }], tag_rename: () => ({ batch: 'b' }) });
  const shown = mount(TagList, { target: document.body, props: { onclose: () => undefined } });
  await vi.waitFor(() => expect(find('tag-rename')).not.toBeNull());
  [...document.querySelectorAll<HTMLElement>('[data-test=tag-rename]')].at(-1)?.click();
  flushSync();
  const field = find<HTMLInputElement>('tag-name')!;
  field.focus();
  field.value = 'Éthique';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => {
    flushSync();
    expect(find('tag-name')).toBeNull();
    expect(document.activeElement).toBe(find('tag-merge'));
  });
  expect(asked('tag_rename')).toEqual([]);
  find('tag-merge')?.click();
  await vi.waitFor(() => expect(asked('tag_rename')).toEqual([{ tag: 'déontologie', name: 'Éthique', merge: true }]));
  await unmount(shown);
});
