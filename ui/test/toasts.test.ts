import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../src/platform', () => ({ asFailure: (reason: unknown) => reason }));
const { toasts } = await import('../src/shared/toasts.svelte');
const { shortDay } = await import('../src/shared/dates');

describe('a note at the foot', () => {
  beforeEach(() => toasts.closeAll());

  it('is shown once, however often it is said', () => {
    toasts.show('Kept.');
    toasts.show('Kept.');
    expect(toasts.shown.map((one) => one.text)).toEqual(['Kept.']);
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
