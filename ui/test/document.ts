/* A document for tests that need one. */
import { Window } from 'happy-dom';

const window = new Window({ url: 'http://localhost/' });
Object.assign(globalThis, {
  document: window.document,
  DOMParser: window.DOMParser,
  HTMLOListElement: window.HTMLOListElement,
  HTMLTableCellElement: window.HTMLTableCellElement,
});
