/* The pages that were chosen in the list, to be exported together. */
import { SvelteSet } from 'svelte/reactivity';

class Selection {
  readonly ids = new SvelteSet<string>();
  /** Where a stretch begins. */
  private anchor: string | null = null;

  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.anchor = id;
  }

  /** Chooses everything from the page chosen last to this one, in the order of the list. */
  reach(id: string, order: readonly string[]): void {
    const [from, to] = [order.indexOf(this.anchor ?? id), order.indexOf(id)];
    if (from < 0 || to < 0) return this.toggle(id);
    for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) this.ids.add(one);
    this.anchor ??= id;
  }

  clear(): void {
    this.ids.clear();
    this.anchor = null;
  }
}

export const selection = new Selection();
