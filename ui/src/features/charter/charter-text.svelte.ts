/* One text of a charter in one language, under its path: saved as deltas, as the text of a page is. */
import { call, type CharterView, type Edited, type TextEdit } from '../../platform';
import { WrittenText } from '../journal/written-text.svelte';
import { saidAt } from './texts';

export class CharterText extends WrittenText {
  constructor(
    private readonly charter: string,
    readonly path: string,
    readonly language: string,
    view: CharterView,
    changed: () => void,
  ) {
    super(view.base, saidAt(view.content, path, language)?.text ?? '', changed);
  }

  /** Shows what the charter says now. */
  take(view: CharterView): void {
    this.reread(view.base, saidAt(view.content, this.path, this.language)?.text ?? '');
  }

  async keep(): Promise<void> {
    const { charter: id, path, language } = this;
    await this.send({
      edit: (base: string, edits: TextEdit[]): Promise<Edited> => call('charter_text_edit', { id, path, language, base, edits }),
      read: async () => {
        const view = await call('charter_open', { id });
        return { version: view.base, text: saidAt(view.content, path, language)?.text ?? '' };
      },
    });
  }
}
