/*
 * A list whose items change places: by the pointer at an item's handle, by Alt and an arrow, and by its buttons. The list
 * itself is moved by whoever owns it; here it is only found out what is to go where, and the hands are kept on it.
 */
import { tick } from 'svelte';

/** Which way Alt and an arrow move the item that has the focus; 0 for any other key. */
export function wayOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (!event.altKey || event.ctrlKey || event.metaKey) return 0;
  return event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
}

/** Before which item something is dropped, given the middles of all of them; their count for the end. */
export function placeAt(y: number, middles: readonly number[]): number {
  const before = middles.findIndex((middle) => y < middle);
  return before < 0 ? middles.length : before;
}

/** Where an item ends up that is dropped before another one; the same place when nothing moves. */
export const dropped = (from: number, before: number): number => (before > from ? before - 1 : before);

/** Moves it, and the focus with it: to the other arrow where the one that was pressed has nothing left to do. */
async function carry(item: HTMLElement | undefined, from: number, to: number, move: Move): Promise<void> {
  const held = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (!(await move(from, to))) return;
  await tick();
  const other = item?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
  if (item?.contains(held)) (held?.matches(':disabled') ? other : held)?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

/** Moves an item to a place, counted without it; false when it could not be. */
export type Move = (from: number, to: number) => boolean | Promise<boolean>;

/** For `{@attach}` on a list, whose children are the items. They hold `[data-handle]` and, to click, `[data-move="-1"]` and `[data-move="1"]`. */
export function ordering(move: Move): (list: HTMLElement) => () => void {
  return (list) => {
    const items = () => [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
    const indexOf = (target: EventTarget | null) =>
      items().findIndex((item) => target instanceof Node && item.contains(target));
    const show = (before: number | null) =>
      items().forEach((item, at) => {
        const last = before !== null && before === items().length && at === before - 1;
        if (before === at) item.dataset.drop = 'before';
        else if (last) item.dataset.drop = 'after';
        else delete item.dataset.drop;
      });
    const step = (from: number, by: number) => {
      const to = from + by;
      if (from >= 0 && to >= 0 && to < items().length) void carry(items()[from], from, to, move);
    };

    let dragged: { from: number; before: number } | null = null;
    const end = () => {
      if (dragged) delete items()[dragged.from]?.dataset.dragged;
      dragged = null;
      show(null);
      window.removeEventListener('pointermove', drag);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', escape, true);
    };
    const drag = (event: PointerEvent) => {
      if (!dragged) return;
      const middles = items().map((item) => item.getBoundingClientRect()).map((box) => box.top + box.height / 2);
      dragged.before = placeAt(event.clientY, middles);
      show(dropped(dragged.from, dragged.before) === dragged.from ? null : dragged.before);
    };
    const drop = () => {
      const now = dragged;
      end();
      if (!now) return;
      const to = dropped(now.from, now.before);
      if (to !== now.from) void carry(items()[now.from], now.from, to, move);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };

    const down = (event: PointerEvent) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
      const from = indexOf(handle);
      if (!handle || from < 0 || event.button !== 0) return;
      event.preventDefault();
      dragged = { from, before: from };
      const item = items()[from];
      if (item) item.dataset.dragged = '';
      window.addEventListener('pointermove', drag);
      window.addEventListener('pointerup', drop);
      window.addEventListener('pointercancel', end);
      window.addEventListener('keydown', escape, true);
    };
    const click = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]') : null;
      if (button) step(indexOf(button), Number(button.dataset.move));
    };
    const key = (event: KeyboardEvent) => {
      const by = wayOf(event);
      if (by === 0) return;
      event.preventDefault();
      step(indexOf(event.target), by);
    };
    list.addEventListener('pointerdown', down);
    list.addEventListener('click', click);
    list.addEventListener('keydown', key);
    return () => {
      end();
      list.removeEventListener('pointerdown', down);
      list.removeEventListener('click', click);
      list.removeEventListener('keydown', key);
    };
  };
}
