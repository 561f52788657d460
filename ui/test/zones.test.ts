import { expect, test } from 'vitest';
import { isZone, zones } from '../src/shared/zones';

test('every zone that is offered is one, and so are older names and UTC', () => {
  expect(zones().filter((name) => !isZone(name))).toEqual([]);
  for (const name of ['Etc/UTC', 'UTC', 'Europe/Kiev', 'Europe/Kyiv', 'Asia/Calcutta', 'US/Eastern']) expect(isZone(name), name).toBe(true);
});

test('no distance to UTC, no city and no nonsense is a zone', () => {
  for (const name of ['+01:00', '-5', 'Brussels', 'Europe/Atlantis', 'half past nine', '2']) expect(isZone(name), name).toBe(false);
});
