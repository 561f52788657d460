// @vitest-environment happy-dom
/* Which case: the button beside each says that it chooses, and which one was. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { Speaker } from '../src/platform/api.gen';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: Choosing } = await import('../src/features/conductor/Choosing.svelte');
const { Offers } = await import('../src/features/conductor/offers.svelte');

const people = ['Lieselot', 'Brahim', 'Nele'].map((name) => ({ id: name, name }) as Speaker);
const ontake = vi.fn();
let shown: ReturnType<typeof mount>;
afterEach(() => unmount(shown));

it('says in words that a case is chosen by it, and whose is', () => {
  shown = mount(Choosing, { target: document.body, props: { people, offers: new Offers(), weighed: [], owner: 'Nele', onweigh: () => undefined, ontake } });
  flushSync();
  const takes = [...document.querySelectorAll<HTMLElement>('[data-test="choosing-take"]')];
  expect(takes.map((one) => one.textContent?.trim())).toEqual(['Choose', 'Choose', 'Chosen']);
  expect(takes.map((one) => one.getAttribute('aria-label'))).toEqual(['Choose the case of Lieselot', 'Choose the case of Brahim', 'Chosen: the case of Nele']);
  // The name says it; that it is pressed would say it twice.
  expect(takes.map((one) => one.getAttribute('aria-pressed'))).toEqual([null, null, null]);
  takes[1]?.click();
  expect(ontake).toHaveBeenCalledWith('Brahim');
});
