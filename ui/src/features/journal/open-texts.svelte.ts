/*
 * A document of many texts that lies open, such as a charter or a meeting: what it says, and the saving of what is written in it. One
 * save at a time; what is typed meanwhile waits its turn. Everything that is not a text changes by a request and is read again.
 */
import { asFailure, onChanged, type Failure } from '../../platform';
import { explain, t } from '../../shared/fluent.svelte';
import { REFETCH_AFTER, RETRY_AFTER, SAVE_AFTER, settle } from '../../shared/timing';
import { toasts } from '../../shared/toasts.svelte';
import { app } from '../app/app.svelte';
import type { Saving } from './open-page.svelte';
import { undo } from './trash';
import type { WrittenText } from './written-text.svelte';

/** One of the texts. */
export type Part<View> = WrittenText & {
  /** Shows what the document says now. */
  take: (view: View) => void;
  /** Brings what was typed into the notebook. */
  keep: () => Promise<void>;
};

export abstract class OpenTexts<View extends { id: string }, Text extends Part<View>> {
  view = $state.raw() as View;
  saving = $state<Saving>('saved');
  failure = $state.raw<Failure | null>(null);
  /** Counts the times that something changed, for who shows more of it. */
  changes = $state(0);
  private texts = new Map<string, Text>();
  private running: Promise<void> | null = null;
  private reading: Promise<void> = Promise.resolve();
  private later = settle(SAVE_AFTER, () => void this.flush());
  private again = settle(RETRY_AFTER, () => void this.flush().then(() => this.end()));
  private news = settle(REFETCH_AFTER, () => void this.reread());
  private closed = false;
  private told: number | null = null;
  private ends: (() => void)[];

  constructor(view: View, concerns: (kind: string) => boolean) {
    this.view = view;
    this.ends = [
      app.beforeLock(() => this.flush()),
      onChanged((change) => {
        if (change.ids === null || change.ids.includes(this.id) || change.kinds.some(concerns)) this.news();
      }),
    ];
  }

  protected abstract read(): Promise<View>;

  get id(): string {
    return this.view.id;
  }

  /** The text of this name, made when it is first asked for. */
  protected textOf(name: string, make: (changed: () => void) => Text): Text {
    let text = this.texts.get(name);
    if (!text) this.texts.set(name, (text = make(() => this.wait())));
    return text;
  }

  get dirty(): boolean {
    return [...this.texts.values()].some((text) => text.dirty);
  }

  private wait(): void {
    if (this.saving !== 'failed') this.saving = 'waiting';
    this.later();
  }

  /** Brings everything typed so far into the notebook; resolves when it is there, or could not be. */
  async flush(): Promise<void> {
    this.later.cancel();
    if (this.running) await this.running;
    if (!this.dirty) {
      // What was typed was taken out again before it was saved.
      if (this.saving === 'waiting') this.saving = 'saved';
      return;
    }
    this.running ??= this.save().finally(() => (this.running = null));
    await this.running;
    if (this.dirty && this.saving !== 'failed') await this.flush();
  }

  private async save(): Promise<void> {
    this.again.cancel();
    this.saving = 'saving';
    try {
      for (const text of this.texts.values()) if (text.dirty) await text.keep();
      this.failure = null;
      this.saving = this.dirty ? 'waiting' : 'saved';
    } catch (reason) {
      this.failure = asFailure(reason);
      this.saving = 'failed';
      for (const text of this.texts.values()) text.refused();
      if (this.failure.code !== 'locked' && this.failure.code !== 'not-found') this.again();
    }
  }

  /** Reads it again, once nothing typed is on its way. One reading after the other: an earlier answer must not come last. */
  reread(): Promise<void> {
    const next = () => this.readNow();
    return (this.reading = this.reading.then(next, next));
  }

  private async readNow(): Promise<void> {
    await this.flush();
    if (this.dirty || this.closed) return;
    const view = await this.read().catch(() => null);
    // Typing went on meanwhile: the next save brings the same news.
    if (!view || this.dirty) return;
    for (const text of this.texts.values()) text.take(view);
    this.view = view;
    this.changes += 1;
  }

  /** Asks for a change. What was typed before is a change of its own. True when it was done. */
  async act(ask: () => Promise<{ batch: string | null }>, said: string | null = null): Promise<boolean> {
    return (await this.make(ask, said)) !== null;
  }

  /** `act`, with the answer; `said` is told with an undo. */
  async make<Answer extends { batch: string | null }>(ask: () => Promise<Answer>, said: string | null = null): Promise<Answer | null> {
    try {
      await this.flush();
      const answer = await ask();
      await this.reread();
      if (said) this.tell(said, answer.batch);
      return answer;
    } catch (reason) {
      const failure = asFailure(reason);
      if (failure.code !== 'cancelled') toasts.show(explain(failure), { failed: true });
      return null;
    }
  }

  /** Says what was done, with the way to take it back where there is one. */
  tell(said: string, batch: string | null): void {
    // Of several changes in a row, the last can be undone from here.
    if (this.told !== null) toasts.close(this.told);
    if (batch === null) this.told = toasts.show(said);
    else this.told = toasts.show(said, { act: { label: t('undo'), run: () => void undo(batch, () => void this.reread()) } });
  }

  /** Leaves it. What waits is saved first, and tried again for as long as it takes. */
  close(): void {
    this.closed = true;
    this.news.cancel();
    void this.flush().then(() => this.end());
  }

  private end(): void {
    if (!this.closed) return;
    if (this.dirty && this.failure) toasts.show(explain(this.failure), { failed: true });
    if (!this.dirty) for (const end of this.ends) end();
  }
}
