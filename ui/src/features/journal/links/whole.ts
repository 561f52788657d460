/* Links in a field: each is its word, which the caret passes and the keyboard takes away as one. */
import { type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { linksIn } from './words';

const WORDS = Decoration.mark({ class: 'md-link page-link' });
const GONE = Decoration.replace({});

type Drawn = { dressed: DecorationSet; whole: DecorationSet };

function draw(view: EditorView): Drawn {
  const [dressed, whole]: [Range<Decoration>[], Range<Decoration>[]] = [[], []];
  for (const { from, words, to } of linksIn(view.state.sliceDoc())) {
    const [start, end] = [from + 1, from + 1 + words.length];
    if (words) dressed.push(GONE.range(from, start), WORDS.range(start, end), GONE.range(end, to));
    if (words) whole.push(WORDS.range(from, to));
  }
  return { dressed: Decoration.set(dressed), whole: Decoration.set(whole) };
}

export const wholeLinks = ViewPlugin.fromClass(
  class {
    drawn: Drawn;
    constructor(view: EditorView) {
      this.drawn = draw(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.drawn = draw(update.view);
    }
  },
  {
    decorations: (plugin) => plugin.drawn.dressed,
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.drawn.whole ?? Decoration.none),
  },
);
