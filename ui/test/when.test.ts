import { describe, expect, it } from 'vitest';
import { dayPattern, dayShown, readDay, readTime } from '../src/shared/when';

const TODAY = '2026-11-28';
const read = (text: string, locale = 'nl-BE') => readDay(text, locale, TODAY);

describe('a day that is typed', () => {
  it.each([
    ['28/11/2026', '2026-11-28'],
    ['1-12-2027', '2027-12-01'],
    ['01122027', '2027-12-01'],
    ['011227', '2027-12-01'],
    ['0112', '2026-12-01'],
    ['1/12', '2026-12-01'],
    ['1.12.26', '2026-12-01'],
    ['2027-02-03', '2027-02-03'],
    ['20270203', '2027-02-03'],
    ['20112026', '2026-11-20'],
    ['3 maart', '2026-03-03'],
    ['zaterdag 3 okt. 2026', '2026-10-03'],
    ['1er février 2027', '2027-02-01'],
    ['le 4 juil. 2027', '2027-07-04'],
    ['4 juin 2027', '2027-06-04'],
    ['March 3rd, 2027', '2027-03-03'],
    ['morgen', '2026-11-29'],
    ['vandaag', TODAY],
    ['Donderdag', '2026-12-03'],
    ['samedi', '2026-12-05'],
    ['sunday', '2026-11-29'],
  ])('%s', (text, day) => expect(read(text)).toBe(day));
  it.each(['', '1', '28', '31/2/2026', '1/12/202', 'soon', '99999999', '12 things'])('%j names none', (text) => expect(read(text)).toBeNull());
  it('goes by the order of the region', () => {
    expect(read('12/01/2026', 'en-US')).toBe('2026-12-01');
    expect(read('12012026', 'en-US')).toBe('2026-12-01');
    expect(read('2026-01-12', 'fr-CA')).toBe('2026-01-12');
    expect(read('demain', 'fr-BE')).toBe('2026-11-29');
  });
  it('comes back from what is shown', () => {
    for (const locale of ['en-GB', 'en-US', 'fr-CA', 'fr-FR', 'nl-NL', 'nl-BE']) expect(read(dayShown('2027-03-04', locale), locale)).toBe('2027-03-04');
    expect(dayPattern('nl-NL', 'dmj')).toBe('dd-mm-jjjj');
  });
});

describe('a time that is typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['9h30', '09:30'],
    ['9u', '09:00'],
    ['14 h', '14:00'],
    ['2pm', '14:00'],
    ['12:15 a.m.', '00:15'],
    ['12 PM', '12:00'],
    ['2:30\u202fPM', '14:30'],
  ])('%s', (text, time) => expect(readTime(text)).toBe(time));
  it.each(['', '25', '9:7', '24:00', '9:60', 'noon', '14:3'])('%j names none', (text) => expect(readTime(text)).toBeNull());
});
