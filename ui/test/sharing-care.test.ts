/* What a person does about a group that is shared: what they press is done, also while something else goes on. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sharing, SharingPerson } from '../src/platform';

const asked: string[] = [];
const answers: Record<string, () => unknown> = {};
vi.mock('../src/platform', async (original) => ({
  ...(await original<typeof import('../src/platform')>()),
  call: async (name: string) => {
    asked.push(name);
    return answers[name]?.();
  },
}));
const { SharingCare } = await import('../src/features/sync/sharing-care.svelte');

/** An answer that comes when it is given. */
function later(name: string) {
  let give = (_: unknown) => {};
  const answer = new Promise((resolve) => (give = resolve));
  answers[name] = () => answer;
  return (what: unknown) => give(what);
}
const shared = { circle: 'c1', people: [] as SharingPerson[] } as Sharing;
const ben: SharingPerson = { id: 'b', name: 'Ben', me: false, keeper: false, active: true, devices: 1, heard: null };

beforeEach(() => {
  asked.length = 0;
  for (const name of Object.keys(answers)) delete answers[name];
});

describe('a group that is shared', () => {
  test('gives out an invitation while what is in it is still being sent', async () => {
    const care = new SharingCare('c1');
    const sent = later('sharing_begin');
    const begins = care.begin('webdav+https://cloud.example/dav/', null, null);
    answers['sharing_invite'] = () => ({ text: 'kring-group-1-d2', until: '2026-12-06T10:00:00Z', code: '', squares: 0, own: false });
    await care.invite();
    expect(care.invitation?.text).toBe('kring-group-1-d2');
    sent({ check: {}, sharing: shared });
    await begins;
    expect(care.sharing).toEqual(shared);
  });

  test('loses nobody who was to be taken out, and is left, though something else goes on', async () => {
    const care = new SharingCare('c1');
    const admits = later('sharing_approve');
    const approves = care.approve({ id: 'r1', name: 'Cy', words: '' }, null, false);
    answers['sharing_remove'] = answers['sharing_leave'] = () => shared;
    care.removing = ben;
    const does = [care.remove(), care.leave()];
    admits(shared);
    await Promise.all([approves, ...does]);
    expect(asked).toEqual(['sharing_approve', 'sharing_remove', 'sharing_leave']);
    expect(care.gone).toBe('Ben');
  });
});
