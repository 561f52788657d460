/* The pages of the journal, newest first, fetched a screenful at a time. */
import { call, onChanged, type PageRow } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import { byMonth } from './months';

const SCREENFUL = 60;
/** The most that the core lists at once. */
const MOST_AGAIN = 500;

/** What the list is narrowed to. */
export type Narrow = { tag: string | null; with: string | null; day: string | null };

class Timeline {
  narrow = $state.raw<Narrow>({ tag: null, with: null, day: null });
  /** The calendar is open above the list. */
  calendar = $state(false);
  rows = $state.raw<PageRow[]>([]);
  complete = $state(false);
  loaded = $state(false);
  months = $derived(byMonth(this.rows));
  private loading: Promise<void> | null = null;
  private started = false;

  start(): void {
    void this.refresh();
    if (this.started) return;
    this.started = true;
    const again = settle(REFETCH_AFTER, () => void this.refresh());
    onChanged((change) => {
      // Letters typed into a page do not change the list, unless it has no title and is known by its first words; the page that is open
      // tells its own title.
      const known = change.by === 'person' && change.ids?.length === 1 && this.rows.some((row) => row.id === change.ids?.[0] && row.title);
      if (!known) again();
    });
  }

  get narrowed(): boolean {
    return Object.values(this.narrow).some((one) => one !== null);
  }

  /** Shows only some pages, or all again. */
  async only(narrow: Partial<Narrow>): Promise<void> {
    this.narrow = { ...this.narrow, ...narrow };
    if (this.loading) await this.loading;
    await (this.loading = this.fetch(null, SCREENFUL).finally(() => (this.loading = null)));
  }

  more(): Promise<void> {
    if (this.complete || this.loading) return this.loading ?? Promise.resolve();
    return (this.loading = this.fetch(this.rows.at(-1)?.cursor ?? null, SCREENFUL).finally(() => (this.loading = null)));
  }

  /** Reads again as far as the list has been read. */
  async refresh(): Promise<void> {
    if (this.loading) await this.loading;
    const far = Math.min(Math.max(this.rows.length, SCREENFUL), MOST_AGAIN);
    await (this.loading = this.fetch(null, far).finally(() => (this.loading = null)));
  }

  private async fetch(before: string | null, limit: number): Promise<void> {
    const asked = this.narrow;
    const { tag, with: name, day } = asked;
    const rows = await call('page_list', { before, limit, trashed: false, tag, with: name, from: day, to: day }).catch(() => null);
    if (!rows || asked !== this.narrow) return;
    this.rows = before === null ? rows : [...this.rows, ...rows];
    this.complete = rows.length < limit;
    this.loaded = true;
  }

  touch(id: string, change: Partial<PageRow>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
  }

  drop(id: string): void {
    this.rows = this.rows.filter((row) => row.id !== id);
  }
}

export const timeline = new Timeline();
