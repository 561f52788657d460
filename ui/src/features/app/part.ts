/* Showing a part of what is open, such as a decision or a clause: it is in the middle of the window, and has the focus. */
import { tick } from 'svelte';

/** Where there is no such part any more, nothing happens. */
export async function showPart(part: string): Promise<void> {
  await tick();
  const found = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`);
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  const first = found.querySelector<HTMLElement>('textarea') ?? found.querySelector<HTMLElement>('button');
  if (first) return first.focus({ preventScroll: true });
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
}
