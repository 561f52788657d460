/* Ctrl+Shift+M keeps the chosen words in the collection. */
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { acts } from '../app/acts.svelte';
import { keepPhrase } from './phrases';

export const keepKey: Extension = keymap.of([
  {
    key: 'Mod-Shift-m',
    run(view) {
      const { from, to } = view.state.selection.main;
      void keepPhrase(view.state.sliceDoc(from, to), acts.desk?.id() ?? null);
      return true;
    },
  },
]);
