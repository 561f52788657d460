import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../src/platform', () => import('./platform'));
const { toasts } = await import('../src/shared/toasts.svelte');
const { speech, t } = await import('../src/shared/fluent.svelte');
const { shortDay } = await import('../src/shared/dates');

describe('a note at the foot', () => {
  beforeEach(() => toasts.closeAll());

  it('is shown once, however often it is said', () => {
    toasts.show('Kept.');
    toasts.show('Kept.');
    expect(toasts.shown.map((one) => one.text)).toEqual(['Kept.']);
  });

  it('stands where it can be read and clicked: in the dialog that was opened last', () => {
    const [window, dialog] = [{}, {}];
    const leaves = toasts.standsAt(window);
    toasts.show('Let go.', { act: { label: 'Undo', run: () => undefined } });
    expect(toasts.at(window)).toHaveLength(1);
    const closes = toasts.standsAt(dialog);
    expect(toasts.at(window)).toEqual([]);
    expect(toasts.at(dialog).map((one) => one.text)).toEqual(['Let go.']);
    closes();
    expect(toasts.at(window)).toHaveLength(1);
    leaves();
  });

  it('goes with its place though a pointer rested on it', () => {
    vi.useFakeTimers();
    const closes = toasts.standsAt({});
    toasts.hold(toasts.show('Let go.'));
    closes();
    vi.runAllTimers();
    expect(toasts.shown).toEqual([]);
    vi.useRealTimers();
  });

  it('goes in its time though a pointer rested on it when a newer one came', () => {
    vi.useFakeTimers();
    toasts.hold(toasts.show('The first page.'));
    toasts.show('The second page.');
    vi.runAllTimers();
    expect(toasts.shown).toEqual([]);
    vi.useRealTimers();
  });

  it('takes back the last that can be taken back, once', () => {
    const done: string[] = [];
    const offers = (words: string, label: string) => toasts.show(words, { act: { label, run: () => done.push(words) } });
    offers('First.', t('undo'));
    offers('Second.', t('undo'));
    offers('Kept.', 'Show');
    expect([toasts.takesBack(), toasts.takesBack(), toasts.takesBack()]).toEqual([true, true, false]);
    expect(done).toEqual(['Second.', 'First.']);
    expect(toasts.shown.map((one) => one.text)).toEqual(['Kept.']);
  });

  it('takes back what was done, though the language is another by then', () => {
    const done: string[] = [];
    toasts.show('Thrown away.', { act: { label: t('undo'), run: () => done.push('undone') } });
    const was = t('undo');
    speech.language = 'nl';
    expect(t('undo')).not.toBe(was);
    expect([toasts.takesBack(), done]).toEqual([true, ['undone']]);
    speech.language = 'en';
  });

  it('is not shown in a language that was left, and what was done can still be taken back', () => {
    const done: string[] = [];
    const spot = {};
    const leaves = toasts.standsAt(spot);
    toasts.show('Thrown away.', { act: { label: t('undo'), run: () => done.push('undone') } });
    speech.language = 'fr';
    expect(toasts.at(spot)).toEqual([]);
    toasts.show('Gardé.');
    expect(toasts.at(spot).map((one) => one.text)).toEqual(['Gardé.']);
    expect([toasts.takesBack(), done]).toEqual([true, ['undone']]);
    speech.language = 'en';
    leaves();
  });

  it('keeps its way back when the same is said again', () => {
    const act = { label: 'Undo', run: () => undefined };
    toasts.show('Thrown away.', { act });
    toasts.show('Thrown away.', { act });
    expect(toasts.shown).toHaveLength(2);
  });
});

it('a day in a list has its year when that is another than this one', () => {
  expect(shortDay('2026-12-26', 'en-GB', '2026-11-28')).toMatch(/^Sat,? 26 Dec$/);
  expect(shortDay('2027-01-23', 'en-GB', '2026-11-28')).toMatch(/^Sat,? 23 Jan 2027$/);
});
