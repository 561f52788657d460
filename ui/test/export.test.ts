import { describe, expect, it } from 'vitest';
import { selection } from '../src/features/journal/selection.svelte';
import { named } from '../src/features/journal/named';

describe('names in what leaves', () => {
  const names = (text: string, known: string[]) => named(text, known).filter((part) => part.name).map((part) => part.text);
  it('are found as words of their own, whatever their case', () => {
    expect(names('Ann met ANN, not Hannah. Ann’s turn: ann.', ['Ann'])).toEqual(['Ann', 'ANN', 'Ann', 'ann']);
    expect(names('Noé et Noélie', ['Noé'])).toEqual(['Noé']);
    expect(names('J. K. (team)', ['J. K. (team)', 'J.'])).toEqual(['J. K. (team)']);
  });
  it('lose nothing of the text', () => {
    const text = 'a Ann b\nAnn';
    expect(named(text, ['Ann', '']).map((part) => part.text).join('')).toBe(text);
    expect(named(text, [])).toEqual([{ text, name: false }]);
  });
});

describe('choosing pages in the list', () => {
  const order = ['e', 'd', 'c', 'b', 'a'];
  const chosen = () => order.filter((id) => selection.ids.has(id)).join('');
  it('one by one, and back', () => {
    selection.clear();
    selection.toggle('d');
    selection.toggle('b');
    selection.toggle('d');
    expect(chosen()).toBe('b');
  });
  it('from the one chosen last to another, in either direction', () => {
    selection.clear();
    selection.toggle('c');
    selection.reach('a', order);
    expect(chosen()).toBe('cba');
    selection.reach('e', order);
    expect(chosen()).toBe('edcba');
  });
  it('a stretch without a beginning is one page', () => {
    selection.clear();
    selection.reach('b', order);
    expect(chosen()).toBe('b');
  });
});
