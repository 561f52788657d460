/*
 * A model of one's own while it is worked on: saved a moment after the last key, whole. A new one is in the notebook once something was
 * written in it. Sections keep a key of their own on the
 * screen, so that one that moves stays the same field, and learn their id from the notebook.
 */
import { asFailure, call, onChanged, type Failure, type MethodView, type SectionEdit } from '../../platform';
import { explain, t } from '../../shared/fluent.svelte';
import { RETRY_AFTER, SAVE_AFTER, settle } from '../../shared/timing';
import { toasts } from '../../shared/toasts.svelte';
import { app } from '../app/app.svelte';
import type { Saving } from '../journal/open-page.svelte';
import { undo } from './moves';

export type Section = { key: number; id: string | null; heading: string; questions: string };

/** Refusals that pass when the disk has room or answers again. */
const PASSING = new Set(['disk-full', 'io']);

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);

export class OwnModel {
  /** Empty while nothing was written in a new one. */
  id = $state('');
  name = $state('');
  purpose = $state('');
  from = $state<string | null>(null);
  sections = $state<Section[]>([]);
  saving = $state<Saving>('saved');
  failure = $state.raw<Failure | null>(null);
  private next = 0;
  private dirty = false;
  private running: Promise<string | null> | null = null;
  private later = settle(SAVE_AFTER, () => void this.flush());
  private again = settle(RETRY_AFTER, () => void this.flush().then(() => this.end()));
  private closed = false;
  private ends: (() => void)[];

  /** `made` hears the id that a new one has got, unless it was left before. */
  constructor(
    view: Pick<MethodView, 'id' | 'name' | 'purpose' | 'from' | 'phases'>,
    private readonly made: (id: string) => void = () => undefined,
  ) {
    this.id = view.id;
    this.take(view);
    this.ends = [
      app.beforeLock(() => this.flush().then(() => undefined)),
      onChanged((change) => {
        if (change.by !== 'person' && (change.ids === null || change.ids.includes(this.id))) void this.reread();
      }),
    ];
  }

  /** A new one, with a section to begin with. */
  static begin(made: (id: string) => void): OwnModel {
    const model = new OwnModel({ id: '', name: t('own-name-first'), purpose: '', from: null, phases: [] }, made);
    model.sections = [{ key: model.next++, id: null, heading: '', questions: '' }];
    return model;
  }

  private take(view: Pick<MethodView, 'name' | 'purpose' | 'from' | 'phases'>): void {
    this.name = view.name;
    this.purpose = view.purpose;
    this.from = view.from;
    const known = new Map(this.sections.map((section) => [section.id, section.key]));
    this.sections = view.phases.map((phase) => ({
      key: known.get(phase.id) ?? this.next++,
      id: phase.id,
      heading: phase.name,
      questions: phase.questions.join('\n'),
    }));
  }

  /** Whether a page that is begun with it has anything to begin with. */
  get asks(): boolean {
    return this.sections.some(({ heading, questions }) => heading.trim() !== '' || questions.trim() !== '');
  }

  /** Whether nothing was written in it. */
  private get isBlank(): boolean {
    return !this.asks && this.purpose.trim() === '' && ['', t('own-name-first')].includes(this.name.trim());
  }

  changed(): void {
    this.dirty = true;
    this.saving = 'waiting';
    this.later();
  }

  /** Returns the key of the new section. */
  add(): number {
    const key = this.next++;
    this.sections.push({ key, id: null, heading: '', questions: '' });
    this.changed();
    return key;
  }

  /** Whether there was room to move. */
  move(at: number, by: number): boolean {
    const to = at + by;
    const [section] = to < 0 || to >= this.sections.length ? [] : this.sections.splice(at, 1);
    if (!section) return false;
    this.sections.splice(to, 0, section);
    this.changed();
    return true;
  }

  async remove(at: number): Promise<void> {
    // What was typed before is a change of its own, and stays when this is undone.
    await this.flush();
    this.sections.splice(at, 1);
    this.changed();
    const batch = await this.flush();
    if (batch) toasts.show(t('own-section-removed'), { act: { label: t('undo'), run: () => void undo(batch, () => void this.reread()) } });
  }

  /** Brings everything typed so far into the notebook. Returns the batch, null when nothing was waiting or it could not be done. */
  async flush(): Promise<string | null> {
    this.later.cancel();
    if (this.running) await this.running;
    if (!this.dirty) return null;
    this.running = this.save().finally(() => (this.running = null));
    return this.running;
  }

  private async save(): Promise<string | null> {
    this.again.cancel();
    this.dirty = false;
    if (this.id === '' && this.isBlank) {
      this.saving = 'saved';
      return null;
    }
    this.saving = 'saving';
    const sent = [...this.sections];
    const sections = sent.map(({ id, heading, questions }) => ({ id, heading, questions: lines(questions) }));
    const name = this.name.trim() || null;
    try {
      const batch = this.id === '' ? await this.create(sections) : (await call('method_edit', { id: this.id, name, purpose: this.purpose, sections })).batch;
      if (sent.some((section) => section.id === null)) {
        const { phases } = await call('method_show', { id: this.id, language: null });
        sent.forEach((section, at) => (section.id ??= phases[at]?.id ?? null));
      }
      this.failure = null;
      this.saving = this.dirty ? 'waiting' : 'saved';
      return batch;
    } catch (reason) {
      this.dirty = true;
      this.failure = asFailure(reason);
      this.saving = 'failed';
      // What the notebook does not accept is not accepted later either, until it is changed.
      if (PASSING.has(this.failure.code)) this.again();
      return null;
    }
  }

  /** Brings a new one into the notebook. There is no batch: without it, nothing was there. */
  private async create(sections: SectionEdit[]): Promise<null> {
    const { id } = await call('method_add', { name: this.name.trim() || t('own-name-first'), purpose: this.purpose, sections });
    this.id = id;
    if (!this.closed) this.made(id);
    return null;
  }

  /** The model was changed by something else than these hands. */
  async reread(): Promise<void> {
    await this.flush();
    if (this.dirty || this.id === '') return;
    const view = await call('method_show', { id: this.id, language: null }).catch(() => null);
    if (view && !this.dirty) this.take(view);
  }

  /** Leaves the model. What waits is saved first, and tried again for as long as it takes. */
  close(): void {
    this.closed = true;
    void this.flush().then(() => this.end());
  }

  private end(): void {
    if (!this.closed) return;
    if (this.dirty && this.failure) toasts.show(explain(this.failure), { failed: true });
    if (!this.dirty) for (const end of this.ends) end();
  }
}
