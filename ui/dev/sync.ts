/* Sync in the pretend notebook. The address chooses how it begins: ?sync=on|waiting|login|trouble */
import type { Commands, Failure, SyncStatus } from '../src/platform/api.gen';

type Answers = { [Name in keyof Commands as Name extends 'sync_recover' ? never : Name extends `sync_${string}` ? Name : never]: (request: Commands[Name][0]) => Commands[Name][1] };

export const words = 'green thumb scorpion rule bless assist';
export const off: SyncStatus = {
  state: 'off',
  address: null,
  login: null,
  since: null,
  tried: null,
  done: null,
  failure: null,
  sent: 0,
  waiting: 0,
  refused: 0,
  missing: 0,
  recoverable: false,
  arriving: null,
  words: null,
  devices: [],
  requests: [],
  troubles: [],
  warnings: [],
  recovered: [],
};
export const on: SyncStatus = {
  ...off,
  state: 'on',
  address: 'file:///media/noor/Nextcloud/Kring',
  since: '2026-11-02T09:12:00Z',
  tried: '2026-11-21T16:39:00Z',
  done: '2026-11-21T16:39:00Z',
  sent: 41,
  recoverable: true,
  devices: [
    { id: 'a1', name: 'Linux 3fa2', here: true, active: true, heard: null, behind: 0 },
    { id: 'b2', name: 'The small laptop', here: false, active: true, heard: '2026-11-21T08:02:00Z', behind: 3 },
    { id: 'c3', name: 'Mac 90aa', here: false, active: false, heard: '2026-09-30T17:20:00Z', behind: 0 },
  ],
};
const away: Failure = { code: 'sync-away', class: 'refused', args: {} };
const asking = { id: 'r1', name: 'Windows 71bc', words };

export function sync(scene: URLSearchParams): Answers {
  const begins: Record<string, SyncStatus> = {
    on: { ...on, requests: [asking] },
    waiting: { ...off, state: 'waiting', address: on.address, since: on.since, words },
    login: { ...on, address: 'webdav+https://cloud.example/remote.php/dav/files/noor/Kring/', login: { name: 'noor', kept: 'keychain' }, failure: { ...away, code: 'sync-login-missing' } },
    trouble: {
      ...on,
      failure: away,
      waiting: 7,
      refused: 2,
      missing: 1,
      recoverable: false,
      arriving: { done: 61, total: 240 },
      recovered: [{ id: 'p1', title: 'Recovered: What Noor wants', first_words: '' }],
      warnings: [
        { what: 'rolled-back', device: 'The small laptop', count: 12, since: '2026-11-25T08:10:00Z' },
        { what: 'ahead', device: 'The small laptop', count: 365, since: null },
      ],
      troubles: [{ name: '84c07ff357db7e0741efb3f87bdc4bab-0000000000000012-dadf10d8d3cca0d3e2de6532e66d6317.krg', why: 'damaged' }],
    },
  };
  let now = begins[scene.get('sync') ?? ''] ?? off;
  const becomes = (next: SyncStatus) => (now = next);
  const without = () => becomes({ ...now, requests: [] });
  return {
    sync_move: ({ address }) => becomes({ ...now, address }),
    sync_status: () => now,
    sync_login: () => becomes(on),
    sync_now: () => ({ sent: 0, taken: 0, refused: 0, listings: 4, status: now, groups: [] }),
    sync_invite: () => ({ text: `kring-invite-1-${'d2037d27159647f7e0a7aec7'.repeat(12)}`, until: '2026-11-28T16:40:00Z' }),
    sync_join: () => becomes({ ...off, state: 'waiting', address: on.address, since: on.since, words }),
    sync_approve: ({ id }) => {
      without();
      return becomes({ ...now, devices: [...now.devices, { id, name: asking.name, here: false, active: true, heard: null, behind: 41 }] });
    },
    sync_refuse: without,
    sync_rename: ({ id, name }) => becomes({ ...now, devices: now.devices.map((one) => (one.id === id ? { ...one, name } : one)) }),
    sync_brought: () => [
      { id: 'd7', name: 'Linux 3f2a', since: '2026-11-27T22:41:00Z', group: null, group_name: '' },
      { id: 'p9', name: 'Wim Claes', since: '2026-11-27T22:52:00Z', group: 'c1', group_name: 'Tuesday circle' },
    ],
    sync_revoke: ({ id }) => becomes({ ...now, devices: now.devices.map((one) => (one.id === id ? { ...one, active: false, behind: 0 } : one)) }),
    sync_aside: () =>
      (['newer', 'damaged'] as const).map((why, at) => ({
        id: String(at),
        device: 'The small laptop',
        since: '2026-11-20T10:00:00Z',
        document: '0190',
        why,
        bytes: 1_840 * (at + 1),
      })),
    sync_off: () => {
      becomes(off);
      return null;
    },
    sync_add: () => {
      becomes(on);
      return { check: { address: on.address ?? '', writes: 'can', reads: 'can', lists: 'can', removes: 'can', milliseconds: 12, others: 1 }, status: on };
    },
    sync_place: () => ({ path: 'file:///media/noor/stick' }),
    sync_aside_save: () => ({ path: '~/Documents/Kring.json' }),
    sync_invitation_save: () => ({ path: '~/Documents/Kring.txt' }),
    sync_invitation_open: () => ({ text: `kring-group-1-${'d2037d27159647f7e0a7aec7'.repeat(12)}` }),
  };
}
