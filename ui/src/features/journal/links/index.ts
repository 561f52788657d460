/* Links between pages, for the editor and for the page that is read. */
import { keymap } from '@codemirror/view';
import { mac } from '../../app/acts.svelte';
import type { Extra } from '../editor';
import { offerTitles } from './complete';
import { follow } from './follow';
import { pageLinkGrammar } from './grammar';
import { liveLinks } from './live';
import './links.css';

export { followRead } from './follow';
export { pageLinkGrammar, readPageLink } from './grammar';

/** What the editor of a page learns: links to pages, and keeping the chosen words. */
export function pageLinkTools(keep: (words: string) => void): Extra[] {
  const keepChosen = keymap.of([
    {
      key: 'Mod-Shift-m',
      run(view) {
        const { from, to } = view.state.selection.main;
        keep(view.state.sliceDoc(from, to));
        return true;
      },
    },
  ]);
  return [{ grammar: pageLinkGrammar, editor: [offerTitles, liveLinks((link, view) => void follow(link, view), mac), keepChosen] }];
}
