/* Showing a place in a text: it is chosen, and in the middle of the window. */
import type { Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Aim } from '../../app/place.svelte';
import { folded } from '../../../shared/fold';

/** A heading by its words: other programs write `what-comes-next` for the one that says “What comes next?”. */
const words = (heading: string): string => folded(heading).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ') || folded(heading);

/** The line of a heading, whatever its level; null when there is none. */
export function headingAt(doc: Text, heading: string): { from: number; to: number } | null {
  const wanted = words(heading);
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    const said = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line.text)?.[1];
    if (said !== undefined && words(said) === wanted) return { from: line.from, to: line.to };
  }
  return null;
}

export function lookAt(view: EditorView, aim: Aim): void {
  const { doc } = view.state;
  const place = 'heading' in aim ? headingAt(doc, aim.heading) : aim.part === 'body' ? aim : null;
  if (!place) return;
  const [from, to] = [Math.min(place.from, doc.length), Math.min(place.to, doc.length)];
  const selection = 'heading' in aim ? { anchor: to } : { anchor: from, head: to };
  view.focus();
  view.dispatch({ selection, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
}
