/*
 * Which part of a text is being edited. There the marks of the Markdown are shown; everywhere else they are hidden.
 * While a button of the mouse is down nothing changes, so that the text does not move under the pointer.
 */
import { searchPanelOpen } from '@codemirror/search';
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** The text got the focus, or lost it. */
export const focused = StateEffect.define<boolean>();
const pressed = StateEffect.define<boolean>();

type Reveal = { focused: boolean; pressed: boolean; caret: number; other: number };

const caretsOf = (state: EditorState) => ({ caret: state.selection.main.head, other: state.selection.main.anchor });

const field = StateField.define<Reveal>({
  create: (state) => ({ focused: false, pressed: false, ...caretsOf(state) }),
  update(before, transaction) {
    let { focused: focus, pressed: press } = before;
    for (const effect of transaction.effects) {
      if (effect.is(focused)) focus = effect.value;
      if (effect.is(pressed)) press = effect.value;
    }
    const held = press && !transaction.docChanged;
    const { caret, other } = held ? before : caretsOf(transaction.state);
    if (focus === before.focused && press === before.pressed && caret === before.caret && other === before.other) return before;
    return { focused: focus, pressed: press, caret, other };
  },
});

export type Edited = {
  /** Is one of the lines of this part edited? */
  lines: (from: number, to: number) => boolean;
  /** Is the caret between these, or at the start of them? */
  inside: (from: number, to: number) => boolean;
  /** Does the caret touch these? */
  touches: (from: number, to: number) => boolean;
};

const nothing: Edited = { lines: () => false, inside: () => false, touches: () => false };

/** What of this text is edited now. */
export function edited(state: EditorState): Edited {
  const reveal = state.field(field, false);
  if (!reveal || !(reveal.focused || searchPanelOpen(state))) return nothing;
  const length = state.doc.length;
  const carets = [...new Set([Math.min(reveal.caret, length), Math.min(reveal.other, length)])];
  const lines = carets.map((at) => state.doc.lineAt(at));
  return {
    lines: (from, to) => lines.some((line) => line.from <= to && line.to >= from),
    inside: (from, to) => carets.some((at) => at >= from && at < to),
    touches: (from, to) => carets.some((at) => at >= from && at <= to),
  };
}

/** True when something else is edited after this than before. */
export const editedElsewhere = (before: EditorState, after: EditorState): boolean =>
  before.field(field, false) !== after.field(field, false) || searchPanelOpen(before) !== searchPanelOpen(after);

/** The state learns whether the text has the focus, once whatever moved the focus is done. */
function learnFocus(view: EditorView): void {
  setTimeout(() => {
    if (view.dom.isConnected && view.state.field(field, false)?.focused !== view.hasFocus) view.dispatch({ effects: focused.of(view.hasFocus) });
  });
}

export const reveal: Extension = [
  field,
  EditorView.domEventObservers({ focus: (_event, view) => learnFocus(view), blur: (_event, view) => learnFocus(view) }),
  EditorView.updateListener.of(({ view }) => {
    if (view.state.field(field).focused !== view.hasFocus) learnFocus(view);
  }),
  EditorView.domEventHandlers({
    mousedown: (event, view) => {
      if (event.button !== 0) return false;
      view.dispatch({ effects: pressed.of(true) });
      const release = () => {
        window.removeEventListener('mouseup', release, true);
        window.removeEventListener('dragend', release, true);
        // After the editor's own answer to the release.
        setTimeout(() => view.dom.isConnected && view.dispatch({ effects: pressed.of(false) }));
      };
      window.addEventListener('mouseup', release, true);
      window.addEventListener('dragend', release, true);
      return false;
    },
  }),
];
