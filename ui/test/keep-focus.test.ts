// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { focusNear } from '../src/shared/keep-focus';

it('a field that cannot be typed in leaves the focus to the box it stands in', () => {
  document.body.innerHTML = '<section><input autofocus disabled><button>Close</button></section>';
  const [box, field] = [document.querySelector('section')!, document.querySelector('input')!];
  for (const one of [box, field]) one.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  field.focus = () => undefined;
  focusNear([document.createElement('button'), box], true);
  expect(document.activeElement).toBe(box);
});

it('what asks for the focus has it', () => {
  document.body.innerHTML = '<section><input autofocus></section>';
  const [box, field] = [document.querySelector('section')!, document.querySelector('input')!];
  for (const one of [box, field]) one.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  focusNear([document.createElement('button'), box], true);
  expect(document.activeElement).toBe(field);
  expect(box.hasAttribute('tabindex')).toBe(false);
});
