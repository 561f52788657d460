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
