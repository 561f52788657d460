/*
 * How a text on the screen and the same text in the notebook stay one. Edits leave as deltas in UTF-16 units
 * against a base version; the answer brings patches, which are moved over what was typed meanwhile, so that neither a letter
 * nor the caret is lost. Pure: no clock, no calls.
 */
import { ChangeSet, Text } from '@codemirror/state';
import type { Edited, TextEdit } from '../../platform';

const LINE = '\n';
export const textOf = (text: string): Text => Text.of(text.split(LINE));
export const stringOf = (text: Text): string => text.sliceString(0, undefined, LINE);

/** Whether a text says anything; read no further than to its first word. */
export function saysAnything(text: Text): boolean {
  for (const piece of text.iter()) if (piece.trim()) return true;
  return false;
}

export function toEdits(changes: ChangeSet): TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => edits.push([from, to, stringOf(inserted)]));
  return edits;
}

export function toChanges(edits: readonly TextEdit[], length: number): ChangeSet {
  return ChangeSet.of(
    edits.map(([from, to, insert]) => ({ from, to, insert: textOf(insert) })),
    length,
    LINE,
  );
}

const splitsPair = (text: string, at: number) => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

/** The smallest single replacement that turns one text into the other; null when they are the same. */
export function replacement(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (splitsPair(before, head) || splitsPair(after, head)) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return [head, before.length - tail, after.slice(head, after.length - tail)];
}

export class TextSync {
  /** On its way to the notebook, not answered yet. */
  private sent: ChangeSet | null = null;
  /** Typed since. */
  private pending: ChangeSet | null = null;

  constructor(
    public version: string,
    private base: Text,
  ) {}

  get dirty(): boolean {
    return this.sent !== null || this.pending !== null;
  }

  /** What the screen shows: the base with everything typed since. */
  get shown(): Text {
    const carried = this.sent?.apply(this.base) ?? this.base;
    return this.pending?.apply(carried) ?? carried;
  }

  typed(changes: ChangeSet): void {
    if (changes.empty) return;
    const all = this.pending ? this.pending.compose(changes) : changes;
    this.pending = toEdits(all).length ? all : null;
  }

  /** Takes what was typed to be sent; null while an answer is awaited or nothing waits. */
  take(): { edits: TextEdit[]; text: string } | null {
    if (this.sent || !this.pending) return null;
    this.sent = this.pending;
    this.pending = null;
    return { edits: toEdits(this.sent), text: stringOf(this.sent.apply(this.base)) };
  }

  /** The notebook has it. What comes back is to be shown in the editor. */
  answered(answer: Pick<Edited, 'version' | 'patches'>): ChangeSet | null {
    const carried = this.sent?.apply(this.base) ?? this.base;
    this.sent = null;
    return this.receive(answer.version, toChanges(answer.patches, carried.length), carried);
  }

  /** It did not arrive: what was on its way waits again, before what was typed since. */
  refused(): void {
    if (!this.sent) return;
    this.pending = this.pending ? this.sent.compose(this.pending) : this.sent;
    this.sent = null;
  }

  /** The text was changed elsewhere; what was typed here is kept and moved. Not while something is on its way. */
  rebased(version: string, text: string): ChangeSet | null {
    const edit = replacement(stringOf(this.base), text);
    return this.receive(version, toChanges(edit ? [edit] : [], this.base.length), this.base);
  }

  private receive(version: string, patches: ChangeSet, over: Text): ChangeSet | null {
    this.version = version;
    this.base = patches.apply(over);
    if (patches.empty) return null;
    if (!this.pending) return patches;
    const shown = patches.map(this.pending);
    this.pending = this.pending.map(patches, true);
    return shown.empty ? null : shown;
  }
}
