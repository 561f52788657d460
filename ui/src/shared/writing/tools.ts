/* The tools of the writing desk: what each does, and when it is on. */
import type { EditorState, StateCommand } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { IconName } from '../icons';
import { headingHere, linkHere, nextHeading, putCode, putRule, putTable } from './blocks';
import { BOLD, CODE, ITALIC, STRIKE, toggle, wears, type Dress } from './dressing';
import { around } from './grammar';
import { indent, kindHere, lines, outdent, type Kind } from './lists';

export type Marks = { bold: boolean; italic: boolean; strike: boolean; code: boolean; heading: number; list: string | null; quote: boolean; link: boolean };

export const NO_MARKS: Marks = { bold: false, italic: false, strike: false, code: false, heading: 0, list: null, quote: false, link: false };

export const sameMarks = (one: Marks, other: Marks): boolean => (Object.keys(one) as (keyof Marks)[]).every((name) => one[name] === other[name]);

/** How the words at the caret are dressed. */
export function marksOf(state: EditorState): Marks {
  const kind = kindHere(state);
  return {
    bold: wears(state, BOLD),
    italic: wears(state, ITALIC),
    strike: wears(state, STRIKE),
    code: wears(state, CODE),
    heading: headingHere(state),
    list: kind.list,
    quote: kind.quote,
    link: around(state, state.selection.main.head, ['Link']) !== null && linkHere(state).address !== '',
  };
}

export type ToolName =
  | 'bold' | 'italic' | 'heading' | 'list' | 'numbers' | 'task' | 'quote' | 'link' | 'image' | 'table' | 'rule'
  | 'strike' | 'code' | 'code-block' | 'indent' | 'outdent';

export type Tool = {
  name: ToolName;
  icon: IconName;
  /** Undefined for a tool that is never on. */
  on?: (marks: Marks) => boolean;
  /** Undefined for a tool that asks something first. */
  run?: (view: EditorView, words: { heads: [string, string] }) => boolean;
  /** Its keys, as the sheet of shortcuts spells them. */
  keys?: string;
  /** Where there is little room it is found under "more". */
  rare?: true;
  /** Found under "more" everywhere. */
  more?: true;
};

const does = (command: StateCommand) => (view: EditorView) => command(view);
const dress = (name: ToolName & keyof Marks, icon: IconName, what: Dress, more: Partial<Tool> = {}): Tool => ({
  name,
  icon,
  on: (marks) => marks[name] === true,
  run: does(toggle(what)),
  ...more,
});
const kind = (name: ToolName, icon: IconName, what: Kind, more: Partial<Tool> = {}): Tool => ({
  name,
  icon,
  on: (marks) => (what === 'quote' ? marks.quote : marks.list === what),
  run: does(lines(what)),
  ...more,
});

export const tools: readonly Tool[] = [
  dress('bold', 'bold', BOLD, { keys: 'b' }),
  dress('italic', 'italic', ITALIC, { keys: 'i' }),
  { name: 'heading', icon: 'heading', on: (marks) => marks.heading > 0, run: does(nextHeading) },
  kind('list', 'list', 'bullet'),
  kind('numbers', 'numbers', 'number', { rare: true }),
  kind('task', 'task', 'task'),
  kind('quote', 'quote', 'quote', { rare: true }),
  { name: 'link', icon: 'link', on: (marks) => marks.link },
  { name: 'image', icon: 'image' },
  { name: 'table', icon: 'table', run: (view, words) => putTable(words.heads)(view), rare: true },
  { name: 'rule', icon: 'rule', run: does(putRule), rare: true },
  dress('strike', 'strike', STRIKE, { more: true }),
  dress('code', 'code', CODE, { more: true }),
  { name: 'code-block', icon: 'code-block', run: does(putCode), more: true },
  { name: 'outdent', icon: 'outdent', run: does(outdent), more: true },
  { name: 'indent', icon: 'indent', run: does(indent), more: true },
];
