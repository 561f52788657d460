// @vitest-environment happy-dom
/* Finding a date: one row for each person, one column for each date, and every date that suits as well says so. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { Answer, DateView } from '../src/platform/api.gen';
import type { OpenMeeting } from '../src/features/meeting/open-meeting.svelte';
import { asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: Dates } = await import('../src/features/meeting/Dates.svelte');

const people = ['Hilde Van Nevel', 'Oumaima El Idrissi', 'Jorne Schepens', 'Marleen De Cuyper', 'Tibo Lagae', 'Souleymane Diop'].map((name) => ({ id: name, name }));
const date = (start: string, said: (Answer | null)[], best: boolean): DateView => ({
  id: start, start, best, works: true, score: 7,
  answers: said.flatMap((can, at) => (can && people[at] ? [{ person: people[at].id, can }] : [])),
});
const dates = [
  date('2027-02-03T09:00', ['yes', 'yes', 'no', 'if_needed', 'yes', 'no'], true),
  date('2027-02-05T13:00', ['no', 'no', null, 'yes', 'if_needed', 'yes'], false),
  date('2027-02-10T09:00', ['yes', 'yes', 'no', 'if_needed', 'yes', 'no'], true),
];
const set = vi.fn();
let shown: ReturnType<typeof mount>;
const opens = (start: string | null) => {
  const view = { title: 'Startdag', zone: 'Europe/Brussels', start, state: 'planned', shared: false, circle: null, people, dates };
  const meeting = { id: 'm', view, saving: 'saved', failure: null, flush: () => Promise.resolve(), set, act: (ask: () => Promise<unknown>) => ask() };
  shown = mount(Dates, { target: document.body, props: { meeting: meeting as unknown as OpenMeeting } });
  flushSync();
};
const all = (test: string) => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const words = (test: string) => all(test).map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');
afterEach(() => unmount(shown));

it('has a row for each person with what they answer to each date', async () => {
  call.mockResolvedValue({ batch: 'b', id: 'd' });
  opens(null);
  expect(all('dates-person').map((row) => row.querySelector('th')?.textContent)).toEqual(people.map((one) => one.name));
  const oumaima = [...(all('dates-person')[1]?.querySelectorAll('select') ?? [])];
  expect(oumaima.map((one) => one.value)).toEqual(['yes', 'no', 'yes']);
  expect(words('dates-date').map((head) => head.includes('suits best'))).toEqual([true, false, true]);
  const open = all('dates-person')[2]?.querySelectorAll('select')[1];
  if (!open) throw new Error('no answer is asked');
  open.value = 'if_needed';
  open.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(asked('meeting_date_set')).toEqual([{ id: 'm', date: '2027-02-05T13:00', person: 'Jorne Schepens', can: 'if_needed' }]));
});

it('is taken by a button that says which, and then says that it is chosen', async () => {
  opens(null);
  expect(all('dates-take').map((one) => one.getAttribute('aria-label'))).toEqual([expect.stringMatching(/^Take it: .*3 February 2027/), expect.stringMatching(/5 February/), expect.stringMatching(/10 February/)]);
  all('dates-take')[2]?.click();
  expect(set).toHaveBeenCalledWith({ start: '2027-02-10T09:00' }, expect.stringContaining('10 February'));
  await unmount(shown);
  opens('2027-02-10T09:00');
  expect(words('dates-date').map((head) => head.includes('chosen'))).toEqual([false, false, true]);
  expect(all('dates-take')).toHaveLength(2);
});
