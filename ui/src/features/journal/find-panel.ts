/* Finding words in the page that is open, and putting others in their place: two lines above the text. */
import { closeSearchPanel, findNext, findPrevious, getSearchQuery, openSearchPanel, replaceAll, replaceNext, SearchQuery, setSearchQuery } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';
import { runScopeHandlers, type Command, type EditorView, type Panel } from '@codemirror/view';
import { ASK_AFTER, settle } from '../../shared/timing';
import { patternOf, replacementOf } from './find-pattern';

export type FindWords = {
  find: string;
  next: string;
  previous: string;
  replace: string;
  replaceOne: string;
  replaceAll: string;
  close: string;
  /** Which of how many it is, or how many there are when it is none of them; `more`: there are more still. */
  count: (at: number, all: number, more: boolean) => string;
};

/** So many are counted: more would keep a key waiting. */
const MOST_COUNTED = 1_000;
/** A longer choice is no word to be found. */
const LONGEST_CHOICE = 200;

const queryOf = (find: string, replace: string): SearchQuery =>
  new SearchQuery({ search: patternOf(find), regexp: true, literal: true, replace: replacementOf(replace) });

/** How many places there are, and which of them is chosen. */
export function tally(state: EditorState): { at: number; all: number; more: boolean } {
  const query = getSearchQuery(state);
  const { from, to } = state.selection.main;
  let [at, all] = [0, 0];
  if (!query.valid) return { at, all, more: false };
  const places = query.getCursor(state);
  for (let place = places.next(); !place.done; place = places.next()) {
    if (all === MOST_COUNTED) return { at, all, more: true };
    all += 1;
    if (place.value.from === from && place.value.to === to) at = all;
  }
  return { at, all, more: false };
}

/** What was typed last in a text, for as long as that text is on the screen. */
const typed = new WeakMap<EditorView, { find: string; replace: string }>();
const asked = (view: EditorView) => typed.get(view) ?? { find: '', replace: '' };

function ask(view: EditorView, change: Partial<{ find: string; replace: string }>): void {
  const now = { ...asked(view), ...change };
  typed.set(view, now);
  view.dispatch({ effects: setSearchQuery.of(queryOf(now.find, now.replace)) });
}

/** Opens the lines, or goes back into them; what is chosen is what is looked for. */
export const openFind: Command = (view) => {
  const { main } = view.state.selection;
  const chosen = main.to - main.from > LONGEST_CHOICE ? '' : view.state.sliceDoc(main.from, main.to);
  openSearchPanel(view);
  ask(view, chosen && !chosen.includes('\n') ? { find: chosen } : {});
  const input = view.dom.querySelector<HTMLInputElement>('.find [main-field]');
  if (input) input.value = asked(view).find;
  input?.focus();
  input?.select();
  return true;
};

export function findPanel(words: FindWords): (view: EditorView) => Panel {
  return (view) => {
    const field = (label: string, test: string, said: 'find' | 'replace') => {
      const input = document.createElement('input');
      input.setAttribute('aria-label', label);
      input.placeholder = label;
      input.dataset.test = test;
      input.value = asked(view)[said];
      input.oninput = () => ask(view, { [said]: input.value });
      return input;
    };
    const button = (label: string, test: string, act: Command) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = label;
      made.dataset.test = test;
      made.onclick = () => act(view);
      return made;
    };
    const find = field(words.find, 'find-input', 'find');
    find.setAttribute('main-field', 'true');
    const replace = field(words.replace, 'find-replace', 'replace');
    const count = document.createElement('span');
    count.setAttribute('role', 'status');
    count.className = 'count';
    count.dataset.test = 'find-count';
    const tell = settle(ASK_AFTER, () => {
      const { at, all, more } = tally(view.state);
      count.textContent = asked(view).find.trim() ? words.count(at, all, more) : '';
    });
    const line = (...parts: HTMLElement[]) => {
      const made = document.createElement('div');
      made.append(...parts);
      return made;
    };
    const dom = document.createElement('div');
    dom.className = 'find';
    dom.setAttribute('role', 'search');
    dom.setAttribute('aria-label', words.find);
    dom.append(
      line(find, count, button(words.previous, 'find-previous', findPrevious), button(words.next, 'find-next', findNext), button(words.close, 'find-close', closeSearchPanel)),
      line(replace, button(words.replaceOne, 'find-replace-one', replaceNext), button(words.replaceAll, 'find-replace-all', replaceAll)),
    );
    dom.onkeydown = (event) => {
      // While letters are put together, a key belongs to them.
      if (event.isComposing) return;
      if (runScopeHandlers(view, event, 'search-panel')) return event.preventDefault();
      if (event.key === 'Enter' && event.target === find) (event.shiftKey ? findPrevious : findNext)(view);
      else if (event.key === 'Enter' && event.target === replace) replaceNext(view);
      else return;
      event.preventDefault();
    };
    return {
      dom,
      top: true,
      mount: () => find.select(),
      update(update) {
        const other = update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(setSearchQuery)));
        if (other || update.docChanged || update.selectionSet) tell();
      },
      destroy: () => tell.cancel(),
    };
  };
}
