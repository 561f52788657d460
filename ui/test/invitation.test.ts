// @vitest-environment happy-dom
/* An invitation that the clipboard does not take says so, and how it gets there all the same; the square of one is seen whole. */
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { toasts } = await import('../src/shared/toasts.svelte');
const { default: Invitation } = await import('../src/features/sync/Invitation.svelte');

it('tells when it could not be copied', async () => {
  HTMLDialogElement.prototype.showModal = () => undefined;
  const writeText = vi.fn<(text: string) => Promise<void>>().mockRejectedValueOnce(new Error()).mockResolvedValueOnce();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const shows = vi.spyOn(toasts, 'show');
  const shown = mount(Invitation, { target: document.body, props: { about: 'sync', invitation: { text: 'kring-invite-1-c657', until: '2026-12-06' }, onclose: () => undefined } });
  flushSync();
  const copy = document.querySelector<HTMLElement>('[data-test="sync-invite-copy"]');
  copy?.click();
  await vi.waitFor(() => expect(shows).toHaveBeenLastCalledWith(expect.stringContaining('copy it by hand'), { failed: true }));
  copy?.click();
  await vi.waitFor(() => expect(shows).toHaveBeenLastCalledWith(expect.stringMatching(/copied/i)));
  expect(writeText).toHaveBeenCalledWith('kring-invite-1-c657');
  await unmount(shown);
});

it('brings the whole square into sight once it is opened', async () => {
  HTMLDialogElement.prototype.showModal = () => undefined;
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  const invitation = { text: 'kring-group-1-09ad', until: '2026-12-06', code: 'M4 4h1v1h-1z', squares: 29 };
  const shown = mount(Invitation, { target: document.body, props: { about: 'sharing', invitation, onclose: () => undefined } });
  flushSync();
  const details = document.querySelector('details');
  details?.dispatchEvent(new Event('toggle'));
  expect(seen.mock.contexts).toEqual([details]);
  expect(seen).toHaveBeenCalledWith({ block: 'end' });
  await unmount(shown);
});
