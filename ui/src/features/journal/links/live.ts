/* Links between pages in the text that is written: dressed as links, followed by a click or Ctrl+Enter. */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { edited, editedElsewhere } from '../../../shared/writing/reveal';
import { labelRange, type PageLink } from './address';
import { NODE, pageLinkOf } from './grammar';

const WORDS = Decoration.mark({ class: 'md-link page-link' });
const FAINT = Decoration.mark({ class: 'md-faint' });
const GONE = Decoration.replace({});

function dressed(state: EditorState, ranges: readonly { from: number; to: number }[]): DecorationSet {
  const edit = edited(state);
  const made: Range<Decoration>[] = [];
  const put = (decoration: Decoration, from: number, to: number) => {
    if (from < to) made.push(decoration.range(from, to));
  };
  const enter = (node: SyntaxNode) => {
    if (node.name !== NODE && node.name !== 'Link') return;
    if (!pageLinkOf(node, (from, to) => state.sliceDoc(from, to))) return;
    const [open, close] = node.getChildren('LinkMark');
    const [start, end] = labelRange(state.sliceDoc(node.from, node.to));
    const [from, to] = node.name === NODE ? [node.from + start, node.from + end] : [open?.to ?? node.from, close?.from ?? node.to];
    const mark = edit.lines(node.from, node.to) || state.doc.lineAt(node.from).to < node.to ? FAINT : GONE;
    put(mark, node.from, from);
    put(WORDS, from, to);
    put(mark, to, node.to);
  };
  for (const { from, to } of ranges) syntaxTree(state).iterate({ from, to, enter: (node) => enter(node.node) });
  return Decoration.set(made, true);
}

/** The link to a page around a place in the text. */
export function linkAt(state: EditorState, at: number): PageLink | null {
  for (const side of [-1, 1] as const) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent) {
      const link = pageLinkOf(node, (from, to) => state.sliceDoc(from, to));
      if (link) return link;
    }
  }
  return null;
}

/** A click follows a link while its line is not edited, and with Ctrl always. */
export function liveLinks(follow: (link: PageLink, view: EditorView) => void, mac: boolean): Extension {
  let armed: PageLink | null = null;
  const shown = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = dressed(view.state, view.visibleRanges);
      }
      update(update: ViewUpdate): void {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (!update.docChanged && !update.viewportChanged && !parsed && !editedElsewhere(update.startState, update.state)) return;
        this.decorations = dressed(update.state, update.view.visibleRanges);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
  const pointed = (event: MouseEvent) => (event.target instanceof Element ? event.target.closest('.page-link') : null);
  return [
    shown,
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const words = pointed(event);
        const at = words ? view.posAtDOM(words) : null;
        const line = at === null ? null : view.state.doc.lineAt(at);
        const { head } = view.state.selection.main;
        const editing = line !== null && view.hasFocus && head >= line.from && head <= line.to;
        const follows = event.button === 0 && at !== null && (!editing || (mac ? event.metaKey : event.ctrlKey));
        armed = follows ? linkAt(view.state, Math.min(at + 1, view.state.doc.length)) : null;
        return false;
      },
      click(event, view) {
        const link = armed;
        armed = null;
        if (!link || !view.state.selection.main.empty || !pointed(event)) return false;
        follow(link, view);
        return true;
      },
    }),
    keymap.of([
      {
        key: 'Mod-Enter',
        run(view) {
          const link = linkAt(view.state, view.state.selection.main.head);
          if (link) follow(link, view);
          return link !== null;
        },
      },
    ]),
  ];
}
