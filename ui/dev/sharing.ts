/* Groups that are shared, in the pretend notebook. The address chooses how it begins: ?sharing=on|waiting|member|left|moved */
import type { Commands, Sharing, SyncStatus } from '../src/platform/api.gen';
import { off, on, words } from './sync';

type Answers = { [Name in keyof Commands as Name extends `sharing_${string}` ? Name : never]: (request: Commands[Name][0]) => Commands[Name][1] };
type Person = Sharing['people'][number];

const people: Person[] = [
  { id: 'p1', name: 'Noor Aerts', me: true, keeper: true, active: true, devices: 2, heard: null },
  { id: 'p2', name: 'Émile Duprez', me: false, keeper: false, active: true, devices: 1, heard: '2026-11-21T08:02:00Z' },
  { id: 'p3', name: 'Wim Claes', me: false, keeper: false, active: false, devices: 0, heard: '2026-09-30T17:20:00Z' },
];
const status: SyncStatus = { ...on, address: 'file:///media/noor/Nextcloud/Tuesday circle', sent: 12, devices: [] };

export function sharing(scene: URLSearchParams): Answers {
  const shown = scene.get('sharing') ?? '';
  const nothing = (circle: string): Sharing => ({ circle, closed: false, name: 'Tuesday circle', status: off, keeper: false, people: [], left: null, elsewhere: null, elsewhere_out: false, elsewhere_at: null, elsewhere_moved: null });
  const shared = (circle: string): Sharing => ({ ...nothing(circle), status, keeper: shown !== 'member', people });
  const asking = { id: 'r1', name: 'Hanne Peeters', words };
  const begins: Record<string, (circle: string) => Sharing> = {
    on: (circle) => ({ ...shared(circle), status: { ...status, requests: [asking] } }),
    member: shared,
    left: (circle) => ({ ...nothing(circle), left: '2026-11-02T09:12:00Z' }),
    elsewhere: (circle) => ({ ...nothing(circle), elsewhere: 'The small laptop', elsewhere_at: 'file:///media/noor/Tuesday' }),
    moved: (circle) => ({ ...nothing(circle), elsewhere: 'The small laptop', elsewhere_at: 'webdav+https://cloud.example/dav/Tuesday', elsewhere_moved: 'webdav+https://files.example/dav/Tuesday' }),
  };
  const known = new Map<string, Sharing>();
  const of = (circle: string) => known.get(circle) ?? (begins[shown] ?? nothing)(circle);
  const becomes = (next: Sharing) => (known.set(next.circle, next), next);
  const waiting: Sharing = { ...nothing('w1'), name: 'Intervision in Leuven', status: { ...off, state: 'waiting', address: status.address, words } };
  if (shown === 'waiting') becomes(waiting);
  const answered = (circle: string, more: Person[]) => becomes({ ...of(circle), status, people: [...of(circle).people, ...more] });
  return {
    sharing_list: () => [...known.values()],
    sharing_standing: ({ circle }) => of(circle),
    sharing_begin: ({ circle, address }) => ({
      check: { address, writes: 'can', reads: 'can', lists: 'can', removes: 'can', milliseconds: 12, others: 0 },
      sharing: becomes({ ...shared(circle), people: people.slice(0, 1) }),
    }),
    sharing_invite: () => ({ text: `kring-group-1-${'d2037d27159647f7e0a7aec7'.repeat(14)}`, until: '2026-11-28T16:40:00Z', code: 'M4 4h7v7h-7zM14 4h7v7h-7zM4 14h7v7h-7z', squares: 25, own: false }),
    sharing_join: () => becomes(waiting),
    sharing_approve: ({ circle }) => answered(circle, [{ id: 'p4', name: asking.name, me: false, keeper: false, active: true, devices: 1, heard: null }]),
    sharing_refuse: ({ circle }) => answered(circle, []),
    sharing_appoint: ({ circle, id }) => becomes({ ...of(circle), people: of(circle).people.map((one) => (one.id === id ? { ...one, keeper: true } : one)) }),
    sharing_remove: ({ circle, id }) => becomes({ ...of(circle), people: of(circle).people.map((one) => (one.id === id ? { ...one, active: false } : one)) }),
    sharing_again: ({ circle }) => becomes(shared(circle)),
    sharing_leave: ({ circle }) => (circle === waiting.circle ? (known.delete(circle), waiting) : becomes({ ...nothing(circle), left: '2026-11-21T16:40:00Z' })),
  };
}
