import { Window } from 'happy-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { asked, call } from './platform';

const page = new Window({ url: 'http://localhost/' });
const { document } = page;
const deleted = vi.fn(() => true);
Object.assign(document, { execCommand: deleted });
const { Document, Element, HTMLElement, MutationObserver, Node } = page;
vi.stubGlobal('window', page);
for (const [name, value] of Object.entries({ document, Document, Element, HTMLElement, MutationObserver, Node })) vi.stubGlobal(name, value);

vi.mock('../src/platform', () => import('./platform'));
const { keepsSecret } = await import('../src/features/intervision/secret');

/** Copies or cuts the first four letters of a field; what the page itself would then have put on the clipboard. */
function takes(kind: 'copy' | 'cut') {
  const field = document.createElement('input');
  document.body.replaceChildren(field);
  field.value = 'Said here';
  field.focus();
  field.setSelectionRange(0, 4);
  const elsewhere = vi.fn();
  document.body.addEventListener(kind, elsewhere);
  const event = new page.Event(kind, { bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  document.body.removeEventListener(kind, elsewhere);
  return { event, elsewhere };
}

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue(null);
  deleted.mockClear();
});

it('hands what is copied behind the door to the shell alone, and what is cut is gone once it is there', async () => {
  const opens = keepsSecret();
  expect(asked('closed_screen')).toEqual([{ shown: true }]);
  const { event, elsewhere } = takes('copy');
  expect([event.defaultPrevented, elsewhere.mock.calls.length]).toEqual([true, 0]);
  expect(asked('closed_copy')).toEqual([{ text: 'Said' }]);
  await vi.waitFor(() => expect(deleted).not.toHaveBeenCalled());
  takes('cut');
  await vi.waitFor(() => expect(deleted).toHaveBeenCalledOnce());
  call.mockRejectedValue({ code: 'internal' });
  takes('cut');
  await Promise.resolve();
  expect(deleted, 'what could not be put there stays in its place').toHaveBeenCalledOnce();
  opens();
});

it('lets go of the clipboard and of the window when the door is left', () => {
  keepsSecret()();
  expect(asked('closed_screen')).toEqual([{ shown: true }, { shown: false }]);
  const { event, elsewhere } = takes('copy');
  expect([event.defaultPrevented, elsewhere.mock.calls.length, asked('closed_copy')]).toEqual([false, 1, []]);
});
