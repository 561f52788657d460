/*
 * The page that is open: its fields, its text, and the saving of both. One save at a time; what is typed
 * meanwhile waits its turn. A page that nobody has written in yet is a draft and is not in the notebook.
 */
import type { ChangeSet } from '@codemirror/state';
import { asFailure, call, onChanged, type Came, type Failure, type GuidedPage, type PageView, type SessionView } from '../../platform';
import { explain } from '../../shared/fluent.svelte';
import { RETRY_AFTER, SAVE_AFTER, settle } from '../../shared/timing';
import { toasts } from '../../shared/toasts.svelte';
import { app } from '../app/app.svelte';
import type { Aim } from '../app/place.svelte';
import { PartText } from '../people/part-text.svelte';
import { replacement, stringOf, TextSync, textOf } from './text-sync';
import { timeline } from './timeline.svelte';

export type Saving = 'new' | 'saved' | 'waiting' | 'saving' | 'failed';
type Fields = { title: string; date: string; tags: string[]; method: string | null };

/** What the editor on the screen can be asked to do. */
export type Surface = {
  /** Shows what came from the notebook; `asked`: it was asked for here, such as an earlier version, and is undone like what was typed. */
  apply: (changes: ChangeSet, asked?: boolean) => void;
  insert: (text: string) => void;
  fill: (text: string, caret: number) => void;
  focus: () => void;
  find: () => void;
  look: (at: Aim) => void;
};

export class OpenPage {
  id = $state<string | null>(null);
  title = $state('');
  date = $state('');
  tags = $state.raw<string[]>([]);
  method = $state<string | null>(null);
  trashed = $state(false);
  saving = $state<Saving>('new');
  failure = $state.raw<Failure | null>(null);
  /** The text for those who only read it: thumbnails, the count of words. */
  text = $state.raw('');
  surface: Surface | null = null;
  /** Whether it is being asked whose session it tells of. */
  asksWho = $state(false);
  /** What it says of a session with someone. */
  session = $state.raw<SessionView | null>(null);
  /** What came along with it from another program. */
  came = $state.raw<readonly Came[]>([]);
  /** Its other texts. */
  readonly agreements: PartText;
  readonly onlyMe: PartText;
  /** The text that was written in last: images go there. */
  hands: { surface: Surface | null } = this;
  /** The place to be shown as soon as the text is on the screen. */
  aim: Aim | null = null;

  private sync: TextSync;
  private stored: Fields;
  private running: Promise<void> | null = null;
  private later = settle(SAVE_AFTER, () => void this.flush());
  private again = settle(RETRY_AFTER, () => void this.flush().then(() => this.end()));
  private ends: (() => void)[];
  private closed = false;

  constructor(page: PageView | null, date: string) {
    this.sync = new TextSync(page?.version ?? '', textOf(page?.text ?? ''));
    this.text = page?.text ?? '';
    this.agreements = new PartText('agreements', page, () => this.wait());
    this.onlyMe = new PartText('only_me', page, () => this.wait());
    this.stored = { title: '', date, tags: [], method: null };
    this.date = date;
    if (page) this.take(page);
    this.ends = [
      app.beforeLock(() => this.flush()),
      onChanged((change) => {
        const mine = change.ids === null || (this.id !== null && change.ids.includes(this.id));
        if (mine && change.by !== 'person') void this.reread();
      }),
    ];
  }

  /** Shows a place in the text, chosen. */
  look(at: Aim): void {
    const part = this.parts.find((one) => 'part' in at && at.part === one.part);
    if (part?.surface) part.surface.look(at);
    else if (this.surface) this.surface.look(at);
    else this.aim = at;
  }

  get shown(): string {
    return stringOf(this.sync.shown);
  }

  private get parts(): PartText[] {
    return [this.agreements, this.onlyMe];
  }

  private take(page: PageView): void {
    this.id = page.id;
    this.title = page.title;
    this.date = page.date;
    this.tags = page.tags;
    this.method = page.method;
    this.session = page.session;
    this.came = page.came;
    this.trashed = page.trashed !== null;
    this.stored = { title: page.title, date: page.date, tags: page.tags, method: page.method };
    this.saving = 'saved';
  }

  typed(changes: ChangeSet): void {
    this.sync.typed(changes);
    this.wait();
  }

  set(fields: Partial<Fields>): void {
    Object.assign(this, fields);
    this.wait();
    this.tell();
  }

  get empty(): boolean {
    return this.shown.trim() === '';
  }

