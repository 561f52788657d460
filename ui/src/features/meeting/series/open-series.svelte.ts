/* The series that lies open: what it says, and the changes that are asked for, each with its undo. */
import { call, onChanged, type SeriesDateSet, type SeriesPersonSet, type SeriesView } from '../../../platform';
import { t } from '../../../shared/fluent.svelte';
import { REFETCH_AFTER, settle } from '../../../shared/timing';
import { toasts } from '../../../shared/toasts.svelte';
import { undo } from '../../journal/trash';

export class OpenSeries {
  view = $state.raw() as SeriesView;
  private told: number | null = null;
  /** Changes are asked for one after the other, and the series is read again behind the last. */
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private stop: () => void;

  constructor(view: SeriesView) {
    this.view = view;
    const later = settle(REFETCH_AFTER, () => void this.reread());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.some((kind) => kind === 'series' || kind === 'meeting' || kind === 'circle')) later();
    });
    this.stop = () => {
      later.cancel();
      stop();
    };
  }

  get id(): string {
    return this.view.id;
  }

  async reread(): Promise<void> {
    this.view = (await call('series_open', { id: this.id }).catch(() => null)) ?? this.view;
  }

  /** Asks for a change and says what was done. True when it was. */
  async act(ask: () => Promise<{ batch: string }>, said = t('series-changed')): Promise<boolean> {
    this.waiting += 1;
    const asking = this.last.then(ask).finally(() => (this.waiting -= 1));
    this.last = asking.catch(() => undefined);
    try {
      const { batch } = await asking;
      if (this.waiting === 0) await this.reread();
      // Of several changes in a row, the last can be undone from here.
      if (this.told !== null) toasts.close(this.told);
      this.told = toasts.show(said, { act: { label: t('undo'), run: () => void undo(batch, () => void this.reread()) } });
      return true;
    } catch (reason) {
      toasts.fails(reason);
      if (this.waiting === 0) await this.reread();
      return false;
    }
  }

  /** What is set shows at once, so that a change right behind another begins with both: a day and its time, one part and the next. */
  set(values: Partial<Pick<SeriesView, 'title' | 'place' | 'start' | 'minutes' | 'zone' | 'rule' | 'roles'>>): Promise<boolean> {
    this.view = { ...this.view, ...values };
    return this.act(() => call('series_set', { id: this.id, ...values }));
  }
  setDate = (date: string, values: Omit<SeriesDateSet, 'id' | 'date'>) => this.act(() => call('series_date_set', { id: this.id, date, ...values }));
  setPerson = (values: Omit<SeriesPersonSet, 'id'>) => this.act(() => call('series_person_set', { id: this.id, ...values }));
  setTurn = (date: string, role: string, person: string | null, swap: string | null) =>
    this.act(() => call('series_turn_set', { id: this.id, date, role, person, swap }));

  close(): void {
    this.stop();
  }
}
