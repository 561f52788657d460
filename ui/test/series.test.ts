/* A series that lies open: what is chosen in a row is kept, and how often it comes back is said with its unit. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Pattern, SeriesView } from '../src/platform/api.gen';
import { asked, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { OpenSeries } = await import('../src/features/meeting/series/open-series.svelte');
const { unitName } = await import('../src/features/meeting/series/words');
const { speech, t } = await import('../src/shared/fluent.svelte');

const view = (roles: string[]): SeriesView => ({
  id: 's', title: 'Netwerkmiddag', start: '2027-01-13T13:30', zone: 'Europe/Brussels', rule: { every: 1, pattern: { is: 'monthly_by', nth: 2, day: 'we' }, ends: { is: 'never' } }, minutes: 150, place: '', circle: null, copy: null,
  roles, people: [], dates: [], sequence: 0, uninvited: [], asks: 'no_address', trashed: null,
});
let kept: string[] = [];
beforeEach(() => {
  kept = [];
  speech.language = 'en';
  call.mockReset();
  call.mockImplementation(async (name: string, request: { roles?: string[] }) => {
    await Promise.resolve();
    if (name === 'series_set') kept = request.roles ?? kept;
    return name === 'series_open' ? view(kept) : { batch: 'b' };
  });
});

it('keeps both parts when one is chosen right behind the other', async () => {
  const series = new OpenSeries(view([]));
  const first = series.set({ roles: [...series.view.roles, 'facilitator'] });
  const second = series.set({ roles: [...series.view.roles, 'scribe'] });
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(kept).toEqual(['facilitator', 'scribe']);
  expect(series.view.roles).toEqual(['facilitator', 'scribe']);
  expect(asked('series_open'), 'it is read again once').toHaveLength(1);
  series.close();
});

it('keeps the day when its time is set right behind it', async () => {
  const series = new OpenSeries(view([]));
  const sent = [series.set({ start: `2027-01-20T${series.view.start.slice(11)}` }), series.set({ start: `${series.view.start.slice(0, 10)}T14:00` })];
  await Promise.all(sent);
  expect(asked('series_set').map((one: { start: string }) => one.start)).toEqual(['2027-01-20T13:30', '2027-01-20T14:00']);
  series.close();
});

it('shows what holds when a part is refused, and goes on with the next', async () => {
  const series = new OpenSeries(view(['host']));
  kept = ['host'];
  call.mockImplementationOnce(async () => Promise.reject(Object.assign(new Error(), { code: 'locked', class: 'refused', args: {} })));
  expect(await series.set({ roles: ['host', 'guardian'] })).toBe(false);
  expect(series.view.roles).toEqual(['host']);
  expect(await series.set({ roles: ['host', 'scribe'] })).toBe(true);
  expect(series.view.roles).toEqual(['host', 'scribe']);
  series.close();
});

it.each([
  ['en', 'Interval', 'week', 'weeks', 'months', 'years'],
  ['nl', 'Interval', 'week', 'weken', 'maanden', 'jaar'],
  ['fr', 'Intervalle', 'semaine', 'semaines', 'mois', 'ans'],
] as const)('says in %s what is counted between two dates', (language, interval, week, weeks, months, years) => {
  speech.language = language;
  const unit = (every: number, pattern: Pattern) => unitName({ every, pattern, ends: { is: 'never' } });
  expect(t('series-every')).toBe(interval);
  expect(unit(1, { is: 'weekly', on: ['tu'] })).toBe(week);
  expect(unit(2, { is: 'weekly', on: ['tu'] })).toBe(weeks);
  expect(unit(3, { is: 'monthly_by', nth: 2, day: 'we' })).toBe(months);
  expect(unit(3, { is: 'monthly_on', date: 15 })).toBe(months);
  expect(unit(2, { is: 'yearly' })).toBe(years);
});
