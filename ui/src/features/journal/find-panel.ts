/* Finding words in the page that is open: one line above the text. */
import { closeSearchPanel, findNext, findPrevious, getSearchQuery, SearchQuery, setSearchQuery } from '@codemirror/search';
import { EditorView, type Panel } from '@codemirror/view';

export type FindWords = { find: string; next: string; previous: string; close: string };

export function findPanel(words: FindWords): (view: EditorView) => Panel {
  return (view) => {
    const input = document.createElement('input');
    input.setAttribute('main-field', 'true');
    input.setAttribute('aria-label', words.find);
    input.placeholder = words.find;
    input.dataset.test = 'find-input';
    input.value = getSearchQuery(view.state).search;
    input.oninput = () => {
      view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: input.value, literal: true })) });
    };
    const button = (label: string, test: string, act: () => void) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = label;
      made.dataset.test = test;
      made.onclick = act;
      return made;
    };
    const dom = document.createElement('div');
    dom.className = 'find';
    dom.setAttribute('role', 'search');
    dom.append(
      input,
      button(words.next, 'find-next', () => findNext(view)),
      button(words.previous, 'find-previous', () => findPrevious(view)),
      button(words.close, 'find-close', () => closeSearchPanel(view)),
    );
    dom.onkeydown = (event) => {
      if (event.key === 'Enter') (event.shiftKey ? findPrevious : findNext)(view);
      else if (event.key === 'Escape') closeSearchPanel(view);
      else return;
      event.preventDefault();
    };
    return { dom, top: true, mount: () => input.select() };
  };
}
