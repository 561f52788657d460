// @vitest-environment happy-dom
import { flushSync, mount, tick, unmount } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstFree, type Box } from '../src/shared/standing';

vi.mock('../src/platform', () => import('./platform'));
const { toasts } = await import('../src/shared/toasts.svelte');
const { default: ToastStack } = await import('../src/shared/ToastStack.svelte');

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const [foot, end, top] = [box(450, 720, 370, 56), box(890, 720, 370, 56), box(450, 56, 370, 56)];
const places = [foot, end, top];

describe('where a note stands', () => {
  it('is at the foot, where nothing is used', () => {
    expect(firstFree(places, null, [])).toBe(0);
    expect(firstFree(places, box(258, 255, 704, 31), [box(258, 700, 176, 32)])).toBe(0);
  });

  it('is never over what is pressed next, where another place is free', () => {
    const row = box(212, 740, 280, 38);
    expect(firstFree(places, null, [row])).toBe(1);
    expect(firstFree(places, null, [row, box(1200, 740, 60, 32)])).toBe(2);
  });

  it('is never over the line that is written in, though every place has something', () => {
    const written = box(534, 728, 704, 31);
    const everywhere = [box(460, 730, 40, 30), box(900, 730, 40, 30), box(460, 60, 40, 30)];
    expect(firstFree(places, written, [])).toBe(2);
    expect(firstFree(places, written, everywhere)).toBe(2);
    expect(firstFree(places, null, everywhere)).toBe(0);
  });
});

describe('a note in the window', () => {
  beforeEach(() => {
    toasts.closeAll();
    document.body.innerHTML = '';
    Element.prototype.getBoundingClientRect = function (this: HTMLElement) {
      const at = this.closest<HTMLElement>('[data-at]')?.dataset.at;
      const where = this.matches('[data-test=toast]') ? (at === 'end' ? end : at === 'top' ? top : foot) : this.matches('.low') ? box(460, 730, 200, 32) : this.matches('.high') ? box(460, 60, 200, 32) : box(0, 0, 0, 0);
      return new DOMRect(where.left, where.top, where.right - where.left, where.bottom - where.top);
    };
  });
  const shows = async (text: string) => {
    toasts.show(text, { act: { label: 'Undo', run: () => undefined } });
    flushSync();
    await tick();
    await tick();
    return document.querySelector<HTMLElement>('[data-test=toasts]')?.dataset.at;
  };

  it('makes room for the button below it, and for the field that is turned to while it is read', async () => {
    const shown = mount(ToastStack, { target: document.body });
    expect(await shows('Thrown away.')).toBe('foot');
    document.body.insertAdjacentHTML('beforeend', '<input class="low">');
    document.querySelector<HTMLInputElement>('.low')?.focus();
    flushSync();
    expect(document.querySelector<HTMLElement>('[data-test=toasts]')?.dataset.at).toBe('end');
    toasts.closeAll();
    expect(await shows('Kept.')).toBe('end');
    await unmount(shown);
  });

  it('stands alone, and shows the one before it when it is closed', async () => {
    const shown = mount(ToastStack, { target: document.body });
    await shows('The first page.');
    await shows('The second page.');
    const notes = () => [...document.querySelectorAll('[data-test=toast] p')].map((one) => one.textContent);
    expect(notes()).toEqual(['The second page.']);
    document.querySelector<HTMLElement>('[data-test=toast-act]')?.click();
    flushSync();
    expect(notes()).toEqual(['The first page.']);
    await unmount(shown);
  });
});
