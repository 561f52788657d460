/*
 * Whoever works by keyboard goes on where they were. When what had the focus goes or is disabled, what it stood in has it, so that the
 * next Tab leads to its neighbours and not to the beginning of the window.
 */

/** An element and what it stands in, from the inside out. */
export function around(node: Element | null): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = node; at && at !== document.body; at = at.parentElement) if (at instanceof HTMLElement) path.push(at);
  return path;
}

const seen = (one: HTMLElement): boolean => one.isConnected && one.getClientRects().length > 0;

/** Gives the focus to the innermost of these that is still there; a box has it only as long as nothing in it is chosen. With `begins`, what asks for the focus in that box has it instead. */
export function focusNear(path: readonly HTMLElement[], begins = false): void {
  const [first] = path;
  if (first?.isConnected && !first.matches(':disabled')) first.focus();
  if (document.activeElement !== document.body) return;
  const box = path.slice(1).find(seen);
  if (!box) return;
  if (begins) [...box.querySelectorAll<HTMLElement>('[autofocus]')].find(seen)?.focus();
  if (document.activeElement !== document.body) return;
  const lent = !box.hasAttribute('tabindex');
  if (lent) {
    box.tabIndex = -1;
    box.dataset.near = '';
    box.addEventListener('blur', () => (box.removeAttribute('tabindex'), delete box.dataset.near), { once: true });
  }
  box.focus({ preventScroll: true });
}

/** Watches the window; returns how to stop. */
export function keepsFocus(): () => void {
  let path: HTMLElement[] = [];
  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element) path = around(event.target);
  };
  const look = () => {
    if (document.activeElement !== document.body || document.querySelector('dialog[open]')) return;
    const [last] = path;
    // Whoever clicked beside everything wanted that.
    if (last && (!last.isConnected || last.matches(':disabled'))) focusNear(path);
  };
  const watch = new MutationObserver(() => document.activeElement === document.body && requestAnimationFrame(look));
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', remember);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
