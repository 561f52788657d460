/* What a person does about sync: nobody is let in or taken out by one touch that was meant for something else. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SyncStatus } from '../src/platform';

const status: SyncStatus = {
  state: 'on',
  address: 'file:///media/noor/cloud',
  login: null,
  since: '2026-11-02T09:12:00Z',
  tried: null,
  done: null,
  failure: null,
  sent: 4,
  waiting: 0,
  refused: 0,
  missing: 0,
  recoverable: true,
  arriving: null,
  words: null,
  devices: [],
  requests: [],
  troubles: [],
  warnings: [],
  recovered: [],
};
const nobody = { name: '', secret: '' };
const asked: [string, unknown][] = [];
const answers: Record<string, unknown> = {};
vi.mock('../src/platform', async (original) => ({
  ...(await original<typeof import('../src/platform')>()),
  call: async (name: string, request: unknown) => {
    asked.push([name, request]);
    const answer = name in answers ? answers[name] : status;
    if (answer instanceof Error) throw { code: answer.message, class: 'refused', args: {} };
    return answer;
  },
}));
const { SyncCare } = await import('../src/features/sync/sync-care.svelte');

beforeEach(() => {
  asked.length = 0;
  for (const name of Object.keys(answers)) delete answers[name];
});

describe('sync', () => {
  test('lets in the device that was asked about, and no other', async () => {
    const care = new SyncCare();
    await care.approve('r1', 'Third');
    expect(asked).toEqual([['sync_approve', { id: 'r1' }]]);
    expect(care.status).toBe(status);
  });

  test('takes a device out only when it was chosen before, and says whom', async () => {
    const care = new SyncCare();
    await care.revoke();
    expect(asked).toEqual([]);
    care.leaving = { id: 'b2', name: 'Second' };
    await care.revoke();
    expect(asked).toEqual([['sync_revoke', { id: 'b2', with: [] }]]);
    expect([care.left, care.leaving]).toEqual(['Second', null]);
  });

  test('gives a device the name that was typed for it, and asks again where that is refused', async () => {
    const care = new SyncCare();
    await care.rename('Nobody');
    expect(asked).toEqual([]);
    care.naming = { id: 'b2', name: 'Second' };
    answers.sync_rename = new Error('invalid-request');
    await care.rename('At home');
    expect([care.naming?.id, care.renaming.failure?.code]).toEqual(['b2', 'invalid-request']);
    delete answers.sync_rename;
    await care.rename('At home');
    expect(asked.at(-1)).toEqual(['sync_rename', { id: 'b2', name: 'At home' }]);
    expect([care.naming, care.status]).toEqual([null, status]);
  });

  test('names whom a device let in before it is taken out, and takes those along that were ticked', async () => {
    const care = new SyncCare();
    const one = (id: string) => ({ id, name: 'Linux 3f2a', since: null, group: null, group_name: '' });
    answers.sync_brought = [one('c3'), one('d4')];
    await care.think({ id: 'b2', name: 'Second' });
    expect(care.brought.map(({ id }) => id)).toEqual(['c3', 'd4']);
    ['c3', 'd4', 'd4'].forEach((id) => care.flip(id));
    await care.revoke();
    expect(asked).toEqual([
      ['sync_brought', { id: 'b2' }],
      ['sync_revoke', { id: 'b2', with: ['c3'] }],
    ]);
    await care.think({ id: 'e5', name: 'Third' });
    expect(care.with).toEqual([]);
  });

  test('tells it when nobody can say whom a device let in', async () => {
    const care = new SyncCare();
    answers.sync_brought = new Error('io');
    await care.think({ id: 'b2', name: 'Second' });
    await care.read();
    expect(care.thinking.failure?.code).toBe('io');
    expect(care.brought).toEqual([]);
  });

  test('reads what was put aside only when there is something', async () => {
    const care = new SyncCare();
    await care.read();
    expect(asked.map(([name]) => name)).toEqual(['sync_status']);
    answers.sync_status = { ...status, refused: 1 };
    answers.sync_aside = [{ id: '1', device: 'Second', since: '2026-11-20T10:00:00Z', document: 'x', why: 'damaged', bytes: 9 }];
    await care.read();
    expect(care.aside).toHaveLength(1);
  });

  test('that is refused stays as it was, and the reason is kept', async () => {
    const care = new SyncCare();
    answers.sync_join = new Error('sync-invite-wrong');
    expect(await care.join('hello', nobody)).toBe(false);
    expect(care.doing.failure?.code).toBe('sync-invite-wrong');
    expect(care.status).toBeNull();
    answers.sync_off = new Error('io');
    await care.off();
    expect(asked.map(([name]) => name)).not.toContain('sync_status');
  });

  test('asks where the folder is on this computer, and joins there', async () => {
    const care = new SyncCare();
    answers.sync_place = { path: 'file:///media/stick' };
    await care.place();
    await care.join('kring-invite-1-00', nobody);
    expect(asked.at(-1)).toEqual(['sync_join', { text: 'kring-invite-1-00', name: null, address: 'file:///media/stick', login: null }]);
    await care.join('kring-invite-1-00', { name: 'noor', secret: 'calm' });
    expect(asked.at(-1)?.[1]).toMatchObject({ login: { name: 'noor', secret: 'calm' } });
  });
});
