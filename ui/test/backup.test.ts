/* What is said of a copy of the notebook: where it is, and what of it cannot be had back. */
import { describe, expect, test } from 'vitest';
import { saidOf } from '../src/features/backup/copied';
import { t } from '../src/shared/fluent.svelte';

const whole = { path: '/media/noor/stick/Noor', missing: 0, damaged: 0, unreadable: 0 };

describe('a copy to another place', () => {
  test('says where it is, and nothing more when it is whole', () => {
    expect(saidOf(whole)).toEqual([t('saved-at', { path: whole.path })]);
  });

  test('says each thing that the notebook had lost or cannot read', () => {
    expect(saidOf({ ...whole, missing: 1, damaged: 2, unreadable: 3 })).toEqual([
      t('saved-at', { path: whole.path }),
      t('copy-missing', { count: 1 }),
      t('copy-damaged', { count: 2 }),
      t('copy-unreadable', { count: 3 }),
    ]);
  });
});
