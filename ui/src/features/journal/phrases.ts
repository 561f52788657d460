/* My language: keeping words from a page. */
import { call } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import type { Desk } from '../../shared/writing/desk.svelte';
import { acts } from '../app/acts.svelte';
import { undo } from './trash';

/** Keeps words that were chosen in a page; without any, the collection opens. */
export async function keepPhrase(words: string, source: string | null): Promise<void> {
  const text = words.trim();
  if (!text) {
    acts.collection = 'phrases';
    return;
  }
  try {
    await call('phrase_add', { text, kind: null, source });
    toasts.show(t('phrase-kept'), { act: { label: t('phrase-show'), run: () => (acts.collection = 'phrases') } });
  } catch (reason) {
    toasts.fails(reason);
  }
}

/** Says what was done, with a way back. */
export function tellUndo(text: string, batch: string, after: () => void): void {
  toasts.show(text, { act: { label: t('undo'), run: () => void undo(batch, after) } });
}

/** The collection takes its words from the text that is written in, and puts them back at its caret. */
export function lendDesk(id: () => string | null, desk: Desk): () => void {
  const mine = {
    id,
    chosen: () => desk.chosen,
    insert: (words: string) => {
      const view = desk.view;
      if (!view) return;
      // After the words that are chosen: they may be the very ones that were just kept.
      const { to } = view.state.selection.main;
      const insert = view.state.toText(words);
      view.dispatch({ changes: { from: to, insert }, selection: { anchor: to + insert.length }, scrollIntoView: true, userEvent: 'input.paste' });
      view.focus();
    } };
  acts.desk = mine;
  return () => {
    if (acts.desk === mine) acts.desk = null;
  };
}
