/* After a lost computer: which groups are offered to be entered again, and where they are looked for. */
import { describe, expect, test } from 'vitest';
import { isAway, liesAt, movedLine } from '../src/features/sync/coming-back';
import type { Sharing, SyncStatus } from '../src/platform';

const off = { state: 'off', address: null } as SyncStatus;
const group = { circle: 'c1', left: null, elsewhere: null, elsewhere_at: null, elsewhere_moved: null, status: off } as Sharing;
const lost: Sharing = { ...group, elsewhere: 'The small laptop', elsewhere_at: 'webdav+https://cloud.example/dav/Tuesday' };

describe('a group of a lost computer', () => {
  test('is offered as long as this one is not in it', () => {
    expect(isAway(lost)).toBe(true);
    expect(isAway({ ...lost, status: { ...off, state: 'on' } })).toBe(false);
    expect(isAway({ ...lost, status: { ...off, state: 'waiting' } })).toBe(false);
  });

  test('is offered to a copied notebook too', () => {
    expect(isAway({ ...group, status: { ...off, state: 'copied' } })).toBe(true);
  });

  test('is not offered when it was left, nor one that is only here', () => {
    expect(isAway({ ...lost, left: '2026-11-02T09:12:00Z' })).toBe(false);
    expect(isAway(group)).toBe(false);
  });

  test('is looked for where this computer has it, else where it was noted to lie', () => {
    expect(liesAt(lost)).toBe('webdav+https://cloud.example/dav/Tuesday');
    expect(liesAt({ ...lost, status: { ...off, address: 'file:///media/noor/Tuesday' } })).toBe('file:///media/noor/Tuesday');
    expect(liesAt(group)).toBeNull();
  });

  test('is said to have moved from where this computer has it', () => {
    const copy: Sharing = { ...group, status: { ...off, state: 'copied', address: 'file:///media/noor/Tuesday' } };
    expect(movedLine(copy, 'webdav+https://files.example/dav')).toContain('/media/noor/Tuesday');
  });
});
