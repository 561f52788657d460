/* Short notes in the window, one at a time and each with at most one act; spoken through the live region. */
import { asFailure, type Language } from '../platform';
import { explain, speech, t } from './fluent.svelte';
import { TOAST_STAYS } from './timing';

export type Toast = {
  key: number;
  text: string;
  act: { label: string; run: () => void } | null;
  undoes: boolean;
  failed: boolean;
  /** The language in which it was said: in another it is not shown. */
  language: Language;
};

class Toasts {
  /** All that stay: the newest is drawn, and the way back of those before it is kept. */
  shown = $state<Toast[]>([]);
  /** Where notes can stand, the newest last: under an open dialog nothing is read or clicked, so the one opened last shows them. */
  private spots = $state.raw<readonly object[]>([]);
  private next = 1;
  private timers = new Map<number, ReturnType<typeof setTimeout>>();
  /** The notes that something rests on. */
  private held = new Set<number>();

  /** Returns the key of the note. */
  show(text: string, options: { act?: Toast['act']; failed?: boolean } = {}): number {
    const act = options.act ?? null;
    // Known from the start: the language may be another by the time it is asked for.
    const toast = { key: this.next++, text, act, undoes: act?.label === t('undo'), failed: options.failed ?? false, language: speech.language };
    // The same said twice is said once; a way back is never taken away.
    for (const same of this.shown.filter((one) => one.text === text && !one.act)) this.close(same.key);
    this.letsGo();
    this.shown = [...this.shown.slice(-2), toast];
    this.resume(toast.key);
    return toast.key;
  }

  /** Says what went wrong. */
  fails(reason: unknown): void {
    this.show(explain(asFailure(reason)), { failed: true });
  }

  /** Offers a place for notes; returns how to take it back. */
  standsAt(spot: object): () => void {
    this.spots = [...this.spots, spot];
    return () => {
      this.spots = this.spots.filter((one) => one !== spot);
      this.letsGo();
    };
  }

  /** A note that was held goes in its time once it is not drawn any more: nothing would let go of it. */
  private letsGo(): void {
    for (const key of [...this.held]) this.resume(key);
  }

  /** The note that stands at this place: the newest that the screen's language said. One that was closed shows the one before it. */
  at(spot: object): readonly Toast[] {
    return this.spots.at(-1) === spot ? this.shown.filter((one) => one.language === speech.language).slice(-1) : [];
  }

  /** While a pointer or the focus rests on a note, it stays. */
  hold(key: number): void {
    clearTimeout(this.timers.get(key));
    this.held.add(key);
  }

  resume(key: number): void {
    clearTimeout(this.timers.get(key));
    this.held.delete(key);
    this.timers.set(key, setTimeout(() => this.close(key), TOAST_STAYS));
  }

  /** Takes back what was done last, where a note offers that; says whether one did. */
  takesBack(): boolean {
    const last = this.shown.findLast((one) => one.undoes);
    if (!last) return false;
    this.close(last.key);
    last.act?.run();
    return true;
  }

  close(key: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.held.delete(key);
    this.shown = this.shown.filter((toast) => toast.key !== key);
  }

  closeAll(): void {
    for (const toast of this.shown) this.close(toast.key);
  }
}

export const toasts = new Toasts();
