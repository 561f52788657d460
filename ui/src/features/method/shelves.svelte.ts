/* The methods there are: the catalogue and the models of one's own, read again when something changes. */
import { asFailure, call, onChanged, type Failure, type Family, type Language, type MethodRow } from '../../platform';
import { settle, REFETCH_AFTER } from '../../shared/timing';
import { folded } from '../../shared/fold';

export const families = ['coaching', 'journal', 'intervision', 'gathering', 'decision', 'closing'] as const satisfies readonly Family[];
export type Shelf = Family | 'own';

export const shelfOf = (row: Pick<MethodRow, 'family'>): Shelf => row.family ?? 'own';

/** One's own first, then the catalogue by what it is for; shelves that hold nothing are not there. */
export function shelves(rows: readonly MethodRow[]): { shelf: Shelf; rows: MethodRow[] }[] {
  return (['own', ...families] as const)
    .map((shelf) => ({ shelf, rows: rows.filter((row) => shelfOf(row) === shelf) }))
    .filter((one) => one.rows.length > 0);
}

/** The rows whose name, purpose or source hold every word; those whose name does come first. */
export function matching(rows: readonly MethodRow[], typed: string): MethodRow[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => folded(text).includes(word));
  const named = rows.filter((row) => holds(`${row.name} ${row.id}`));
  return [...named, ...rows.filter((row) => !named.includes(row) && holds(`${row.name} ${row.purpose} ${row.source}`))];
}

/** A whole number from 1, or nothing. */
export function count(typed: string): number | null {
  const number = Number(typed);
  return /^\s*\d{1,4}\s*$/.test(typed) && number > 0 ? number : null;
}

/** How a method fits into the minutes that there are: as it is, made shorter, or too short for what it needs at least. */
export type Fit = 'whole' | 'shorter' | 'tight';
type Long = Pick<MethodRow, 'minutes' | 'least' | 'each'>;
/** How often it is done: once for each who is there where it is done so, once where nobody knows how many there are. */
export const turnsOf = ({ each }: Pick<MethodRow, 'each'>, here: number | null) => (each ? (here ?? 1) : 1);
export function fitOf(row: Long, free: number | null, here: number | null): Fit {
  if (free === null || row.minutes === null) return 'whole';
  const turns = turnsOf(row, here);
  if (row.minutes * turns <= free) return 'whole';
  return (row.least ?? row.minutes) * turns <= free ? 'shorter' : 'tight';
}

export class Methods {
  rows = $state.raw<MethodRow[]>([]);
  trashed = $state.raw<MethodRow[]>([]);
  shelf = $state<Shelf | 'all'>('all');
  people = $state('');
  minutes = $state('');
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  shown = $derived(this.shelf === 'all' ? this.rows : this.rows.filter((row) => shelfOf(row) === this.shelf));
  private asked = 0;

  constructor(private language: () => Language) {}

  /** Reads, and goes on doing so; returns how to stop. */
  watch(): () => void {
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.includes('method')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  async read(): Promise<void> {
    const asked = ++this.asked;
    const query = { people: count(this.people), minutes: count(this.minutes), family: null, language: this.language() };
    try {
      const [rows, trashed] = await Promise.all([
        call('method_list', { ...query, trashed: false }),
        call('method_list', { ...query, trashed: true }),
      ]);
      if (asked !== this.asked) return;
      this.rows = rows;
      this.trashed = trashed;
      this.failure = null;
      this.loaded = true;
    } catch (reason) {
      if (asked === this.asked) this.failure = asFailure(reason);
    }
  }
}
