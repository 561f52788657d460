import { describe, expect, it } from 'vitest';
import type { ErasePage } from '../src/platform';
import { bare } from '../src/features/people/erasing';
import '../src/features/app/words';
import { speech, t } from '../src/shared/fluent.svelte';
import { goesOn, leftAs, LONGEST, minutesIn, wholeNumber } from '../src/features/people/session';

it('a name that was begun goes on as the one person it can be', () => {
  const known = ['Priya', 'Élodie M.', 'Anna', 'Annelies'];
  expect(['Pri', 'pr', 'elo', 'annel'].map((typed) => goesOn(typed, known))).toEqual(['Priya', 'Priya', 'Élodie M.', 'Annelies']);
  for (const none of ['', ' ', 'P', 'é', ' p', 'Ann', 'Priya', 'priya', 'Prix', 'Priya K.']) expect(goesOn(none, known), none).toBeNull();
});

it('a name is told from the sentence around it, though it ends with a full stop', () => {
  for (const language of ['en', 'fr', 'nl'] as const) {
    speech.language = language;
    for (const id of ['erase-no-mentions', 'erase-mentions', 'erase-others']) expect(t(id, { name: 'Maëlle V.' }), language).toMatch(/[“«]\s?Maëlle V\.\s?[”»]/u);
  }
  speech.language = 'en';
});

it('what is none is not counted when somebody goes', () => {
  for (const language of ['en', 'fr', 'nl'] as const) {
    speech.language = language;
    for (const id of ['erase-goes-what', 'erased-what']) expect(t(id, { count: 0 }), language).not.toMatch(/\d/);
    for (const id of ['erase-goes-backups', 'erased-backups']) expect([t(id, { count: 1 }), t(id, { count: 12 })].join(' '), language).toMatch(/12 /);
  }
  speech.language = 'en';
});

it('a name that is only offered is not taken by whoever leaves the field', () => {
  const offer = { typed: 'Pri', name: 'Priya' };
  const field = (value: string, selectionStart: number, selectionEnd: number) => ({ value, selectionStart, selectionEnd });
  expect(leftAs(field('Priya', 3, 5), offer)).toBe('Pri');
  // An arrow took it; it was typed to its end; another name stands there; all is chosen, as by the Tab key.
  expect(leftAs(field('Priya', 5, 5), offer)).toBe('Priya');
  expect(leftAs(field('Prisca', 6, 6), offer)).toBe('Prisca');
  expect(leftAs(field('Priya', 0, 5), offer)).toBe('Priya');
  expect(leftAs(field('Priya', 0, 5), null)).toBe('Priya');
});

it('whoever came by a slip of the keys goes without typing the name', () => {
  const page: ErasePage = { id: 'p', title: '', first_words: 'We began', date: '2026-11-29', trashed: false };
  expect(bare({ pages: [], trackers: [] })).toBe(true);
  expect(bare({ pages: [], trackers: ['Mood'] })).toBe(false);
  expect(bare({ pages: [page], trackers: [] })).toBe(false);
});

describe('the numbers of a session', () => {
  it('are whole and within bounds, or were not said', () => {
    expect(wholeNumber(' 50 ', LONGEST)).toBe(50);
    expect(wholeNumber('1440', LONGEST)).toBe(1440);
    expect(wholeNumber(' ', LONGEST)).toBeNull();
    for (const wrong of ['0', '1441', '12.5', '1e2', '-3', 'an hour']) expect(wholeNumber(wrong, LONGEST), wrong).toBeUndefined();
  });

  it('are read as people write a length', () => {
    for (const typed of ['90', '90 min', '90m', '1:30', '1h30', '1u30', '1 U 30']) expect(minutesIn(typed), typed).toBe(90);
    expect(['2 u', '0:45', '24:00', ' '].map(minutesIn)).toEqual([120, 45, 1440, null]);
    for (const wrong of ['0', '0:00', '24:01', '1:3', '1:60', '1:', '1,5', 'min', 'u']) expect(minutesIn(wrong), wrong).toBeUndefined();
  });
});
