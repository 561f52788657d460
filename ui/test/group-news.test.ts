// @vitest-environment happy-dom
/* The lines of what is new in a group: one for each person and thing, and seen by whoever followed one that leads nowhere else. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NewsLine } from '../src/platform';
import * as platform from './platform';

vi.mock('../src/platform', async (original) => ({ ...(await original<object>()), ...(await import('./platform')) }));
await import('../src/features/app/words');
const { default: GroupNews } = await import('../src/features/circle/GroupNews.svelte');
const { news } = await import('../src/features/circle/news.svelte');
const { place } = await import('../src/features/app/place.svelte');
const { GLANCE } = await import('../src/shared/timing');

const people: NewsLine = { id: 'g1', kind: 'circle', who: 'Ilse', change: 'changed', title: 'Peers', date: null, places: [{ part: 'members', count: 1 }], at: '2026-12-01T09:00:00Z' };
let drawn: ReturnType<typeof mount>;
let leave: () => void;

/** The group is shown, with these lines. */
async function shows(...lines: NewsLine[]) {
  platform.answers({ circle_news: () => ({ since: '2026-11-30T18:00:00Z', lines, heard: '{"aa":7}' }), circle_list: () => [], sharing_list: () => [] });
  leave = news.enter('g1');
  drawn = mount(GroupNews, { target: document.body, props: { group: 'g1' } });
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
  return document.querySelectorAll<HTMLElement>('[data-test="group-news"] li');
}

beforeEach(() => {
  vi.useFakeTimers();
  platform.call.mockReset();
});
afterEach(() => {
  void unmount(drawn);
  vi.useRealTimers();
});

it('says of each of two people of one name what they changed', async () => {
  expect([...(await shows(people, people))].map((one) => one.textContent?.trim())).toHaveLength(2);
  leave();
});

it('is seen by whoever follows a line that leads to where they are, and leaves', async () => {
  const [line] = await shows(people);
  line?.querySelector('button')?.click();
  flushSync();
  expect(place.spot).toMatchObject({ room: 'groups', circle: 'g1' });
  await vi.advanceTimersByTimeAsync(GLANCE);
  leave();
  expect(platform.asked('circle_news_seen')).toEqual([{ id: 'g1', heard: '{"aa":7}' }]);
});
