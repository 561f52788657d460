/*
 * A text of a closed session: the question, or one layer of notes. It is handed over whole, because names that have an alias are
 * replaced before anything is kept, and a name may have been begun in one edit and ended in the next.
 */
import { call } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { replacement } from '../journal/text-sync';
import { WrittenText } from '../journal/written-text.svelte';
import type { SessionView } from './open-session.svelte';
import { saidIn, type ClosedPart } from './words';

export class ClosedText extends WrittenText {
  constructor(
    private readonly session: string,
    readonly part: ClosedPart,
    view: SessionView,
    changed: () => void,
  ) {
    super('', saidIn(view, part), changed);
  }

  /** Shows what the session says now. */
  take(view: SessionView): void {
    this.reread('', saidIn(view, this.part));
  }

  async keep(): Promise<void> {
    const read = async () => ({ version: '', text: saidIn(await call('intervision_open', { id: this.session }), this.part) });
    await this.send({ edit: () => this.hand(this.shown, read), read });
  }

  private async hand(text: string, read: () => Promise<{ text: string }>) {
    const { session: id, part } = this;
    const written = part === 'question' ? call('intervision_set', { id, question: text }) : call('intervision_notes', { id, layer: part, text });
    const { replaced } = await written;
    if (replaced === 0) return { version: '', patches: [] };
    toasts.show(t('closed-replaced', { count: replaced }));
    const edit = replacement(text, (await read()).text);
    return { version: '', patches: edit ? [edit] : [] };
  }
}
