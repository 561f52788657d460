/* Whether a key is meant for what runs, and not for a field, a button or a dialog above it. */
export function heard(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  const at = event.target instanceof HTMLElement ? event.target : null;
  if (at?.matches('input, textarea, select')) return false;
  // Space and Enter on a button are that button's.
  return event.key !== ' ' || !at?.matches('button, summary');
}
