/* What is pasted or dropped: images first become attachments, rich text becomes Markdown, an address over words a link. */
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { inCode, openable } from './grammar';
import { linkMarkdown } from './blocks';
import { toMarkdown } from './paste';
import { imagesHeld, imagesIn, withoutImages } from './paste-images';

const PLAIN_FOR = 1_000;
/** The mark that an item begins with, and before it what the item lies in. */
const ITEM = /^((?:[ \t]*>)*[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
/** A line of a text that is nothing but items: one that begins an item, or goes on with it. */
const OF_ITEMS = /^(?:(?:[-*+]|\d{1,9}[.)]) |[ \t]|$)/;
/** Longer rich text is pasted as its words: turning it into Markdown would take too long. */
const MOST_LETTERS = 3_000_000;

/** Not every system knows that the photos of telephones are images: what they are called says it too. */
const isImage = (file: File): boolean => file.type.startsWith('image/') || /\.(?:heic|heif|avif)$/i.test(file.name);
const imagesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(isImage);
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');

function put(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(normal(text)), { scrollIntoView: true, userEvent: 'input.paste' });
}

/** The Markdown of what is on the clipboard, or null when its plain words say as much. */
function richText(data: DataTransfer): string | null {
  const html = withoutImages(data.getData('text/html'));
  return html && html.length <= MOST_LETTERS && !data.types.includes('vscode-editor-data') ? toMarkdown(html) : null;
}

/** What is pasted, and where: blocks get lines of their own among words, and items join the list that the caret is in. */
export function fitted(state: EditorState, text: string): { from: number; to: number; insert: string } {
  const { from, to } = state.selection.main;
  const blocks = /\n/.test(text) || /^(?:#{1,6} |[-*+] |\d+\. |> |\||```)/.test(text);
  if (!blocks) return { from, to, insert: text };
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const after = state.sliceDoc(to, state.doc.lineAt(to).to).trim() ? '\n\n' : '';
  const [mark, around = ''] = ITEM.exec(before) ?? [];
  const lines = text.split('\n');
  const joins = mark !== undefined && !after && /^\S/.test(text) && lines.every((one) => OF_ITEMS.test(one));
  if (!joins) return { from, to, insert: (before.trim() ? '\n\n' : '') + text + after };
  const items = lines.map((one) => (one ? around + one : around.trimEnd())).join('\n');
  // An item that says nothing yet gives its place away.
  return before === mark ? { from: line.from, to, insert: items } : { from, to, insert: `\n${items}` };
}

/** `images` takes what came; `unread` hears that something on the clipboard could not be read. */
export function pasting(images: (files: File[]) => void, unread: () => void): Extension {
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
      if (data.types.length === 0) {
        void imagesHeld().then((held) => {
          if (held.files.length > 0) images(held.files);
          if (held.unread) unread();
        });
        return true;
      }
      const plain = event.timeStamp < plainUntil;
      plainUntil = 0;
      const { main } = view.state.selection;
      const bare = plain || inCode(view.state, main.from);
      const rich = bare ? null : richText(data);
      if (rich === null && files(event, data)) return true;
      if (bare) return false;
      const said = data.getData('text/plain');
      const carried = imagesIn(data.getData('text/html'));
      const address = main.empty ? null : openable(said);
      const words = view.state.sliceDoc(main.from, main.to);
      if (address !== null && !words.includes('\n') && openable(words) === null) put(view, linkMarkdown(words, address));
      else if (rich !== null) {
        const changes = fitted(view.state, normal(rich));
        view.dispatch({ changes, selection: { anchor: changes.from + changes.insert.length }, scrollIntoView: true, userEvent: 'input.paste' });
      } else if (carried.length === 0) return false;
      else if (said.trim()) put(view, said);
      event.preventDefault();
      if (carried.length > 0) images(carried);
      return true;
    },
    drop: (event) => files(event, event.dataTransfer),
  });
}
