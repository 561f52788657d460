/* The trackers as they are defined, and what can be done with a definition. */
import { call, onChanged, type PersonRow, type TrackerAdd, type TrackerEdit, type TrackerView } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import { toasts } from '../../shared/toasts.svelte';
import { undo } from '../journal/trash';

export class Trackers {
  all = $state.raw<TrackerView[]>([]);
  loaded = $state(false);
  /** The tags that pages have. */
  tags = $state.raw<string[]>([]);
  people = $state.raw<PersonRow[]>([]);
  /** Counts what may have changed a series, so that charts read again. */
  changes = $state(0);
  used = $derived(this.all.filter((tracker) => tracker.archived === null));
  away = $derived(this.all.filter((tracker) => tracker.archived !== null));

  /** Reads, and reads again when something changes. Returns how to stop. */
  start(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read().then(() => (this.changes += 1)));
    const stop = onChanged((change) => {
      if (change.kinds.length === 0 || change.kinds.some((kind) => kind === 'trackers' || kind === 'person' || kind === 'day' || kind === 'page')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  async read(): Promise<void> {
    const [all, tags, people] = await Promise.all([
      call('tracker_list').catch(() => null),
      call('tag_list').catch(() => []),
      call('people_list').catch(() => []),
    ]);
    this.people = people;
    this.tags = tags.filter((tag) => tag.pages > 0).map((tag) => tag.name);
    if (!all) return;
    this.all = all;
    this.loaded = true;
  }

  /** The short name of somebody; null when there is nobody of this id. */
  nameOf = (id: string | null): string | null => this.people.find((one) => one.id === id)?.name ?? null;

  /** Saves a definition; the failure when that could not be done. */
  async save(definition: TrackerAdd, id: string | null): Promise<void> {
    if (id === null) await call('tracker_add', definition);
    else await call('tracker_edit', { ...definition, id } satisfies TrackerEdit);
    await this.read();
  }

  /** Puts a tracker away or takes it out again; either can be taken back. */
  async archive(tracker: TrackerView, archived: boolean): Promise<void> {
    try {
      const { batch } = await call('tracker_archive', { id: tracker.id, archived });
      if (archived) {
        const back = () => void undo(batch, () => void this.read());
        toasts.show(t('tracker-archived', { name: tracker.name }), { act: { label: t('undo'), run: back } });
      }
    } catch (reason) {
      toasts.fails(reason);
    }
    await this.read();
  }

  /** Moves a tracker among those in use. Returns its new number, or null when it stays. */
  async move(tracker: TrackerView, to: number): Promise<number | null> {
    const others = this.used.filter((one) => one.id !== tracker.id);
    if (to < 0 || to > others.length) return null;
    const before = others[to];
    try {
      await call('tracker_reorder', { id: tracker.id, before: before?.id ?? null });
      await this.read();
      return to + 1;
    } catch (reason) {
      toasts.fails(reason);
      return null;
    }
  }
}
