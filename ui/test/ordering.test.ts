// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropped, ordering, placeAt, wayOf } from '../src/shared/ordering';

const press = (more: Partial<KeyboardEventInit>) => new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, ...more });

describe('what is to go where', () => {
  it('Alt and an arrow move, and nothing else does', () => {
    expect(wayOf(press({ altKey: true }))).toBe(-1);
    expect(wayOf(press({ altKey: true, key: 'ArrowDown' }))).toBe(1);
    expect([{}, { altKey: true, ctrlKey: true }, { altKey: true, key: 'a' }].map((keys) => wayOf(press(keys)))).toEqual([0, 0, 0]);
  });

  it('a pointer above the middle of an item is before it, and below all of them at the end', () => {
    expect([5, 15, 99].map((y) => placeAt(y, [10, 30, 50]))).toEqual([0, 1, 3]);
    expect(placeAt(5, [])).toBe(0);
  });

  it('an item dropped beside itself stays', () => {
    expect([dropped(1, 1), dropped(1, 2)]).toEqual([1, 1]);
    expect([dropped(1, 0), dropped(1, 3)]).toEqual([0, 2]);
  });
});

describe('a list', () => {
  let stop = () => {};
  afterEach(() => stop());
  function list(move = vi.fn((_from: number, _to: number) => true)) {
    document.body.innerHTML = `<ol>${['a', 'b', 'c'].map((name) => `<li><i data-handle></i><button data-move="-1">${name}</button><button data-move="1"></button></li>`).join('')}</ol>`;
    const ol = document.querySelector('ol') as HTMLElement;
    // Laid out by hand: each item is ten high.
    [...ol.children].forEach((item, at) => (item.getBoundingClientRect = () => ({ top: at * 10, height: 10 }) as DOMRect));
    stop = ordering(move)(ol);
    return { ol, move };
  }
  const pointer = (kind: string, clientY = 0) => new PointerEvent(kind, { clientY, button: 0, bubbles: true });

  it('is ordered by its buttons and by the keyboard, never beyond its ends', () => {
    const { ol, move } = list();
    const buttons = [...ol.querySelectorAll('button')];
    buttons[0]?.click();
    buttons[1]?.click();
    buttons[4]?.dispatchEvent(press({ altKey: true }));
    buttons[4]?.dispatchEvent(press({ altKey: true, key: 'ArrowDown' }));
    expect(move.mock.calls).toEqual([[0, 1], [2, 1]]);
  });

  it('is ordered by the pointer, which shows where the item would go', () => {
    const { ol, move } = list();
    ol.querySelector('[data-handle]')?.dispatchEvent(pointer('pointerdown'));
    window.dispatchEvent(pointer('pointermove', 18));
    expect((ol.children[2] as HTMLElement).dataset.drop).toBe('before');
    window.dispatchEvent(pointer('pointermove', 29));
    expect((ol.children[2] as HTMLElement).dataset.drop).toBe('after');
    window.dispatchEvent(pointer('pointerup', 29));
    expect(move.mock.calls).toEqual([[0, 2]]);
    expect(ol.querySelector('[data-drop], [data-dragged]')).toBeNull();
  });

  it('stays as it is when dragging is given up', () => {
    const { ol, move } = list();
    ol.querySelector('[data-handle]')?.dispatchEvent(pointer('pointerdown'));
    window.dispatchEvent(pointer('pointermove', 29));
    window.dispatchEvent(press({ key: 'Escape' }));
    window.dispatchEvent(pointer('pointerup', 29));
    expect(move).not.toHaveBeenCalled();
  });
});
