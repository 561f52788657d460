import { expect, test } from 'vitest';
import type { ConductedStep, Tool } from '../src/platform';
import { Table } from '../src/features/conductor/table.svelte';

const step = (id: string, tool: Tool | null, parts: string[] = [], turn = 1): ConductedStep =>
  ({ id, tool, parts, turn, name: `Step ${id}` }) as ConductedStep;

test('a question is laid, taken up again and laid elsewhere, and none is lost', () => {
  const table = new Table();
  for (const text of ['What is it for?', '', 'Who knows?']) table.add('a', text, null);
  table.lay('a', 2, 0);
  table.lay('a', 1, 0);
  table.lay('a', 2, null);
  table.lay('a', 9, 1);
  expect(table.of('a').cards.map(({ number, part }) => [number, part])).toEqual([[3, null], [1, 0], [2, null]]);
  table.remove('a', 3);
  table.add('a', ' Later ', 1);
  expect(table.of('a').cards.at(-1)).toEqual({ number: 3, text: 'Later', part: 1 });
});

test('what was laid stays in sight for the rest of its turn, and no longer', () => {
  const steps = [step('1-1', 'temperature', ['warm', 'cold']), step('1-2', null), step('1-3', 'scale'), step('2-1', null, [], 2)] as const;
  const table = new Table();
  expect(table.seenFrom(steps[1], steps)).toBeNull();
  table.add('1-1', 'What is it for?', 0);
  expect(table.seenFrom(steps[1], steps)).toBe(steps[0]);
  expect(table.seenFrom(steps[2], steps)).toBe(steps[2]);
  expect(table.seenFrom(steps[3], steps)).toBeNull();
});

test('what is kept of the table says each thing under its step and its column', () => {
  const steps = [step('1', 'temperature', ['Warm', 'Cold']), step('2', 'scale'), step('3', 'columns', ['Left'])];
  const table = new Table();
  expect([table.filled, table.written(steps, String)]).toEqual([false, '']);
  table.add('1', 'What is it for?', null);
  table.add('1', '', null);
  table.lay('1', 2, 1);
  table.measure('2', 7);
  expect(table.filled).toBe(true);
  expect(table.written(steps, (number) => `Question ${number}`)).toBe('## Step 1\n\n- What is it for?\n**Cold**\n\n- Question 2\n\n## Step 2\n\n7 / 10');
});
