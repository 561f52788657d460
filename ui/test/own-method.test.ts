// @vitest-environment happy-dom
/* A model of one's own that is begun beside the list of methods: one thing is the first of the room, and whoever goes elsewhere stays there. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MethodRow, MethodView } from '../src/platform/api.gen';
import { answers, call } from './platform';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { place } = await import('../src/features/app/place.svelte');
const { default: Methods } = await import('../src/features/method/Methods.svelte');

const grow: MethodRow = {
  id: 'grow', name: 'GROW-model', own: false, family: 'coaching', purpose: 'Van een doel naar een eerste stap', people: { min: 2, max: 2 }, minutes: 45, least: 20, each: false, timing: 'source', source: 'Whitmore',
};
const own = { id: 'new', name: 'Na de les', own: true, from: null, purpose: '', phases: [] } as unknown as MethodView;
const test = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-test="${name}"]`);
async function settles() {
  await vi.advanceTimersByTimeAsync(1_000);
  flushSync();
}
let drawn: ReturnType<typeof mount>;
/** Answers that the notebook has the new model. */
let added: (view: { id: string }) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  call.mockReset();
  answers({
    method_list: ({ trashed }: { trashed?: boolean }) => (trashed ? [] : [grow]),
    method_show: ({ id }: { id: string }) => (id === 'new' ? own : new Promise(() => undefined)),
    method_add: () => new Promise((done) => (added = done)),
  });
  place.go({ room: 'methods', method: null });
  drawn = mount(Methods, { target: document.body, props: { get method() { return place.spot.room === 'methods' ? place.spot.method : null; } } });
  await settles();
  test('own-new')!.click();
  await settles();
});
afterEach(async () => {
  await unmount(drawn);
  vi.useRealTimers();
});
/** Writes the name, so that there is something to keep. */
async function writes() {
  const name = test<HTMLInputElement>('own-name')!;
  name.value = 'Na de les';
  name.dispatchEvent(new Event('input', { bubbles: true }));
  await settles();
}

it('is the one heading of the room from the start', () => {
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  expect(test('method-list')!.querySelectorAll('h1')).toHaveLength(0);
});

it('has its place once it is in the notebook', async () => {
  await writes();
  added({ id: 'new' });
  await settles();
  expect(place.spot).toEqual({ room: 'methods', method: 'new' });
});

it('takes nobody back who has gone to another meanwhile', async () => {
  await writes();
  test('method-grow')!.click();
  flushSync();
  added({ id: 'new' });
  await settles();
  expect(place.spot).toEqual({ room: 'methods', method: 'grow' });
});
