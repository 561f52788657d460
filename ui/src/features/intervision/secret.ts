/*
 * While a closed screen is shown the system is asked to leave the window out of pictures and recordings, and what is copied or cut goes to
 * the clipboard as a secret that is gone after a minute. What a system cannot do, it does not do.
 */
import { EditorView } from '@codemirror/view';
import { call } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';

const FIELD = 'input, textarea';
const isField = (one: Element | null): one is HTMLInputElement | HTMLTextAreaElement => one !== null && one.matches(FIELD);

type Chosen = { text: string; remove: () => void };

/** What is chosen: in a text, as it is written, not as it is drawn; in a field; or anywhere on the screen. */
function chosen(): Chosen {
  const at = document.activeElement;
  const view = at instanceof HTMLElement ? EditorView.findFromDOM(at) : null;
  if (view) {
    const text = view.state.selection.ranges.map(({ from, to }) => view.state.sliceDoc(from, to)).join('\n');
    return { text, remove: () => view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.cut' }) };
  }
  const remove = () => void document.execCommand('delete');
  if (isField(at)) return { text: at.value.slice(at.selectionStart ?? 0, at.selectionEnd ?? 0), remove };
  return { text: document.getSelection()?.toString() ?? '', remove: () => undefined };
}

function copied(event: ClipboardEvent): void {
  const { text, remove } = chosen();
  event.preventDefault();
  // No other hand may put it there in the open.
  event.stopImmediatePropagation();
  if (text === '') return;
  // What cannot be copied in this way stays in its place.
  void call('closed_copy', { text }).then(
    () => {
      if (event.type === 'cut') remove();
      toasts.show(t('closed-copied'));
    },
    () => undefined,
  );
}

/** The screen is closed from now on; returns how it is open again. */
export function keepsSecret(): () => void {
  void call('closed_screen', { shown: true }).catch(() => null);
  const heard = ['copy', 'cut'] as const;
  heard.forEach((kind) => window.addEventListener(kind, copied, true));
  return () => {
    heard.forEach((kind) => window.removeEventListener(kind, copied, true));
    void call('closed_screen', { shown: false }).catch(() => null);
  };
}
