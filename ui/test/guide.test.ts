// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import { call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
const { place } = await import('../src/features/app/place.svelte');
const { default: Guide } = await import('../src/features/guide/Guide.svelte');

it('a page of the guide that cannot be shown leads back to the list, which says why', async () => {
  call.mockImplementation(async (name: string) => (name === 'guide_list' ? [{ id: 'first-week', title: 'Your first week' }] : Promise.reject({ code: 'not-found', class: 'refused', args: {} })));
  place.go({ room: 'settings', section: 'guide', topic: 'gone' });
  const guide = mount(Guide, { target: document.body });
  await vi.waitFor(() => {
    flushSync();
    expect(place.spot).toEqual({ room: 'settings', section: 'guide' });
    expect(document.querySelector('[data-test=guide-first-week]')).not.toBeNull();
    expect(document.querySelector('[role=alert], .refused, [data-kind=refused]')).not.toBeNull();
  });
  await unmount(guide);
});

it('shows the topics that answer a question, and says where none does', async () => {
  const all = [{ id: 'first-words', title: 'First words' }, { id: 'everyday', title: 'Everyday questions' }];
  call.mockImplementation(async (_: string, { asked }: { asked: string }) => all.filter((topic) => asked === '' || (asked === 'printing' && topic.id === 'everyday')));
  place.go({ room: 'settings', section: 'guide' });
  const guide = mount(Guide, { target: document.body });
  const shown = () => (flushSync(), [...document.querySelectorAll('[data-test=guide-topics] [data-test^=guide-]')].map((row) => row.getAttribute('data-test')));
  const asks = (words: string) => {
    const field = document.querySelector<HTMLInputElement>('[data-test=guide-ask]')!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await vi.waitFor(() => expect(shown()).toEqual(['guide-first-words', 'guide-everyday']));
  asks('printing');
  await vi.waitFor(() => expect(shown()).toEqual(['guide-everyday']));
  asks('zebra');
  await vi.waitFor(() => {
    expect(shown()).toEqual([]);
    expect(document.querySelector('[data-test=guide-ask-none]')).not.toBeNull();
  });
  asks('printing');
  await vi.waitFor(() => expect(shown()).toEqual(['guide-everyday']));
  call.mockImplementation(async () => Promise.reject({ code: 'database-busy', class: 'busy', args: {} }));
  asks('zebra');
  await vi.waitFor(() => expect((flushSync(), document.querySelector('.refused, [data-kind=refused], [role=alert]'))).not.toBeNull());
  expect([shown(), document.querySelector('[data-test=guide-ask-none]')]).toEqual([['guide-everyday'], null]);
  await unmount(guide);
});
