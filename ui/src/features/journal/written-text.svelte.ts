/* A text beside others of its document, such as a part of a page or a clause of a charter: written in, and saved as deltas. */
import type { ChangeSet } from '@codemirror/state';
import { asFailure, type Edited, type TextEdit } from '../../platform';
import type { Surface } from './open-page.svelte';
import { replacement, saysAnything, stringOf, TextSync, textOf, toChanges } from './text-sync';

/** Where a text is kept. */
export type Kept = {
  edit: (base: string, edits: TextEdit[]) => Promise<Pick<Edited, 'version' | 'patches'>>;
  read: () => Promise<{ version: string; text: string }>;
};

export class WrittenText {
  surface: Pick<Surface, 'apply'> | null = null;
  /** Whether there is anything in it, for those who only look. */
  filled = $state(false);
  protected sync: TextSync;

  constructor(
    version: string,
    text: string,
    private changed: () => void,
  ) {
    this.sync = new TextSync(version, textOf(text));
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

  /** Makes this the text, by the smallest change, also while no editor shows it. */
  write(text: string): void {
    const before = this.shown;
    const edit = replacement(before, text);
    if (!edit) return;
    const changes = toChanges([edit], before.length);
    this.surface?.apply(changes);
    this.typed(changes);
  }

  refused(): void {
    this.sync.refused();
  }

  /** Brings what was typed into the notebook. */
  async send(kept: Kept): Promise<void> {
    const taken = this.sync.take();
    if (!taken) return;
    try {
      this.show(this.sync.answered(await kept.edit(this.sync.version, taken.edits)));
    } catch (reason) {
      this.sync.refused();
      if (asFailure(reason).code !== 'stale-version') throw reason;
      const now = await kept.read();
      this.reread(now.version, now.text);
    }
  }

  /** It was changed by something else than the keys; `asked`, because it was asked for here. */
  reread(version: string, text: string, asked = false): void {
    this.show(this.sync.rebased(version, text), asked);
  }

  private show(changes: ChangeSet | null, asked = false): void {
    if (changes) this.surface?.apply(changes, asked);
    this.look();
  }

  private look(): void {
    this.filled = saysAnything(this.sync.shown);
  }
}
