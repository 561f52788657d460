/*
 * Whoever works by keyboard goes on where they were. When what had the focus goes or is disabled, what it stood in has it, so that the
 * next Tab leads to its neighbours and not to the beginning of the window. Where something else with a heading of its own came in its
 * place, that heading has it, as soon as it is there.
 */

/** An element and what it stands in, from the inside out. */
export function around(node: Element | null): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = node; at && at !== document.body; at = at.parentElement) if (at instanceof HTMLElement) path.push(at);
  return path;
}

/** What heads what is shown. */
export const headings = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('h1')];
const seen = (one: HTMLElement): boolean => one.isConnected && one.getClientRects().length > 0;
/** A heading in a box that was not there before. */
const headed = (box: HTMLElement, before: readonly HTMLElement[]): HTMLElement | undefined =>
  headings().find((one) => box.contains(one) && !before.includes(one) && seen(one));

/** Gives the focus to a box, which has it only as long as nothing in it is chosen. */
function lend(box: HTMLElement): void {
  if (!box.hasAttribute('tabindex')) {
    box.tabIndex = -1;
    box.dataset.near = '';
    box.addEventListener('blur', () => (box.removeAttribute('tabindex'), delete box.dataset.near), { once: true });
  }
  box.focus({ preventScroll: true });
}

/** Gives the focus to what asks for it in a box, where that is wanted, else to the heading that came into it, else to the box. */
function land(box: HTMLElement, begins: boolean, before: readonly HTMLElement[]): void {
  if (begins) [...box.querySelectorAll<HTMLElement>('[autofocus]')].find(seen)?.focus();
  if (!box.contains(document.activeElement)) lend(headed(box, before) ?? box);
}

/**
 * Gives the focus to the innermost of these that is still there, or to the heading that came into it: one that was not there `before`.
 * With `begins`, what asks for the focus in that box has it instead.
 */
export function focusNear(path: readonly HTMLElement[], begins = false, before: readonly HTMLElement[] = headings()): void {
  const [first] = path;
  if (first?.isConnected && !first.matches(':disabled')) first.focus();
  if (document.activeElement !== document.body) return;
  const box = path.slice(1).find(seen);
  if (box) land(box, begins, before);
}

/** After a dialog that was opened from here: back to where it was opened, or into the room that it led to. */
export function focusAfter(path: readonly HTMLElement[], before: readonly HTMLElement[]): void {
  focusNear(path, true, before);
  // The room turns together with the dialog, and may do so after it.
  queueMicrotask(() => {
    const room = document.querySelector('main');
    const led = before.length > 0 && before.every((one) => !one.isConnected);
    if (room && led && !room.contains(document.activeElement) && !document.querySelector('dialog[open]')) land(room, true, before);
  });
}

/** Watches the window; returns how to stop. */
export function keepsFocus(): () => void {
  let path: HTMLElement[] = [];
  let before: HTMLElement[] = [];
  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element) [path, before] = [around(event.target), headings()];
  };
  const look = () => {
    const [last] = path;
    const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
    // Behind a dialog nothing can have it, and in one a button that works has it again when it has worked.
    if (!last || (dialog && (last.isConnected || !path.includes(dialog)))) return;
    if (document.activeElement === last && last.dataset.near !== undefined) {
      // What was empty at first has its heading now.
      const heading = headed(last, before);
      if (heading) lend(heading);
    } else if (document.activeElement === document.body && (!last.isConnected || last.matches(':disabled'))) {
      // Whoever clicked beside everything wanted that.
      focusNear(path, false, before);
    }
  };
  const watch = new MutationObserver(() => document.activeElement?.matches('body, [data-near]') && requestAnimationFrame(look));
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
