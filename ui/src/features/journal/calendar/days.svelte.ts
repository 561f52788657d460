/* The calendar beside the timeline: which day it stands on, and how many pages the days of its year have. */
import { call, onChanged } from '../../../platform';
import { todayHere } from '../../../shared/dates';
import { REFETCH_AFTER, settle } from '../../../shared/timing';
import { speech } from '../../../shared/fluent.svelte';
import { monthsOf, weeksOf, weekStart } from '../../../shared/month-grid';

const FIRST_YEAR = '0000';
const LAST_YEAR = '9999';

export class CalendarDays {
  day = $state(todayHere());
  pages = $state.raw<ReadonlyMap<string, number>>(new Map());
  private asked = '';
  start = $derived(weekStart(speech.region));
  month = $derived(this.day.slice(0, 7));
  year = $derived(this.day.slice(0, 4));
  weeks = $derived(weeksOf(this.month, this.start));
  months = $derived(
    monthsOf(this.year).map((month) => {
      let pages = 0;
      for (const [day, count] of this.pages) if (day.startsWith(month)) pages += count;
      return { month, pages };
    }),
  );

  /** Follows what is written; returns how to stop. */
  watch(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged(again);
    return () => {
      again.cancel();
      stop();
    };
  }

  go(day: string): void {
    if (day.slice(0, 4) < FIRST_YEAR || day.slice(0, 4) > LAST_YEAR || day.length !== 10) return;
    this.day = day;
    if (this.asked !== this.year) void this.read();
  }

  /** Days of the years beside this one are grey in the grid and show no number. */
  private async read(): Promise<void> {
    const { year } = this;
    this.asked = year;
    const found = await call('calendar', { from: `${year}-01-01`, to: `${year}-12-31` }).catch(() => null);
    if (found && year === this.year) this.pages = new Map(found.days.map((day) => [day.date, day.pages]));
  }
}
