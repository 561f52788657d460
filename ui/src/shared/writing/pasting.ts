/* What is pasted or dropped: images first become attachments, rich text becomes Markdown, an address over words a link. */
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { inCode, openable } from './grammar';
import { linkMarkdown } from './blocks';
import { toMarkdown } from './paste';

const PLAIN_FOR = 1_000;
/** Longer rich text is pasted as its words: turning it into Markdown would take too long. */
const MOST_LETTERS = 3_000_000;

const imagesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');

function put(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(normal(text)), { scrollIntoView: true, userEvent: 'input.paste' });
}

/** The Markdown of what is on the clipboard, or null when its plain words say as much. */
function richText(data: DataTransfer): string | null {
  const html = data.getData('text/html');
  return html && html.length <= MOST_LETTERS && !data.types.includes('vscode-editor-data') ? toMarkdown(html) : null;
}

/** Blocks that are pasted into words get lines of their own. */
function fitted(view: EditorView, text: string): string {
  const { from, to } = view.state.selection.main;
  const blocks = /\n/.test(text) || /^(?:#{1,6} |[-*+] |\d+\. |> |\||```)/.test(text);
  if (!blocks) return text;
  const before = view.state.sliceDoc(view.state.doc.lineAt(from).from, from).trim() ? '\n\n' : '';
  const after = view.state.sliceDoc(to, view.state.doc.lineAt(to).to).trim() ? '\n\n' : '';
  return before + text + after;
}

export function pasting(images: (files: File[]) => void): Extension {
  let plainUntil = 0;
  const files = (event: Event, data: DataTransfer | null): boolean => {
    const found = imagesOf(data);
    if (found.length === 0) return false;
    event.preventDefault();
    images(found);
    return true;
  };
  return EditorView.domEventHandlers({
    keydown(event) {
      // Ctrl+Shift+V: the words only.
      if (event.key.toLowerCase() === 'v' && event.shiftKey && (event.ctrlKey || event.metaKey)) plainUntil = event.timeStamp + PLAIN_FOR;
      return false;
    },
    paste(event, view) {
      const data = event.clipboardData;
      if (!data || view.state.readOnly) return false;
      const plain = event.timeStamp < plainUntil;
      plainUntil = 0;
      const { main } = view.state.selection;
      const bare = plain || inCode(view.state, main.from);
      const rich = bare ? null : richText(data);
      if (rich === null && files(event, data)) return true;
      if (bare) return false;
      const address = main.empty ? null : openable(data.getData('text/plain'));
      const words = view.state.sliceDoc(main.from, main.to);
      if (address !== null && !words.includes('\n') && openable(words) === null) put(view, linkMarkdown(words, address));
      else if (rich !== null) put(view, fitted(view, rich));
      else return false;
      event.preventDefault();
      return true;
    },
    drop: (event) => files(event, event.dataTransfer),
  });
}
