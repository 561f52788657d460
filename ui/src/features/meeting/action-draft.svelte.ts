/* Something to do while it is typed: its line fills in who and when, until one chooses them. */
import { todayHere } from '../../shared/dates';
import { speech } from '../../shared/fluent.svelte';
import { understood, type Said } from './jotting';

const nothing: Said = { text: '', owner: '', due: '' };

export class ActionDraft {
  text = $state('');
  owner = $state('');
  due = $state('');
  /** What the line said last: a field that has it still goes with the line. */
  private said = nothing;

  /** Hears the line among those who take part. */
  hear(line: string, names: readonly string[]): void {
    const now = understood(line, names, speech.locale, todayHere());
    if (this.owner === this.said.owner) this.owner = now.owner;
    if (this.due === this.said.due) this.due = now.due;
    this.said = now;
  }

  /** What is to be noted. Where one chose somebody else, or another day, the line keeps its words. */
  noted(): Said {
    const [owner, due] = [this.owner.trim(), this.due];
    const follows = owner === this.said.owner && due === this.said.due;
    return { text: follows ? this.said.text : this.text.trim(), owner, due };
  }

  /** Is empty again, for the next. */
  clear(): void {
    [this.text, this.owner, this.due, this.said] = ['', '', '', nothing];
  }

  /** What could not be noted is there again, before what was typed meanwhile. */
  takeBack({ text, owner, due }: Said): void {
    this.text = `${text} ${this.text}`.trim();
    [this.owner, this.due] = [owner, due];
  }
}
