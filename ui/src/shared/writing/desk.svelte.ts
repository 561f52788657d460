/* The writing desk of a page: one set of tools for all texts on it, and what they ask the person. */
import type { EditorView } from '@codemirror/view';
import { settle } from '../timing';
import { linkHere, type LinkHere } from './blocks';
import { marksOf, NO_MARKS, sameMarks, type Marks } from './tools';

const SELECTION_SETTLES = 120;

export class Desk {
  /** The text that was written in last. */
  view = $state.raw<EditorView | null>(null);
  marks = $state.raw<Marks>(NO_MARKS);
  /** The words that are chosen, for who counts them. */
  chosen = $state.raw('');
  /** A link that is being written. */
  link = $state.raw<LinkHere | null>(null);
  /** An address that may be opened, once the person has seen where it leads. */
  leaving = $state.raw<string | null>(null);
  /** An image that is shown large. */
  large = $state.raw<{ alt: string; source: string } | null>(null);
  private choose = settle(SELECTION_SETTLES, (view: EditorView) => {
    const { main } = view.state.selection;
    this.chosen = main.empty ? '' : view.state.sliceDoc(main.from, main.to);
  });

  /** Told by every text on the page, when it is written in or the caret moves. */
  tell(view: EditorView): void {
    this.view = view;
    const marks = marksOf(view.state);
    // The tools are drawn again only when one of them goes on or off.
    if (!sameMarks(marks, this.marks)) this.marks = marks;
    this.choose(view);
  }

  forget(view: EditorView): void {
    if (this.view === view) this.view = null;
    this.choose.cancel();
  }

  /** Of several texts the first is the one to write in, until another is chosen. */
  greet(view: EditorView): void {
    this.view ??= view;
  }

  askLink(): void {
    if (this.view) this.link = linkHere(this.view.state);
  }
}
