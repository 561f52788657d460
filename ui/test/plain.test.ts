import { describe, expect, it } from 'vitest';
import { imageMarkdown } from '../src/features/journal/images';
import { byMonth } from '../src/features/journal/months';
import { readTags } from '../src/features/journal/tags';
import { countWords } from '../src/features/journal/words';
import { folded } from '../src/shared/fold';
import { regionFor } from '../src/features/vault/regions';
import { lasting } from '../src/features/vault/strength';
import { dayNumber, isDate, longDate, monthOf, size, todayHere } from '../src/shared/dates';

const row = (id: string, date: string) => ({ id, date, title: '', first_words: '', tags: [], person: null, trashed: null, cursor: id });

describe('the timeline', () => {
  it('gathers pages by the month of their date and keeps their order', () => {
    const months = byMonth([row('a', '2026-11-21'), row('b', '2026-11-02'), row('c', '2026-10-31'), row('d', '2025-10-01')]);
    expect(months.map((month) => [month.key, month.rows.map((one) => one.id)])).toEqual([
      ['2026-11', ['a', 'b']],
      ['2026-10', ['c']],
      ['2025-10', ['d']],
    ]);
  });
});

describe('a diary date', () => {
  it('is the same day in every zone', () => {
    expect(longDate('2026-11-21', 'en-GB')).toMatch(/^Saturday,? 21 November 2026$/);
    expect(longDate('2026-01-01', 'nl-BE')).toContain('1 januari 2026');
    expect(longDate('2026-12-31', 'fr-CA')).toContain('31 décembre 2026');
    expect(monthOf('2026-11-01', 'fr-FR')).toBe('novembre 2026');
    expect(dayNumber('2026-11-02')).toBe('2');
  });

  it('must exist', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('21/11/2026')).toBe(false);
    expect(todayHere(new Date(2026, 10, 3, 0, 5))).toBe('2026-11-03');
  });
});

describe('small things', () => {
  it('reads tags as they are typed', () => {
    expect(readTags(' #silence, peer  coaching,,silence ')).toEqual(['silence', 'peer coaching']);
  });

  it('writes names of images that stay in their brackets', () => {
    expect(imageMarkdown('board [1].png', 'kring://localhost/x')).toBe('![board \\[1\\]](kring://localhost/x)');
  });

  it('counts words, not addresses', () => {
    expect(countWords('Wat viel me op? ![bord](kring://localhost/0190)', 'nl')).toBe(5);
  });

  it('compares without accents', () => {
    expect(folded('Réglages ')).toBe('reglages');
  });

  it('says honestly how long a passphrase would last', () => {
    expect(lasting(4)).toBe('strength-minutes');
    expect(lasting(9)).toBe('strength-days');
    expect(lasting(11)).toBe('strength-months');
    expect(lasting(12)).toBe('strength-years');
    expect(lasting(20)).toBe('strength-centuries');
  });

  it('chooses the region that goes with a language', () => {
    expect(regionFor('fr', 'nl-BE', ['nl-BE', 'en'])).toBe('fr-BE');
    expect(regionFor('fr', 'en-GB', ['fr-CA'])).toBe('fr-CA');
    expect(regionFor('nl', 'en-GB', ['en-GB'])).toBe('nl-NL');
    expect(regionFor('en', 'en-US', [])).toBe('en-US');
  });

  it('writes sizes as the region does', () => {
    expect(size(2_480_000, 'en-GB')).toMatch(/2\.5 ?MB/);
    expect(size(2_480_000, 'fr-FR')).toMatch(/2,5\s?Mo/);
  });
});
