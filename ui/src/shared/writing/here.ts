/* Which paragraph is written in: in focus mode the others step back. */
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

const HERE = Decoration.line({ class: 'md-here' });
const MOST_LINES = 200;

function paragraph(state: EditorState): DecorationSet {
  const { doc } = state;
  const own = doc.lineAt(state.selection.main.head).number;
  let [first, last] = [own, own];
  while (first > 1 && own - first < MOST_LINES && doc.line(first - 1).text.trim()) first--;
  while (last < doc.lines && last - own < MOST_LINES && doc.line(last + 1).text.trim()) last++;
  return Decoration.set(Array.from({ length: last - first + 1 }, (_, at) => HERE.range(doc.line(first + at).from)));
}

export const here: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = paragraph(view.state);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.selectionSet) this.decorations = paragraph(update.state);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
