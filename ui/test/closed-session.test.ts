// @vitest-environment happy-dom
/* A closed session as it lies open: what somebody is about to press stays where it is, whatever is read or found meanwhile. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppStatus, Backlink, ClosedGroupView, ClosedSessionView, NameFound } from '../src/platform/api.gen';
import { answers, call, heard } from './platform';

vi.mock('../src/platform', async (original) => ({ ...(await original<object>()), ...(await import('./platform')) }));
await import('../src/features/app/words');
const { t } = await import('../src/shared/fluent.svelte');
const { app } = await import('../src/features/app/app.svelte');
const { OpenSession } = await import('../src/features/intervision/open-session.svelte');
const { place } = await import('../src/features/app/place.svelte');
const { default: Closed } = await import('../src/features/intervision/Closed.svelte');
const { default: SessionPage } = await import('../src/features/intervision/SessionPage.svelte');

const of: ClosedGroupView = {
  id: 'g', name: 'Avondkring', level: 'stays_leaves', limits: '', leaves: '', keeps: 'everyone', keeper: null, ends: '2031-06-30', may_end: 'everyone', attest: false, pair: false, people: [], former: [], sessions: [],
};
const view: ClosedSessionView = {
  id: 's', group: 'g', title: 'De stille leerling', method: 'incident', date: '2026-11-21', minutes: null, ends: '2031-06-30', stage: 'open', destroyed_on: '2031-07-07', held: null, keeping: null, each_says_yes: false, owner: null, led: null, context: null, question: '', present: [],
  notes: 'Hij zag Mieke in Aalst.', mine: '', supervision: '', supervised: null, may_write: true, names: [], permissions: [], anonymous: false,
};
const named = (text: string): NameFound => ({ kind: 'person', start: 0, end: text.length, text, alias: 'P. 1', known: false });
const test = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-test="${name}"]`)!;

/** A page that leads to the session. */
const linked: Backlink = { id: 'p1', kind: null, mine: true, title: 'Donderdag', first_words: '', date: '2026-11-19', sentence: [{ text: 'De sessie van Avondkring', hit: false }], part: null, parts: [] };

/** What else the room asks for, and need not have. */
const nothing = { circle_news: () => ({ since: null, lines: [], heard: '' }), circle_list: () => [], sharing_list: () => [] };

let found: NameFound[] | null;
let drawn: ReturnType<typeof mount>;
let session: InstanceType<typeof OpenSession>;
/** Everything that waits has happened. */
async function settles() {
  await vi.advanceTimersByTimeAsync(2_000);
  flushSync();
}
beforeEach(async () => {
  vi.useFakeTimers();
  found = [];
  app.status = { preferences: { spellcheck: true } } as unknown as AppStatus;
  answers({
    ...nothing,
    intervision_open: () => ({ ...view, permissions: [{ id: 'p', who: 'Mieke', scope: 'discuss', given: '2026-11-21', withdrawn: null }] }),
    intervision_group_open: () => of,
    names_check: () => (found ? { findings: found, reminder: '' } : Promise.reject({ code: 'io', class: 'refused', args: {} })),
    link_from: () => [linked],
    method_show: () => ({ name: 'Incidentmethode' }),
  });
  session = new OpenSession({ ...view, of });
  drawn = mount(SessionPage, { target: document.body, props: { session } });
  await settles();
});
afterEach(async () => {
  session.close();
  await unmount(drawn);
  vi.useRealTimers();
});

it('a form that was just opened is open with what was typed after the session is read again', async () => {
  const form = test('closed-permission-add').parentElement as HTMLDetailsElement;
  form.open = true;
  const who = test<HTMLInputElement>('closed-permission-who');
  who.value = 'Fatima';
  who.dispatchEvent(new Event('input', { bubbles: true }));
  for (const hear of heard) hear({ ids: ['s'], kinds: ['closed_session'], by: 'person' });
  await settles();
  expect(test('closed-permission').textContent).toContain('Mieke');
  expect(form.isConnected && form.open).toBe(true);
  expect([test('closed-permission-who'), who.value]).toEqual([who, 'Fatima']);
});

it('nothing that is pressed stands below the names that are found, which come and go by themselves', async () => {
  expect([test('closed-points'), test('closed-points-none')?.textContent]).toEqual([null, t('closed-points-none')]);
  found = [named('Mieke'), named('Aalst')];
  await session.look('group', view.notes);
  await settles();
  const list = test('closed-found');
  expect(list.querySelectorAll('[data-test="closed-found-name"]')).toHaveLength(2);
  const below = [...document.querySelectorAll('aside :is(button, input, select, summary)')].filter((one) => !list.contains(one) && list.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  expect(below.map((one) => one.textContent?.trim())).toEqual([]);
  test('closed-points').click();
  expect(document.activeElement).toBe(list.querySelector('h2'));
});

it('says that nothing was found once everything was looked at, and not while nobody can look', async () => {
  await unmount(drawn);
  session.close();
  session = new OpenSession({ ...view, of });
  drawn = mount(SessionPage, { target: document.body, props: { session } });
  flushSync();
  const none = () => test('closed-points-none') !== null;
  expect([none(), test('closed-points')]).toEqual([false, null]);
  await settles();
  expect(none()).toBe(true);
  found = [named('Mieke')];
  await session.look('group', view.notes);
  found = null;
  expect(await session.look('group', `${view.notes} En Bart.`)).toBe(null);
  await settles();
  expect([none(), session.found.map((one) => one.text)], 'what was found stays').toEqual([false, ['Mieke']]);
  found = [];
  await session.look('mine', '');
  await settles();
  expect([none(), session.looked]).toEqual([false, false]);
  await session.look('question', '');
  await settles();
  expect(none()).toBe(true);
});

it('a session that is read twice while it opens keeps the form that was opened in it', async () => {
  const asked: (() => void)[] = [];
  const answer = call.getMockImplementation()!;
  call.mockImplementation(async (name: string, request: never) => {
    if (name === 'intervision_open') await new Promise<void>((done) => asked.push(done));
    return answer(name, request) as unknown;
  });
  await unmount(drawn);
  session.close();
  await settles();
  place.go({ room: 'closed', group: 'g' });
  drawn = mount(Closed, { target: document.body, props: { get spot() { return place.spot as Extract<typeof place.spot, { room: 'closed' }>; } } });
  await settles();
  // Something changed, and the session was opened before that was read.
  for (const hear of heard) hear({ ids: null, kinds: [], by: 'sync' });
  place.go({ room: 'closed', group: 'g', session: 's' });
  await settles();
  expect(asked).toHaveLength(2);
  asked[0]?.();
  await settles();
  const form = test('closed-permission-add').parentElement as HTMLDetailsElement;
  form.open = true;
  asked[1]?.();
  await settles();
  expect(form.isConnected && form.open).toBe(true);
});
