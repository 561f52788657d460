/*
 * What stands before the words of a line: the marks of the lists and quotes it is in. Every level takes one step of room,
 * whether its mark is drawn or shown as it was typed, so that the words never move.
 */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Line } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

export type Level = 'quote' | 'bullet' | 'ordered';
/** One mark on its line. */
export type Mark = { kind: 'quote' | 'bullet' | 'number' | 'task'; from: number; to: number; node: SyntaxNode };

export type Prefix = {
  /** The levels around the line, the outermost first. */
  levels: Level[];
  marks: Mark[];
  /** Where the words begin. */
  words: number;
};

const SPACE = /^[ \t]*/;
/** Marks stand before the words: no line has them further on than this. */
const MARKS_WITHIN = 1_000;

function levelsAround(node: SyntaxNode): Level[] {
  const levels: Level[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'Blockquote') levels.unshift('quote');
    else if (at.name === 'ListItem') levels.unshift(at.parent?.name === 'OrderedList' ? 'ordered' : 'bullet');
  }
  return levels;
}

function marksOn(state: EditorState, line: Line): Mark[] {
  const marks: Mark[] = [];
  syntaxTree(state).iterate({
    from: line.from,
    to: Math.min(line.to, line.from + MARKS_WITHIN),
    enter(ref) {
      if (ref.from < line.from || ref.to > line.to) return;
      const { name, from, to } = ref;
      if (name === 'QuoteMark') marks.push({ kind: 'quote', from, to, node: ref.node });
      else if (name === 'TaskMarker') marks.push({ kind: 'task', from, to, node: ref.node });
      else if (name === 'ListMark') marks.push({ kind: ref.node.parent?.parent?.name === 'OrderedList' ? 'number' : 'bullet', from, to, node: ref.node });
    },
  });
  return marks.sort((a, b) => a.from - b.from);
}

/** What stands before the words of this line; null where it is neither in a list nor in a quote. */
export function prefixOf(state: EditorState, line: Line): Prefix | null {
  const first = line.from + (SPACE.exec(line.text)?.[0].length ?? 0);
  if (first >= line.to) return null;
  const marks = marksOn(state, line);
  // The marks themselves belong to the levels they open: the words say in which levels the line is.
  const last = marks.at(-1);
  let words = first;
  if (last) {
    const gap = SPACE.exec(state.sliceDoc(last.to, line.to))?.[0].length ?? 0;
    words = last.to + (last.kind === 'quote' ? Math.min(gap, 1) : gap);
  }
  // After a quote's mark the line may go on with an item whose mark is on a line above.
  if (last?.kind === 'quote') words += SPACE.exec(state.sliceDoc(words, line.to))?.[0].length ?? 0;
  const inner = levelsAround(syntaxTree(state).resolveInner(Math.min(words, line.to), 1));
  const own = last ? levelsAround(last.node) : [];
  const levels = inner.length > own.length ? inner : own;
  return levels.length > 0 ? { levels, marks, words } : null;
}

/** Is this code? Inside a list it keeps the room that is its own. */
export const isCode = (state: EditorState, at: number): boolean => {
  for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, 1); node; node = node.parent) {
    if (node.name === 'FencedCode' || node.name === 'CodeBlock') return true;
  }
  return false;
};
