/* One text of a charter in one language, under its path: saved as deltas, as the text of a page is. */
import { call, type CharterView, type Content, type Edited, type SaidView, type TextEdit } from '../../platform';
import { WrittenText } from '../journal/written-text.svelte';

type Texts = Partial<Record<string, SaidView>>;

/** The texts under a path, such as `purpose`, `membership.who` or `clause.<id>.text`. */
export function textsAt(content: Content, path: string): Texts {
  const [kind, id, field] = path.split('.');
  if (kind === 'clause' || kind === 'role') {
    const clauses = [content.objectives, content.guidelines, content.sections].flat();
    const role = content.roles.find((one) => one.id === id);
    const clause = clauses.find((one) => one.id === id);
    if (kind === 'role') return (field === 'duties' ? role?.duties : role?.label) ?? {};
    return (field === 'text' ? clause?.text : clause?.label) ?? {};
  }
  const holder: unknown = id === undefined ? content : content[kind as keyof Content];
  const texts: unknown = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[id ?? kind ?? ''] : null;
  return typeof texts === 'object' && texts !== null ? (texts as Texts) : {};
}

export const saidAt = (content: Content, path: string, language: string): SaidView | null => textsAt(content, path)[language] ?? null;

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
