/* What is noted in one place, a page or a day, and can be noted there. */
import { call, onChanged, type Noted } from '../../platform';
import { speech, t } from '../../shared/fluent.svelte';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import { toasts } from '../../shared/toasts.svelte';
import { undo } from '../journal/trash';
import { spell } from './values';

/** A page, perhaps one that is not in the notebook yet, or a day. */
export type Spot = { page: { id: string | null; ensure: () => Promise<string | null> } } | { date: string };

export class NotedPlace {
  items = $state.raw<Noted[]>([]);
  /** The tracker whose last value was refused. */
  refused = $state<string | null>(null);
  private asked = 0;
  /** What is asked of the core goes one after the other: 1 and then 10 must not arrive as 10 and then 1. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private spot: Spot) {}

  /** Reads, and reads again whenever something else has changed it. Returns how to stop. */
  start(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      const page = 'page' in this.spot ? this.spot.page.id : null;
      // Also a change of the page itself: whose session it is decides which trackers it has.
      const own = page !== null && (change.ids === null || change.ids.includes(page));
      if (own || change.kinds.includes('trackers') || change.kinds.includes('day')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  private async read(): Promise<void> {
    const asked = ++this.asked;
    const query = 'page' in this.spot ? { page: this.spot.page.id, date: null } : { page: null, date: this.spot.date };
    const items = await call('tracker_noted', query).catch(() => null);
    if (items && asked === this.asked) this.items = items;
  }

  private inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const mine = this.turn.then(act, act);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async where(): Promise<{ page: string | null; date: string | null } | null> {
    if ('date' in this.spot) return { page: null, date: this.spot.date };
    const page = await this.spot.page.ensure();
    return page ? { page, date: null } : null;
  }

  async record(item: Noted, value: string): Promise<boolean> {
    if (value === item.value) return true;
    this.refused = null;
    // What was chosen is there at once; a refusal brings the answer of the core.
    this.show(item.id, value);
    try {
      return await this.inTurn(async () => {
        const where = await this.where();
        if (where) await call('tracker_record', { tracker: item.id, ...where, value });
        return where !== null;
      });
    } catch (reason) {
      this.refused = item.id;
      toasts.fails(reason);
      await this.read();
      return false;
    }
  }

  async clear(item: Noted): Promise<void> {
    if (item.value === null) return;
    this.refused = null;
    const value = spell(item.value, item.tracker, item.fits, speech.locale);
    try {
      const done = await this.inTurn(async () => {
        const where = await this.where();
        return where && (await call('tracker_clear', { tracker: item.id, ...where }));
      });
      if (!done) return;
      const { batch } = done;
      this.show(item.id, null);
      const back = () => void undo(batch, () => void this.read());
      toasts.show(t('tracker-cleared', { value }), { act: { label: t('undo'), run: back } });
    } catch (reason) {
      toasts.fails(reason);
    }
    await this.read();
  }

  private show(id: string, value: string | null): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, value, fits: true } : item));
  }
}
