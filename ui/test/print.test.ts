// @vitest-environment happy-dom
/* What is laid out for paper: a copy that the printer alone sees, and that nobody finds in the page afterwards. */
import { afterEach, expect, it, vi } from 'vitest';
import { printReading } from '../src/shared/writing/print';

const sheets = () => [...document.querySelectorAll('.printed')].map((sheet) => sheet.textContent);
const words = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
const laid = () => new Promise((done) => setTimeout(done));
afterEach(() => vi.unstubAllGlobals());

it('is printed once, and gone when the system has printed', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  printReading('A title', '5 March', words('canoe flight'));
  await laid();
  expect(print).toHaveBeenCalledOnce();
  expect(sheets()).toEqual(['5 MarchA titlecanoe flight']);
  expect(document.body.className).toBe('printing-page');
  window.dispatchEvent(new Event('afterprint'));
  expect([sheets(), document.body.className]).toEqual([[], '']);
});

it('goes with the dialog that asked for it, and is not printed then', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  printReading('A title', '', words('canoe'))();
  await laid();
  expect([sheets(), print.mock.calls]).toEqual([[], []]);
});
