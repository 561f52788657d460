/* The meeting that lies open: what it says, and the saving of what is written in it. */
import { call, type ItemSet, type MeetingPart, type MeetingSet, type MeetingView } from '../../platform';
import { OpenTexts } from '../journal/open-texts.svelte';
import { MeetingText } from './meeting-text.svelte';

export class OpenMeeting extends OpenTexts<MeetingView, MeetingText> {
  constructor(view: MeetingView) {
    super(view, (kind) => kind.startsWith('meeting') || kind === 'circle' || kind === 'method');
  }

  protected read(): Promise<MeetingView> {
    return call('meeting_open', { id: this.id });
  }

  /** One of its long texts; `item` is null for a text of the meeting as a whole. */
  text(part: MeetingPart, item: string | null = null): MeetingText {
    return this.textOf(`${part} ${item ?? ''}`, (changed) => new MeetingText(this.id, part, item, this.view, changed));
  }

  set(values: Omit<MeetingSet, 'id'>, said: string | null = null): Promise<boolean> {
    return this.act(() => call('meeting_set', { id: this.id, ...values }), said);
  }

  setItem(item: string, set: ItemSet, said: string | null = null): Promise<boolean> {
    return this.act(() => call('meeting_item_set', { id: this.id, item, set }), said);
  }
}
