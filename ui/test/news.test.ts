/* What is new in a group: told while the group is shown, and seen by whoever was there and left, not by a glance or on the way to it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { News as Told, NewsLine } from '../src/platform';
import * as platform from './platform';

vi.mock('../src/platform', async (original) => ({ ...(await original<object>()), ...(await import('./platform')) }));
await import('../src/features/app/words');
const { news } = await import('../src/features/circle/news.svelte');
const { circles } = await import('../src/features/circle/circles.svelte');
const { lineOf, since, wayOf } = await import('../src/features/circle/news-lines');
const { GLANCE } = await import('../src/shared/timing');

const charter: NewsLine = { id: 'c1', kind: 'charter', who: 'Bo', change: 'changed', title: 'Peers', date: null, places: [{ part: 'purpose', count: 1 }, { part: 'roles', count: 2 }], at: '2026-12-01T09:00:00Z' };
const meeting: NewsLine = { id: 'm1', kind: 'meeting', who: 'Noor', change: 'changed', title: 'Winter', date: '2026-12-03', places: [{ part: 'items', count: 2 }, { part: 'decisions', count: 1 }], at: '2026-12-01T10:00:00Z' };
const told = (...lines: NewsLine[]): Told => ({ since: '2026-11-30T18:00:00Z', lines, heard: '{"aa":7}' });

/** The group is shown, and what is new in it before the person. */
async function shown(answer: Told, closed = false) {
  platform.answers({ circle_news: () => answer, intervision_group_news: () => answer, circle_list: () => [], sharing_list: () => [] });
  const leave = news.enter('g1', closed);
  await vi.advanceTimersByTimeAsync(0);
  if (answer.lines.length > 0) news.shown();
  return leave;
}

beforeEach(() => {
  vi.useFakeTimers();
  platform.call.mockReset();
});
afterEach(() => void vi.useRealTimers());

describe('what is new in a group', () => {
  test('is said in a line for each person and thing, with where in it', () => {
    expect(lineOf(charter)).toBe('Bo changed the charter (Purpose, Roles)');
    expect(lineOf(meeting)).toBe('Noor changed the meeting of 3 December 2026, “Winter” (2 items, 1 decision)');
    expect(lineOf({ ...meeting, change: 'added', date: null, places: [] })).toBe('Noor added the meeting “Winter”');
    expect(lineOf({ ...charter, who: '', change: 'trashed', places: [] })).toBe('Somebody put the charter in the trash');
    expect(since('2026-11-30T18:00:00Z', new Date('2026-12-03T12:00:00Z'))).toBe('Monday');
    expect(since('2026-10-30T12:00:00Z', new Date('2026-12-03T12:00:00Z'))).toBe('30 October 2026');
  });

  test('leads to the comparison of then and now, to the meeting, to the session, and nowhere from the trash', () => {
    expect(wayOf(charter, 'g1')).toEqual({ room: 'groups', circle: 'g1', tab: 'charter', look: 'news' });
    expect(wayOf(meeting, 'g1')).toEqual({ room: 'meetings', meeting: 'm1' });
    expect(wayOf({ ...meeting, id: 's1', kind: 'closed_session' }, 'g1')).toEqual({ room: 'closed', group: 'g1', session: 's1' });
    expect(wayOf({ ...meeting, change: 'trashed' }, 'g1')).toBeNull();
  });

  test('is seen by whoever looked and left, and not by a glance', async () => {
    (await shown(told(charter)))();
    expect(platform.asked('circle_news_seen')).toEqual([]);
    const leave = await shown(told(charter));
    await vi.advanceTimersByTimeAsync(GLANCE);
    leave();
    expect(platform.asked('circle_news_seen')).toEqual([{ id: 'g1', heard: '{"aa":7}' }]);
    expect(news.told).toBeNull();
  });

  test('stays for whoever follows a line, and is looked at from now on where nothing is new', async () => {
    const leave = await shown(told(meeting));
    await vi.advanceTimersByTimeAsync(GLANCE);
    news.follow();
    leave();
    expect(platform.asked('circle_news_seen')).toEqual([]);
    const again = await shown({ since: null, lines: [], heard: '{}' });
    expect(platform.asked('circle_news_seen')).toEqual([{ id: 'g1', heard: '{}' }]);
    again();
  });

  test('that nothing showed is not seen, nor what came after the last look', async () => {
    let answer = told(charter);
    platform.answers({ circle_news: () => answer, circle_list: () => [], sharing_list: () => [] });
    const comes = async (heard: string) => {
      answer = { ...told(charter, meeting), heard };
      for (const hear of platform.heard) hear({ by: 'sync', kinds: ['meeting'], ids: ['m1'] });
      await vi.advanceTimersByTimeAsync(GLANCE);
      expect(news.told?.heard).toBe(heard);
    };
    const leave = news.enter('g1');
    await comes('{"aa":8}');
    leave();
    expect(platform.asked('circle_news_seen')).toEqual([]);
    const again = await shown(told(charter));
    platform.answers({ circle_news: () => answer, circle_list: () => [], sharing_list: () => [] });
    await comes('{"aa":9}');
    again();
    expect(platform.asked('circle_news_seen')).toEqual([{ id: 'g1', heard: '{"aa":7}' }]);
  });

  test('does not come back by an answer that was asked for before it was seen', async () => {
    const leave = await shown(told(charter));
    let answers = (_: Told) => undefined as void;
    platform.answers({ circle_news: () => new Promise<Told>((resolve) => (answers = resolve)), circle_list: () => [], sharing_list: () => [] });
    const reading = news.read();
    await news.see();
    answers(told(charter));
    await reading;
    expect(news.told?.lines).toEqual([]);
    leave();
  });

  test('of a closed group is asked of its own door alone and forgotten when it is left', async () => {
    const leave = await shown(told({ ...meeting, kind: 'closed_session' }), true);
    expect(platform.asked('circle_news')).toEqual([]);
    await vi.advanceTimersByTimeAsync(GLANCE);
    leave();
    expect(news.told).toBeNull();
    expect(platform.asked('intervision_group_news_seen')).toHaveLength(1);
    expect(platform.asked('circle_news_seen')).toEqual([]);
  });

  test('is counted anew in the list of groups by whatever arrives', async () => {
    platform.answers({ circle_list: () => [], sharing_list: () => [] });
    const stop = circles.watch();
    await vi.runOnlyPendingTimersAsync();
    for (const hear of platform.heard) hear({ by: 'sync', kinds: ['meeting'], ids: ['m1'] });
    await vi.runOnlyPendingTimersAsync();
    expect(platform.asked('circle_list')).toHaveLength(2);
    stop();
  });

  test('goes when the person says that they have seen it, and comes back by what arrives', async () => {
    const leave = await shown(told(charter, meeting));
    await news.see();
    expect(news.told?.lines).toEqual([]);
    expect(platform.asked('circle_news_seen')).toEqual([{ id: 'g1', heard: '{"aa":7}' }]);
    for (const hear of platform.heard) hear({ by: 'sync', kinds: ['meeting'], ids: ['m1'] });
    await vi.runOnlyPendingTimersAsync();
    expect(news.told?.lines).toHaveLength(2);
    leave();
    expect(platform.heard.size).toBe(0);
  });
});
