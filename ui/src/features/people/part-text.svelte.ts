/* One of the texts of a page beside its body: what was agreed, what only the writer sees. */
import { call, type PagePart, type PageView } from '../../platform';
import type { Surface } from '../journal/open-page.svelte';
import { WrittenText } from '../journal/written-text.svelte';

export type Part = Exclude<PagePart, 'body'>;

export class PartText extends WrittenText {
  declare surface: Surface | null;

  constructor(
    readonly part: Part,
    page: PageView | null,
    changed: () => void,
  ) {
    super(page?.version ?? '', page?.[part] ?? '', changed);
  }

  /** Adds lines at the end. */
  append(lines: string): void {
    const before = this.shown;
    this.write(before.trim() === '' ? lines : `${before.replace(/\n+$/, '')}\n${lines}`);
  }

  /** What a new page is to hold; the answer is given to `added`. */
  take(): string {
    return this.sync.take()?.text ?? this.shown;
  }

  added(version: string): void {
    this.sync.answered({ version, patches: [] });
  }

  async sendTo(id: string): Promise<void> {
    const { part } = this;
    await this.send({
      edit: (base, edits) => call('page_edit', { id, part, base, edits }),
      read: async () => {
        const page = await call('page_open', { id });
        return { version: page.version, text: page[part] };
      },
    });
  }
}
