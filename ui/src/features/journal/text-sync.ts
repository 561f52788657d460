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

/** How much is compared word by word: the words of one text times those of the other. */
const MOST = 1_000_000;

/**
 * What has changed between two texts, word by word, so that a caret between two changes stays with its words. Where everything is new, it is
 * one replacement.
 */
export function replacements(before: string, after: string): TextEdit[] {
  const whole = replacement(before, after);
  if (!whole) return [];
  const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];
  const [old, now] = [words(before.slice(whole[0], whole[1])), words(whole[2])];
  if (old.length * now.length > MOST) return [whole];
  // How many words what follows these two places has in common.
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  const common = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i * width + j] = old[i] === now[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
  const edits: TextEdit[] = [];
  let edit: TextEdit | null = null;
  let [i, j, at] = [0, 0, whole[0]];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      [i, j, at, edit] = [i + 1, j + 1, at + gone.length, null];
      continue;
    }
    if (!edit) edits.push((edit = [at, at, '']));
    if (come !== undefined && (gone === undefined || common(i, j + 1) > common(i + 1, j))) {
      edit[2] += come;
      j++;
    } else if (gone !== undefined) {
      edit[1] = at += gone.length;
      i++;
    }
  }
  return edits;
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
    return this.receive(version, toChanges(replacements(stringOf(this.base), text), this.base.length), this.base);
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
