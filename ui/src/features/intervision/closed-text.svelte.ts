/*
 * A text of a closed session: the question, or one layer of notes. It is handed over whole, because names that have an alias are
 * replaced before anything is kept, and a name may have been begun in one edit and ended in the next. Its version is the text itself as it
 * was last read: with that the core keeps what others wrote meanwhile.
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
    super(saidIn(view, part), saidIn(view, part), changed);
  }

  /** Shows what the session says now. */
  take(view: SessionView): void {
    const said = saidIn(view, this.part);
    this.reread(said, said);
  }

  async keep(): Promise<void> {
    const read = async () => {
      const text = saidIn(await call('intervision_open', { id: this.session }), this.part);
      return { version: text, text };
    };
    await this.send({ edit: (was) => this.hand(this.shown, was, read), read });
  }

  private async hand(text: string, was: string, read: () => Promise<{ text: string }>) {
    const { session: id, part } = this;
    const written = part === 'question' ? call('intervision_set', { id, question: text, asked: was }) : call('intervision_notes', { id, layer: part, text, was });
    const { replaced } = await written;
    if (replaced === 0) return { version: text, patches: [] };
    toasts.show(t('closed-replaced', { count: replaced }));
    const said = (await read()).text;
    const edit = replacement(text, said);
    return { version: said, patches: edit ? [edit] : [] };
  }
}
