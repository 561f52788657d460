/* Opening what the text points at: links after a question, images larger. */
import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { openable, targetOf } from './grammar';

const LINKS = ['Link', 'Autolink', 'URL', 'Image'];

/** Where the text points at this place: an address that may be opened, or null. */
export function addressAt(state: EditorState, at: number): string | null {
  for (const side of [-1, 1] as const) {
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent) {
      if (!LINKS.includes(node.name) || node.name === 'Image') continue;
      const target = targetOf(node, (from, to) => state.sliceDoc(from, to));
      const address = target === null ? null : openable(target);
      if (address !== null) return address;
    }
  }
  return null;
}

/** A link is opened by a click while its line is not edited, with Ctrl and a click, or with Alt+Enter. */
export function openers(open: (address: string) => void, mac: boolean): Extension {
  let armed: number | null = null;
  const linkOf = (event: MouseEvent) => (event.target instanceof Element ? event.target.closest('.md-link') : null);
  return [
    EditorView.domEventHandlers({
      mousedown(event, view) {
        const link = linkOf(event);
        const at = link ? view.posAtDOM(link) : null;
        const line = at === null ? null : view.state.doc.lineAt(at);
        const { head } = view.state.selection.main;
        const editing = line !== null && view.hasFocus && head >= line.from && head <= line.to;
        armed = event.button === 0 && at !== null && (!editing || (mac ? event.metaKey : event.ctrlKey)) ? at : null;
        return false;
      },
      click(event, view) {
        const at = armed;
        armed = null;
        if (at === null || !view.state.selection.main.empty || !linkOf(event)) return false;
        const address = addressAt(view.state, Math.min(at + 1, view.state.doc.length));
        if (address === null) return false;
        open(address);
        return true;
      },
    }),
    keymap.of([
      {
        key: 'Alt-Enter',
        run(view) {
          const address = addressAt(view.state, view.state.selection.main.head);
          if (address !== null) open(address);
          return address !== null;
        },
      },
    ]),
  ];
}
