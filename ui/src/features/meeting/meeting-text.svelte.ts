/* One of a meeting's long texts: what everyone reads of an item, what only I read, the minutes. Saved as deltas, as the text of a page is. */
import { call, type Edited, type MeetingPart, type MeetingView, type TextEdit } from '../../platform';
import { WrittenText } from '../journal/written-text.svelte';

/** What a meeting says in one of its texts; `item` is null for a text of the meeting as a whole. */
export function saidIn(view: MeetingView, part: MeetingPart, item: string | null): { version: string; text: string } {
  const version = part === 'only_me' ? view.only_me_version : view.version;
  if (part === 'write_up') return { version, text: view.write_up.text };
  if (item === null) return { version, text: part === 'only_me' ? view.only_me : '' };
  const found = view.items.find((one) => one.id === item);
  return { version, text: (part === 'only_me' ? found?.only_me : found?.text) ?? '' };
}

export class MeetingText extends WrittenText {
  constructor(
    private readonly meeting: string,
    readonly part: MeetingPart,
    readonly item: string | null,
    view: MeetingView,
    changed: () => void,
  ) {
    const { version, text } = saidIn(view, part, item);
    super(version, text, changed);
  }

  /** Shows what the meeting says now. */
  take(view: MeetingView): void {
    const { version, text } = saidIn(view, this.part, this.item);
    this.reread(version, text);
  }

  async keep(): Promise<void> {
    const { meeting: id, part, item } = this;
    await this.send({
      edit: (base: string, edits: TextEdit[]): Promise<Edited> => call('meeting_text', { id, part, item, base, edits }),
      read: async () => saidIn(await call('meeting_open', { id }), part, item),
    });
  }
}
