// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { ActionRow, MeetingRow } from '../src/platform/api.gen';
import { todayHere } from '../src/shared/dates';
import { addDays } from '../src/shared/month-grid';
import { call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { place } = await import('../src/features/app/place.svelte');
const { default: LeftOver } = await import('../src/features/meeting/LeftOver.svelte');
const { default: NextMeeting } = await import('../src/features/meeting/NextMeeting.svelte');

const day = (days: number) => addDays(todayHere(), days);
const meeting = (id: string, start: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  id, title: id, start, zone: 'Etc/UTC', at: new Date(start).toISOString(), minutes: 60, circle: null, series: null, shared: false, state: 'planned', write_up: 'none', trashed: null, ...more,
});
const action = (due: string): ActionRow => ({ id: due, text: 'Mail', owner: 'Noor', due, done: null, late: false, carried: 0, meeting: 'm', title: 'Circle', date: day(-9), circle: null });
const shows = async (part: typeof LeftOver, rows: MeetingRow[], actions: ActionRow[], then: () => void) => {
  call.mockImplementation(async (name: string) => (name === 'meeting_list' ? rows : name === 'meeting_actions' ? actions : []));
  const shown = mount(part, { target: document.body });
  await vi.waitFor(() => {
    flushSync();
    then();
  });
  await unmount(shown);
};
const lines = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];

it('today says which minutes are to be written and how many actions are due, and leads there', async () => {
  const rows = [meeting('Yesterday', `${day(-1)}T10:00`), meeting('Written', `${day(-2)}T10:00`, { write_up: 'draft' }), meeting('Tomorrow', `${day(1)}T10:00`)];
  await shows(LeftOver, rows, [action(day(0)), action(day(-3)), action(day(4))], () => {
    expect(lines('left-over-minutes').map((line) => line.textContent?.trim())).toEqual(['Yesterday']);
    expect(lines('left-over-actions').map((line) => line.textContent?.trim())).toEqual(['2 actions are due']);
    lines('left-over-minutes')[0]?.click();
    expect(place.spot).toMatchObject({ room: 'meetings', meeting: 'Yesterday', tab: 'write-up' });
    lines('left-over-actions')[0]?.click();
    expect(place.spot).toMatchObject({ room: 'meetings', meeting: null, agreed: true });
  });
});

it('today shows every meeting of the day, and nothing where nothing is left', async () => {
  const rows = [meeting('Noon', `${day(0)}T23:58`), meeting('Evening', `${day(0)}T23:59`), meeting('Next week', `${day(7)}T10:00`)];
  await shows(NextMeeting, rows, [], () => expect(lines('next-meeting-open').map((line) => line.textContent?.trim())).toEqual(['Noon', 'Evening']));
  call.mockClear();
  await shows(LeftOver, [], [], () => {
    expect(call.mock.calls.map(([name]) => name)).toContain('meeting_actions');
    expect(lines('left-over')).toEqual([]);
  });
});
