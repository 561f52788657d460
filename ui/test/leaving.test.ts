// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { ExportLook } from '../src/platform/api.gen';

vi.mock('../src/platform', () => import('./platform'));
await import('../src/features/app/words');
const { default: Leaving } = await import('../src/features/journal/Leaving.svelte');

const text = '# But\n\nCe que **Maëlle** veut : une date.\n\n| Piste | Envie |\n|---|---:|\n| Formatrice | 8 |\n';
const look: ExportLook = {
  pages: 7, coached: 1, name: 'Notes de séance - 2026-11-10.pdf', names: ['Maëlle'],
  leaves: [{ title: 'Séance 1 avec Maëlle', date: 'mardi 10 novembre 2026', about: '', texts: [{ heading: '', text }] }],
};
async function shows(written: boolean, then: (sheet: HTMLElement) => void): Promise<void> {
  const shown = mount(Leaving, { target: document.body, props: { look, audience: 'me', written } });
  flushSync();
  then(document.querySelector<HTMLElement>('[data-test=leaving]')!);
  await unmount(shown);
}
const inside = (sheet: HTMLElement, selector: string) => [...sheet.querySelectorAll(selector)].map((one) => one.textContent?.trim());

it('what leaves to be read is shown as it is read, and every name in it is underlined', async () => {
  await shows(false, (sheet) => {
    expect(inside(sheet, 'h2')).toEqual(['But']);
    expect(inside(sheet, 'td')).toEqual(['Formatrice', '8']);
    expect(inside(sheet, 'u')).toEqual(['Maëlle', 'Maëlle']);
    expect(sheet.textContent).not.toMatch(/\*\*|\||# But/);
    expect(sheet.lastElementChild?.textContent).toBe('and 6 pages more');
  });
});

it('what leaves as Markdown is shown sign for sign, and every name in it is underlined', async () => {
  await shows(true, (sheet) => {
    expect(inside(sheet, '.text')).toEqual([text.trim()]);
    expect(inside(sheet, 'u')).toEqual(['Maëlle', 'Maëlle']);
  });
});
