// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { Noted, Today, TrackerView } from '../src/platform/api.gen';
import { answers } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: ValueNumber } = await import('../src/features/tracker/ValueNumber.svelte');
const { default: PersonTrackers } = await import('../src/features/people/PersonTrackers.svelte');
const { default: TodayLines } = await import('../src/features/journal/TodayLines.svelte');

it('a number that was noted is as wide as it is, so that its unit stands beside it', async () => {
  const item = (value: string | null) => ({ id: 's', value, fits: true, tracker: null }) as unknown as Noted;
  const wide = async (value: string | null) => {
    const props = { item: item(value), name: 'Sommeil', unit: 'h', wrong: false, onrecord: async () => true, onclear: async () => undefined };
    const shown = mount(ValueNumber, { target: document.body, props });
    flushSync();
    const { width } = document.querySelector<HTMLElement>('[data-test=value-number]')!.style;
    await unmount(shown);
    return Number(/([\d.]+)ch/.exec(width)?.[1]);
  };
  expect([await wide('9'), await wide('7.25')]).toEqual([1.5, 4.5]);
});

it('the days of other years stand in a line of their own below what they are', async () => {
  const today = { offer_backup: false, on_this_day: ['2025-11-29', '2024-11-29'] } as unknown as Today;
  const shown = mount(TodayLines, { target: document.body, props: { today, onchanged: () => undefined } });
  flushSync();
  expect(document.querySelector('[data-test=today-lines] .told')?.textContent).toBe('On this day');
  expect(document.querySelectorAll('[data-test=on-this-day]')).toHaveLength(2);
  await unmount(shown);
});

it('a tracker of one’s own days says so where it stands beside what was noted on the pages of somebody', async () => {
  const tracker = (id: string, per: 'page' | 'day'): TrackerView => ({ id, name: id, measure: 'scale', unit: '', options: [], per, person: null, archived: null });
  const all = [tracker('Énergie', 'page'), tracker('Sommeil', 'day')];
  const points = [{ date: '2026-11-10', value: '6', page: null, title: '', first_words: '', fits: true }];
  answers({ tracker_list: () => all, tracker_series: ({ tracker: id }: { tracker: string }) => ({ tracker: all.find((one) => one.id === id), points }) });
  const shown = mount(PersonTrackers, { target: document.body, props: { person: 'p' } });
  await vi.waitFor(() => {
    flushSync();
    const told = [...document.querySelectorAll('[data-test=person-trackers] section')].map((one) => [...one.querySelectorAll(':scope > :is(h3, p)')].map((line) => line.textContent));
    expect(told).toEqual([['Énergie'], ['Sommeil', 'On the days of your sessions']]);
  });
  await unmount(shown);
});
