/* Short notes at the foot of the window, each with at most one act; spoken through the live region. */
import { asFailure } from '../platform';
import { explain } from './fluent.svelte';
import { TOAST_STAYS } from './timing';

export type Toast = { key: number; text: string; act: { label: string; run: () => void } | null; failed: boolean };

class Toasts {
  shown = $state<Toast[]>([]);
  private next = 1;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Returns the key of the note. */
  show(text: string, options: { act?: Toast['act']; failed?: boolean } = {}): number {
    const toast = { key: this.next++, text, act: options.act ?? null, failed: options.failed ?? false };
    // The same said twice is said once; a way back is never taken away.
    for (const same of this.shown.filter((one) => one.text === text && !one.act)) this.close(same.key);
    this.shown = [...this.shown.slice(-2), toast];
    this.resume(toast.key);
    return toast.key;
  }

  /** Says what went wrong. */
  fails(reason: unknown): void {
    this.show(explain(asFailure(reason)), { failed: true });
  }

  /** While a pointer or the focus rests on a note, it stays. */
  hold(key: number): void {
    clearTimeout(this.timers.get(key));
  }

  resume(key: number): void {
    this.hold(key);
    this.timers.set(key, setTimeout(() => this.close(key), TOAST_STAYS));
  }

  close(key: number): void {
    this.hold(key);
    this.timers.delete(key);
    this.shown = this.shown.filter((toast) => toast.key !== key);
  }

  closeAll(): void {
    for (const toast of this.shown) this.close(toast.key);
  }
}

export const toasts = new Toasts();
