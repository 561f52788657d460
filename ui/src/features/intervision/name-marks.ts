/* Names underlined in a text that is being written: looked for a moment after the last key, and again when the aliases have changed. */
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from '@codemirror/view';
import type { NameFound } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import type { OpenSession } from './open-session.svelte';
import type { ClosedPart } from './words';

const found = StateEffect.define<readonly NameFound[]>();
const mark = Decoration.mark({ class: 'found-name' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    let now = before.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(found)) now = Decoration.set(effect.value.map(({ start, end }) => mark.range(start, end)), true);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Looks at what is written, and underlines what it finds. */
export function nameMarks(session: OpenSession, part: ClosedPart): Extension {
  const eye = ViewPlugin.define((view) => {
    let open = true;
    const look = settle(REFETCH_AFTER, async () => {
      const text = view.state.sliceDoc();
      const all = await session.look(part, text);
      if (open && all && view.state.sliceDoc() === text) view.dispatch({ effects: found.of(all) });
    });
    const stop = session.watches(look);
    look();
    return {
      update: (update) => {
        if (update.docChanged) look();
      },
      destroy: () => {
        open = false;
        look.cancel();
        stop();
      },
    };
  });
  return [marks, eye];
}
