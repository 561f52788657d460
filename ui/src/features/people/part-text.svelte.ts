/* One of the texts of a page beside its body: what was agreed, what only the writer sees. Saved as the body is, as deltas. */
import type { ChangeSet } from '@codemirror/state';
import { asFailure, call, type PagePart, type PageView } from '../../platform';
import type { Surface } from '../journal/open-page.svelte';
import { replacement, stringOf, TextSync, textOf, toChanges } from '../journal/text-sync';

export type Part = Exclude<PagePart, 'body'>;

export class PartText {
  surface: Surface | null = null;
  /** Whether there is anything in it, for those who only look. */
  filled = $state(false);
  private sync: TextSync;

  constructor(
    readonly part: Part,
    page: PageView | null,
    private changed: () => void,
  ) {
    this.sync = new TextSync(page?.version ?? '', textOf(page?.[part] ?? ''));
    this.look();
  }

  get shown(): string {
    return stringOf(this.sync.shown);
  }

  get dirty(): boolean {
    return this.sync.dirty;
  }

  typed(changes: ChangeSet): void {
    this.sync.typed(changes);
    this.look();
    this.changed();
  }

  /** Adds lines at the end, also while no editor shows it. */
  append(lines: string): void {
    const before = this.shown;
    const text = before.trim() === '' ? lines : `${before.replace(/\n+$/, '')}\n${lines}`;
    const edit = replacement(before, text);
    if (!edit) return;
    const changes = toChanges([edit], before.length);
    this.surface?.apply(changes);
    this.typed(changes);
  }

  /** What a new page is to hold; the answer is given to `added`. */
  take(): string {
    return this.sync.take()?.text ?? this.shown;
  }

  added(version: string): void {
    this.sync.answered({ version, patches: [] });
  }

  refused(): void {
    this.sync.refused();
  }

  async send(id: string): Promise<void> {
    const taken = this.sync.take();
    if (!taken) return;
    try {
      this.show(this.sync.answered(await call('page_edit', { id, part: this.part, base: this.sync.version, edits: taken.edits })));
    } catch (reason) {
      this.sync.refused();
      if (asFailure(reason).code !== 'stale-version') throw reason;
      this.reread(await call('page_open', { id }));
    }
  }

  /** The page was changed by something else than these hands. */
  reread(page: PageView): void {
    this.show(this.sync.rebased(page.version, page[this.part]));
  }

  private show(changes: ChangeSet | null): void {
    if (changes) this.surface?.apply(changes);
    this.look();
  }

  private look(): void {
    this.filled = this.shown.trim() !== '';
  }
}
