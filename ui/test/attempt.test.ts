import { describe, expect, test } from 'vitest';
import { Attempt } from '../src/shared/attempt.svelte';

/** A question whose answer comes when it is given. */
function question() {
  let give = (_: string) => {};
  const answer = new Promise<string>((resolve) => (give = resolve));
  return { ask: () => answer, give: (text: string) => give(text) };
}

describe('a question to the core', () => {
  test('that is asked twice at once is asked once', async () => {
    const attempt = new Attempt();
    const one = question();
    const first = attempt.run(one.ask);
    const again = attempt.run(() => Promise.resolve('again'));
    one.give('first');
    expect(await Promise.all([first, again])).toEqual(['first', undefined]);
    expect(attempt.running).toBe(false);
    expect(await attempt.run(() => Promise.resolve('later'))).toBe('later');
  });

  test('that waits for its turn is not lost, and comes after those before it', async () => {
    const attempt = new Attempt();
    const one = question();
    const order: string[] = [];
    const first = attempt.inTurn(one.ask).then((answer) => order.push(answer ?? ''));
    const second = attempt.inTurn(() => Promise.reject(new Error('no'))).then((answer) => order.push(answer ?? 'refused'));
    const third = attempt.inTurn(() => Promise.resolve('third')).then((answer) => order.push(answer ?? ''));
    one.give('first');
    await Promise.all([first, second, third]);
    expect(order).toEqual(['first', 'refused', 'third']);
    expect(attempt.failure).toBe(null);
    expect(attempt.running).toBe(false);
  });
});
