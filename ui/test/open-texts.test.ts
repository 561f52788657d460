import { expect, it, vi } from 'vitest';

vi.mock('../src/platform', () => import('./platform'));
const { OpenTexts } = await import('../src/features/journal/open-texts.svelte');

type View = { id: string; said: string };
type Answer = { give: (view: View) => void; fail: () => void };

/** Something that is read when it is told to be, and answered when the test says so. */
class Slow extends OpenTexts<View, never> {
  asked: Answer[] = [];

  constructor() {
    super({ id: 'one', said: 'first' }, () => false);
  }

  protected read(): Promise<View> {
    return new Promise((give, fail) => this.asked.push({ give, fail: () => fail(new Error('away')) }));
  }
}

const soon = () => new Promise((done) => setTimeout(done));

it('reads one after the other, so that an earlier answer never comes last', async () => {
  const slow = new Slow();
  const [one, two] = [slow.reread(), slow.reread()];
  await soon();
  expect(slow.asked.length).toBe(1);
  slow.asked[0]?.give({ id: 'one', said: 'second' });
  await one;
  await soon();
  slow.asked[1]?.give({ id: 'one', said: 'third' });
  await two;
  expect(slow.view.said).toBe('third');
});

it('goes on after a reading that failed', async () => {
  const slow = new Slow();
  const [one, two] = [slow.reread(), slow.reread()];
  await soon();
  slow.asked[0]?.fail();
  await one;
  await soon();
  slow.asked[1]?.give({ id: 'one', said: 'second' });
  await two;
  expect(slow.view.said).toBe('second');
});
