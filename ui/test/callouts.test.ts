import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALSO } from '../src/shared/writing/callouts';

it('a callout has the same other names on the screen and on paper', () => {
  const paper = readFileSync(join(import.meta.dirname, '../../crates/formats/src/write/callouts.rs'), 'utf8');
  const list = /^const ALSO: [^=]*= \[\n([\s\S]*?)^\];/m.exec(paper)?.[1] ?? '';
  const names = [...list.matchAll(/\("([^"]+)", "([^"]+)"\)/g)].map(([, name, kind]) => [name, kind]);
  expect(names.length).toBeGreaterThan(10);
  expect(Object.fromEntries(names)).toEqual(ALSO);
});
