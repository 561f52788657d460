/* What came from another program: a report of it, and what a page carries along. */
import type { Came, ImportReport } from '../src/platform/api.gen';

export const came: Came[] = [
  { name: 'folder', value: 'Journal' },
  { name: 'place', value: 'Coupure Links 12, Gent, België' },
  { name: 'weather', value: 'Mostly Cloudy, 7 °C' },
  { name: 'starred', value: 'true' },
  { name: 'mood', value: '7' },
];

export const imported: ImportReport = {
  id: null,
  source: 'dayone',
  found: 421,
  new: 412,
  changed: 3,
  same: 2,
  kept: 1,
  attachments: 96,
  beside: [{ what: 'people', count: 3 }, { what: 'days', count: 41 }, { what: 'phrases', count: 12 }],
  refused: [
    { source_id: '6D0F2F5E9C5B4E0C8E7A51B1C0D3A002', name: '2019-04-02', reason: 'empty' },
    { source_id: '6D0F2F5E9C5B4E0C8E7A51B1C0D3A003', name: '', reason: 'encrypted' },
    { source_id: 'photos/../../x.png', name: 'photos/../../x.png', reason: 'unsafe-name' },
  ],
  warnings: Array.from({ length: 24 }, (_, n) => ({ source_id: `6D0F2F5E9C5B4E0C8E7A51B1C0D3A1${n + 10}`, name: `2023-02-${n + 1}`, reason: n % 3 ? 'link-broken' : 'attachment-missing', about: n % 3 ? null : 'garden.jpeg' })),
  held: [{ source_id: '6D0F2F5E9C5B4E0C8E7A51B1C0D3A004', name: 'Before the talk with Noor', id: '0190', reason: 'edited' }],
  first: [
    { title: 'Before the talk with Noor', first_words: '', date: '2024-03-05', known: false },
    { title: '', first_words: 'A walk along the river, and rain.', date: '2024-03-06', known: false },
    { title: 'Journée de groupe à Lille', first_words: '', date: '2024-03-12', known: true },
  ],
  folders: { as_tags: true, names: ['Journal', 'Coaching', 'favourite'], count: 3 },
};
