import { describe, expect, it } from 'vitest';
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
