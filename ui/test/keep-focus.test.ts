// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { around, focusAfter, focusNear, headings, keepsFocus } from '../src/shared/keep-focus';

/** Nothing is laid out here: whatever is there is seen. */
HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector)!;
/** A turn of the window: what changed was noticed, and what follows from it was done. */
const turn = () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 0));

it('a field that cannot be typed in leaves the focus to the box it stands in', () => {
  document.body.innerHTML = '<section><input autofocus disabled><button>Close</button></section>';
  const [box, field] = [find('section'), find('input')];
  field.focus = () => undefined;
  focusNear([document.createElement('button'), box], true);
  expect(document.activeElement).toBe(box);
});

it('what asks for the focus has it', () => {
  document.body.innerHTML = '<section><input autofocus></section>';
  const [box, field] = [find('section'), find('input')];
  focusNear([document.createElement('button'), box], true);
  expect(document.activeElement).toBe(field);
  expect(box.hasAttribute('tabindex')).toBe(false);
});

it('the room that a dialog led to has the focus at its heading, and a dialog that led nowhere gives it back', async () => {
  document.body.innerHTML = '<nav><button>New</button></nav><main><h1>All meetings</h1></main>';
  const [button, main] = [find('button'), find('main')];
  button.focus();
  const [path, before] = [around(document.activeElement), headings()];
  button.blur();
  focusAfter(path, before);
  await turn();
  expect(document.activeElement).toBe(button);
  button.blur();
  focusAfter(path, before);
  main.innerHTML = '<h1>A new meeting</h1>';
  await turn();
  expect(document.activeElement).toBe(find('h1'));
});

it('where a room gives way to another the heading has the focus, also when it comes later', async () => {
  document.body.innerHTML = '<main><section><h1>All meetings</h1><button>One of them</button></section></main>';
  const stop = keepsFocus();
  find('button').focus();
  find('main').innerHTML = '';
  await turn();
  expect(document.activeElement).toBe(find('main'));
  find('main').innerHTML = '<section><h1>One of them</h1></section>';
  await turn();
  expect(document.activeElement).toBe(find('h1'));
  stop();
});

it('where a row goes and the heading stays, the list has the focus', async () => {
  document.body.innerHTML = '<main><h1>All meetings</h1><ul><li><button>Take it out</button></li><li>Another</li></ul></main>';
  const stop = keepsFocus();
  find('button').focus();
  find('li').remove();
  await turn();
  expect(document.activeElement).toBe(find('ul'));
  stop();
});

it('where a row of a dialog goes the dialog keeps the focus, and nothing behind it takes any', async () => {
  document.body.innerHTML = '<main><button>Behind</button></main><dialog open><ul><li><input></li><li>Another</li></ul></dialog>';
  const stop = keepsFocus();
  find('input').focus();
  find('input').remove();
  await turn();
  expect(document.activeElement).toBe(find('li'));
  find('main button').focus();
  find('main button').remove();
  await turn();
  expect(find('main').contains(document.activeElement)).toBe(false);
  stop();
});
