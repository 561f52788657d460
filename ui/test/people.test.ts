import { describe, expect, it } from 'vitest';
import { LONGEST, wholeNumber } from '../src/features/people/session';

describe('the numbers of a session', () => {
  it('are whole and within bounds, or were not said', () => {
    expect(wholeNumber(' 50 ', LONGEST)).toBe(50);
    expect(wholeNumber('1440', LONGEST)).toBe(1440);
    expect(wholeNumber(' ', LONGEST)).toBeNull();
    for (const wrong of ['0', '1441', '12.5', '1e2', '-3', 'an hour']) expect(wholeNumber(wrong, LONGEST), wrong).toBeUndefined();
  });
});