  /** Begins the page, which is empty, with the headings and questions of a method. */
  begin(guided: GuidedPage): void {
    if (!this.surface) return;
    this.set({ method: guided.method });
    this.surface.fill(guided.text, guided.caret);
  }

  private wait(): void {
    if (this.saving !== 'failed') this.saving = this.dirty ? 'waiting' : this.id ? 'saved' : 'new';
    this.later();
  }

  private get changedFields(): Partial<Fields> {
    const changed: Partial<Fields> = {};
    if (this.title !== this.stored.title) changed.title = this.title;
    if (this.date !== this.stored.date) changed.date = this.date;
    if (this.tags.join() !== this.stored.tags.join()) changed.tags = this.tags;
    if (this.method !== this.stored.method) changed.method = this.method;
    return changed;
  }

  get dirty(): boolean {
    return this.sync.dirty || this.parts.some((part) => part.dirty) || Object.keys(this.changedFields).length > 0;
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
      if (this.id === null) await this.add();
      else await this.send(this.id);
      this.failure = null;
      this.saving = this.dirty ? 'waiting' : 'saved';
      this.text = this.shown;
    } catch (reason) {
      this.sync.refused();
      for (const part of this.parts) part.refused();
      this.failure = asFailure(reason);
      this.saving = 'failed';
      if (this.failure.code !== 'locked' && this.failure.code !== 'not-found') this.again();
    }
  }

  private async add(): Promise<void> {
    const { title, date, tags, method } = this;
    const taken = this.sync.take();
    const text = taken?.text ?? this.shown;
    const [agreements, only_me] = [this.agreements.take(), this.onlyMe.take()];
    const more = { ...(agreements && { agreements }), ...(only_me && { only_me }) };
    const page = await call('page_add', { title, date, tags, text, ...more, ...(method && { method }) });
    this.id = page.id;
    this.stored = { title, date, tags, method };
    const edit = replacement(text, page.text);
    this.show(this.sync.answered({ version: page.version, patches: edit ? [edit] : [] }));
    for (const part of this.parts) part.added(page.version);
    void timeline.refresh();
  }

  private async send(id: string): Promise<void> {
    const fields = this.changedFields;
    if (Object.keys(fields).length > 0) {
      const { title = null, date = null, tags = null, method } = fields;
      await call('page_set', { id, title, date, tags, ...(method && { method }) });
      this.stored = { ...this.stored, ...fields };
      if (fields.date !== undefined) void timeline.refresh();
    }
    for (const part of this.parts) await part.sendTo(id);
    const taken = this.sync.take();
    if (!taken) return;
    try {
      this.show(this.sync.answered(await call('page_edit', { id, base: this.sync.version, edits: taken.edits })));
    } catch (reason) {
      if (asFailure(reason).code !== 'stale-version') throw reason;
      this.sync.refused();
      const page = await call('page_open', { id });
      this.show(this.sync.rebased(page.version, page.text));
    }
  }

  /** The page was changed by something else than the keys; `asked`, because it was asked for here. */
  async reread(asked = false): Promise<void> {
    if (this.id === null) return;
    await this.flush();
    if (this.dirty) return;
    const page = await call('page_open', { id: this.id }).catch(() => null);
    // Typing went on meanwhile: the answer to the next save brings the same news.
    if (!page || this.dirty) return;
    this.show(this.sync.rebased(page.version, page.text), asked);
    for (const part of this.parts) part.reread(page.version, page[part.part], asked);
    this.take(page);
    this.text = this.shown;
    this.tell();
  }

  private show(changes: ChangeSet | null, asked = false): void {
    if (changes) this.surface?.apply(changes, asked);
  }

  private tell(): void {
    if (this.id) timeline.touch(this.id, { title: this.title, tags: this.tags });
  }

  /** Leaves the page. What waits is saved first, and tried again for as long as it takes. */
  close(): void {
    this.closed = true;
    void this.flush().then(() => this.end());
  }

  private end(): void {
    if (!this.closed) return;
    if (this.dirty && this.failure) toasts.show(explain(this.failure), { failed: true });
    if (!this.dirty) for (const end of this.ends) end();
  }

  /** The page's id, giving a draft its place in the notebook first; null when that could not be done. */
  async ensure(): Promise<string | null> {
    await this.flush();
    if (this.id === null) {
      this.running ??= this.save().finally(() => (this.running = null));
      await this.running;
    }
    return this.id;
  }
}
