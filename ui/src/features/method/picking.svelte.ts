/* The choice of a method to begin a page with: typed, walked, taken. */
import { call, type Language, type MethodRow } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { beginning } from './begin.svelte';
import { matching } from './shelves.svelte';

/** Ways of writing come first, then one's own, then what is meant for two or more. */
export function forWriting(rows: readonly MethodRow[]): MethodRow[] {
  const rank = (row: MethodRow) => (row.own ? 0 : row.family === 'journal' ? 1 : row.family === 'coaching' ? 2 : 3);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

export class Picking {
  typed = $state('');
  at = $state(0);
  language = $state<Language>('en');
  rows = $state.raw<MethodRow[]>([]);
  reading = new Attempt();
  found = $derived(matching(this.rows, this.typed));
  chosen = $derived(this.found[this.at]);

  constructor(
    language: Language,
    private close: () => void,
  ) {
    this.language = language;
  }

  async read(): Promise<void> {
    const { language } = this;
    const rows = await call('method_list', { people: null, minutes: null, family: null, trashed: false, language });
    if (language !== this.language) return;
    // The same method stays chosen when its name is said in another language.
    const kept = this.chosen?.id;
    this.rows = forWriting(rows);
    this.at = Math.max(0, this.found.findIndex((row) => row.id === kept));
  }

  speak(language: Language): Promise<void> {
    this.language = language;
    return this.reread();
  }

  reread(): Promise<void> {
    return this.reading.inTurn(() => this.read()).then(() => undefined);
  }

  narrowed(): void {
    this.at = 0;
  }

  step(by: number): void {
    const many = this.found.length;
    if (many > 0) this.at = (this.at + by + many) % many;
  }

  take(row: MethodRow | undefined): void {
    if (!row) return;
    this.close();
    void beginning.begin(row.id, this.language);
  }
}
