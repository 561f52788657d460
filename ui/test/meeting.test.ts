import { describe, expect, it, vi } from 'vitest';
import type { ActionRow, MeetingRow } from '../src/platform/api.gen';

vi.mock('../src/platform', () => import('./platform'));
const { copyFormatted } = await import('../src/features/meeting/copying');
const { dueBy, shelved, soon, unwritten } = await import('../src/features/meeting/shelves');
const { minutesOf, partsOf } = await import('../src/features/meeting/words');

const row = (id: string, at: string | null, more: Partial<MeetingRow> = {}): MeetingRow => ({
  id, title: id, start: at?.slice(0, 16) ?? null, zone: 'Etc/UTC', at, minutes: 60, circle: null, series: null, shared: false, state: 'planned', write_up: 'none', trashed: null, ...more,
});
const NOW = Date.parse('2026-12-01T12:30:00Z');
const ids = (rows: readonly MeetingRow[]) => rows.map((one) => one.id);

describe('the shelves of meetings', () => {
  const rows = [
    row('later', '2026-12-08T12:00:00Z'),
    row('now', '2026-12-01T12:00:00Z'),
    row('over', '2026-12-01T11:00:00Z'),
    row('long', '2026-12-01T09:00:00Z', { state: 'running' }),
    row('held', '2026-11-17T12:00:00Z', { state: 'held' }),
    row('some day', null),
    row('held without a date', null, { state: 'held' }),
  ];

  it('keep what runs, also when it takes longer than planned, and put what is over behind', () => {
    const { coming, undated, past } = shelved(rows, NOW);
    expect(ids(coming)).toEqual(['long', 'now', 'later']);
    expect(ids(undated)).toEqual(['some day']);
    expect(new Set(ids(past))).toEqual(new Set(['over', 'held', 'held without a date']));
  });

  it('offer what runs and what today still brings, else the next that takes place', () => {
    expect(ids(soon(rows, NOW, '2026-12-01'))).toEqual(['long', 'now']);
    const evening = [row('evening', '2026-12-01T19:30:00Z'), row('afternoon', '2026-12-01T16:00:00Z'), row('later', '2026-12-08T12:00:00Z')];
    expect(ids(soon(evening, NOW, '2026-12-01'))).toEqual(['afternoon', 'evening']);
    const off = [row('off', '2026-12-02T12:00:00Z', { state: 'cancelled' }), row('later', '2026-12-08T12:00:00Z'), row('last', '2026-12-09T12:00:00Z')];
    expect(ids(soon(off, NOW, '2026-12-01'))).toEqual(['later']);
    expect(soon([row('some day', null)], NOW, '2026-12-01')).toEqual([]);
  });

  it('say for a week what is to be written up', () => {
    const past = [
      row('yesterday', '2026-11-30T09:00:00Z'),
      row('run', '2026-11-26T09:00:00Z', { state: 'held' }),
      row('written', '2026-11-29T09:00:00Z', { write_up: 'draft' }),
      row('called off', '2026-11-28T09:00:00Z', { state: 'cancelled' }),
      row('long ago', '2026-11-20T09:00:00Z'),
    ];
    expect(ids(unwritten([...past, ...rows.slice(0, 2)], NOW))).toEqual(['yesterday', 'run']);
  });

  it('count the actions whose day has come', () => {
    const action = (due: string | null, done: string | null = null): ActionRow => ({ id: '', text: '', owner: '', due, done, late: false, carried: 0, meeting: '', title: '', date: '', circle: null });
    expect(dueBy([action('2026-12-01'), action('2026-11-02'), action('2026-12-02'), action(null), action('2026-11-02', '2026-11-03')], '2026-12-01')).toBe(2);
  });
});

describe('what is typed', () => {
  it('is minutes when it is a whole number within a day', () => {
    expect(['35', ' 5 ', '0', '1440'].map(minutesOf)).toEqual([35, 5, 0, 1440]);
    expect(['', '1441', '-5', '3.5', 'ten'].map(minutesOf)).toEqual([null, null, null, null, null]);
  });

  it('names parts of its own before those that are known everywhere', () => {
    const parts = partsOf({ roles: [{ role: 'timekeeper', person: null, name: '', shadow: null, shadow_name: '' }] });
    expect(parts).toEqual(['timekeeper', 'facilitator', 'host', 'guardian', 'scribe']);
  });
});

describe('copying', () => {
  it('gives plain lines to everything, and dress to what can wear it', () => {
    const put = new Map<string, string>();
    const hearers = new Set<(event: unknown) => void>();
    vi.stubGlobal('window', { addEventListener: (_: string, hear: (event: unknown) => void) => hearers.add(hear), removeEventListener: (_: string, hear: (event: unknown) => void) => hearers.delete(hear) });
    const event = { preventDefault: () => undefined, stopImmediatePropagation: () => undefined, clipboardData: { setData: (kind: string, text: string) => put.set(kind, text) } };
    vi.stubGlobal('document', { execCommand: () => (hearers.forEach((hear) => hear(event)), true) });
    expect(copyFormatted('Welcome', '<p>Welcome</p>')).toBe(true);
    expect([...put]).toEqual([['text/plain', 'Welcome'], ['text/html', '<p>Welcome</p>']]);
    put.clear();
    copyFormatted('Welcome', null);
    expect([...put.keys()]).toEqual(['text/plain']);
    expect(hearers.size).toBe(0);
    vi.unstubAllGlobals();
  });
});
