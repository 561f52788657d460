/*
 * A pretend notebook in memory, for developing the interface in a browser. Nothing of it is in a build. The address chooses the scene:
 * ?stage=first_run|locked|open  &language=fr  &region=fr-BE  &theme=dark  &text=200  &empty  &fail=<command>:<code>
 */
import { picture } from './picture';
import type { Commands, DiffPart, Failure, Hit, HitPart, Language, PageEdit, PageView, Preferences, Region, Theme } from '../src/platform/api.gen';
import type { Bridge, Notices } from '../src/platform/bridge';
import { charters } from './charters';
import { closed } from './closed';
import { conducting } from './conducting';
import { finding } from './finding';
import { guide } from './guide';
import { came, imported } from './imported';
import { meetingWorld } from './meeting-world';
import { meetings } from './meetings';
import { methods } from './methods';
import { mixing } from './mixing';
import { running } from './running';
import { series } from './series';
import { sharing } from './sharing';
import { sync } from './sync';
import { trackers } from './trackers';
import { earlier, firstWords, ofSheet, seeds, words, type Seed } from './pages';
import { peopleOf } from './people';

const scene = new URLSearchParams(location.search);
const TODAY = scene.get('today') ?? '2026-11-21';
const FOLDER = '~/.local/share/kring/notebook';
const [failing, failingCode] = (scene.get('fail') ?? '').split(':');

type Page = PageView & { before: { at: string; text: string }[] };
type Heard = { [Name in keyof Notices]: Set<(notice: Notices[Name]) => void> };

const heard: Heard = { changed: new Set(), progress: new Set(), opened: new Set(), trouble: new Set() };
let preferences: Preferences = {
  language: (scene.get('language') ?? 'en') as Language,
  region: (scene.get('region') ?? 'en-GB') as Region,
  theme: (scene.get('theme') ?? 'system') as Theme,
  text_percent: Number(scene.get('text') ?? 100),
  idle_minutes: 10,
  spellcheck: true,
  sound: true,
};
let stage = sessionStorage.getItem('fake-stage') ?? scene.get('stage') ?? 'open';
let name = preferences.language === 'fr' ? 'Carnet de Noor' : preferences.language === 'nl' ? 'Notitieboek van Noor' : 'Noor’s notebook';
let keychain = true;
let recoverySaved = false;
let backupAsked = false;
let passphrase = 'correct horse';
let count = 0;

const refuse = (code: string, args: Record<string, string> = {}): never => {
  const failure: Failure = { code, class: 'refused', args };
  throw failure;
};
const id = () => `0190-${(count++).toString(36).padStart(6, '0')}`;
const made = (seed: Seed): Page => ({
  ...seed,
  only_me: '',
  agreements: '',
  session: null,
  id: id(),
  version: 'v0',
  created: `${seed.date}T16:40:00Z`,
  modified: `${seed.date}T17:20:00Z`,
  trashed: null,
  attachments: [],
  method: null,
  values: [],
  came: scene.has('came') ? came : [],
  before: [{ at: `${seed.date}T16:52:00Z`, text: seed.text.replace('probably not to her', 'not to her').replace('## What I take with me', '## For next time') }],
});
const pages: Page[] = scene.has('empty') ? [] : [...seeds, ...earlier(140)].map(made);
if (scene.has('trash')) for (const page of pages.slice(3, 6)) page.trashed = '2026-11-20T08:00:00Z';
const backups = ['2026-11-21T07:58:00Z', '2026-11-20T08:12:00Z', '2026-11-19T08:03:00Z'].map((at, n) => ({
  id: `b${n}`,
  made: at,
  kind: n === 1 ? 'by_hand' : 'daily',
  bytes: 2_480_000 - n * 31_000,
  verified: n !== 2,
}));

const status = () => ({
  stage: stage as 'open',
  notebook: stage === 'first_run' ? null : { name, folder: FOLDER, keychain, example: scene.has('example') },
  preferences,
  version: '0.1.0',
  default_folder: FOLDER,
  trouble: null,
});
function enter(next: string) {
  stage = next;
  sessionStorage.setItem('fake-stage', next);
  return status();
}
function enterWith(given: { words: string }) {
  const { length, wrong } = ofSheet(given.words);
  if (length !== 24) refuse('words-count', { found: String(length) });
  return wrong > 0 ? refuse('words-not-a-word', { position: String(wrong) }) : enter('open');
}
const changed = (ids: string[] | null, by: 'person' | 'undo' = 'person', kinds = ['page']) =>
  setTimeout(() => heard.changed.forEach((hear) => hear({ by, kinds, ids })), 50);
const tellMethods = (by: 'person' | 'undo') => setTimeout(() => heard.changed.forEach((hear) => hear({ by, kinds: ['method'], ids: null })), 50);
const find = (wanted: string): Page => pages.find((page) => page.id === wanted) ?? refuse('not-found');
const view = ({ before: _before, ...page }: Page): PageView => ({ ...page });
const applied = (text: string, edits: PageEdit['edits']) =>
  edits.reduceRight((now, [from, to, insert]) => now.slice(0, from) + insert + now.slice(to), text);
const undone = new Map<string, () => void>();
function batch(back: () => void) {
  const key = `batch-${undone.size}`;
  undone.set(key, back);
  return { batch: key };
}
const newest = () => [...pages].sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));

function marked(text: string, word: string, room: number): HitPart[] {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return [{ text: text.slice(0, room), hit: false }];
  const from = Math.max(0, at - room / 2);
  return [
    { text: (from > 0 ? '…' : '') + text.slice(from, at), hit: false },
    { text: text.slice(at, at + word.length), hit: true },
    { text: text.slice(at + word.length, at + room), hit: false },
  ].filter((part) => part.text);
}
function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const parts: Omit<DiffPart, 'part'>[] = [
    { kind: 'same', text: a.slice(0, head).join('') },
    { kind: 'removed', text: a.slice(head, a.length - tail).join('') },
    { kind: 'added', text: b.slice(head, b.length - tail).join('') },
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ];
  return parts.filter((part) => part.text).map((part) => ({ ...part, part: 'body' }));
}

type Answers = { [Name in keyof Commands]: (request: Commands[Name][0]) => Commands[Name][1] };
const sheet = () => ({ name, made: TODAY, words });
const open = (given: string) => (given === passphrase ? enter('open') : refuse('vault-wrong-passphrase'));

const world = { today: TODAY, empty: scene.has('empty'), language: () => preferences.language, batch, changed: (kinds: string[]) => void changed([], 'person', kinds), refuse };
const held = meetingWorld(world);
const answers: Answers = {
  ...peopleOf({ pages, today: TODAY, batch, changed }),
  ...trackers({ pages, today: TODAY, empty: scene.has('empty'), changed: (kinds) => void changed([], 'person', kinds), batch, refuse }),
  ...charters(world),
  ...closed(world),
  ...conducting(world),
  ...meetings(world, held),
  ...running(world, held),
  ...series(world, held),
  app_status: status,
  preferences_set: (wanted) => (preferences = wanted),
  about: () => ({
    version: '0.1.0',
    places: [
      { name: 'notebook', path: FOLDER },
      { name: 'backups', path: `${FOLDER}/backups` },
      { name: 'preferences', path: '~/.config/kring' },
    ],
    licences: Array.from({ length: 40 }, (_, n) => ({ name: `part-${n + 1}`, version: `1.${n}.0`, licence: n % 3 ? 'MIT OR Apache-2.0' : 'OFL-1.1' })),
  }),
  passphrase_strength: ({ passphrase: text }) => {
    const score = Math.min(4, Math.floor(text.length / 6));
    return { score, guesses_log10: text.length * 0.75, advice: score < 3 ? 'add-words' : null };
  },
  vault_create: (wanted) => {
    if (wanted.passphrase.length < 8) refuse('passphrase-too-weak');
    ({ name, passphrase } = wanted);
    pages.length = 0;
    return enter('open');
  },
  demo_open: () => enter('open'),
  demo_leave: () => enter('first_run'),
  ...guide(() => preferences.language),
  vault_unlock: ({ passphrase: given }) => open(given),
  vault_unlock_keychain: () => enter('open'),
  ...{ vault_recover: enterWith, sync_recover: enterWith },
  vault_forget: () => enter('first_run'),
  vault_lock: () => enter('locked'),
  vault_state: () => ({
    id: 'notebook',
    name,
    folder: FOLDER,
    keychain,
    recovery_saved: recoverySaved,
    recovery_made: recoverySaved ? `${TODAY}T10:00:00Z` : null,
    pages: pages.length,
    created: '2025-03-02T09:00:00Z',
  }),
  vault_change_passphrase: ({ current, new: wanted }) => {
    if (current !== passphrase) refuse('vault-wrong-passphrase');
    passphrase = wanted;
    return null;
  },
  vault_change_locks: ({ current }) => (current === passphrase ? sheet() : refuse('vault-wrong-passphrase')),
  recovery_make: sheet,
  recovery_save: () => ({ path: '~/Documents/Recovery sheet.pdf' }),
  recovery_confirm: () => {
    recoverySaved = true;
    return null;
  },
  keychain_set: ({ on }) => {
    keychain = on;
    return answers.vault_state(null);
  },
  vault_verify: () => ({
    ok: true,
    documents: pages.length,
    checks: ['pages', 'database', 'documents', 'rows', 'search', 'attachments', 'backups'].map((check) => ({ name: check, ok: true, detail: null })),
    failure: null,
  }),
  vault_reindex: () => ({ documents: pages.length }),
  ...sharing(scene),
  ...sync(scene),
  backup_list: () => backups,
  backup_now: () => backups[0] ?? refuse('io'),
  backup_to: () => ({ path: '/media/noor/stick/Noor 2026-11-21.kring-backup', missing: 0, damaged: 0, unreadable: 0 }),
  backup_restore: () => ({ path: '~/Kring restored' }),
  notebook_choose_folder: () => ({ path: '~/Documents/Kring' }),
  notebook_open_other: () => enter('locked'),
  notebook_copy_here: () => enter('locked'),
  activity: () => null,
  backup_asked: () => {
    backupAsked = true;
    return null;
  },
  today: () => {
    const page = pages.find((one) => one.date === TODAY && one.trashed === null);
    return {
      date: TODAY,
      page: page ? view(page) : null,
      offer_recovery: !recoverySaved,
      offer_backup: pages.length > 10 && !backupAsked,
      on_this_day: pages.length > 10 ? ['2025-11-21'] : [],
    };
  },
  page_add: ({ title, date, tags, text, only_me = '', agreements = '', method = null, session }) => {
    const page = { ...made({ title, date: date ?? TODAY, tags, text }), only_me, agreements, before: [], method };
    pages.push(page);
    if (session) answers.session_set({ page: page.id, session, for_both: true });
    changed([page.id]);
    return view(page);
  },
  page_open: ({ id: wanted }) => view(find(wanted)),
  page_edit: ({ id: wanted, part, edits }) => {
    const page = find(wanted);
    const field = part === 'only_me' || part === 'agreements' ? part : 'text';
    const before = page[field];
    page[field] = applied(before, edits);
    page.version = `v${Number(page.version.slice(1)) + 1}`;
    changed([wanted]);
    return { version: page.version, patches: [], ...batch(() => (page[field] = before)) };
  },
  page_set: ({ id: wanted, title, date, tags, method }) => {
    const page = find(wanted);
    Object.assign(page, title === null ? {} : { title }, date === null ? {} : { date }, tags === null ? {} : { tags }, method ? { method } : {});
    changed([wanted]);
    return batch(() => undefined);
  },
  page_list: ({ before, limit, trashed, tag, with: who, from, to }) => {
    const rows = newest()
      .filter((page) => (page.trashed !== null) === trashed && (!tag || page.tags.includes(tag)) && (!from || page.date >= from) && (!to || page.date <= to))
      .filter((page) => !who || page.session?.person.name === who)
      .map((page) => ({ id: page.id, title: page.title, first_words: firstWords(page), date: page.date, tags: page.tags, person: page.session?.person.name ?? null, trashed: page.trashed, cursor: page.id }));
    const start = before === null ? 0 : rows.findIndex((row) => row.cursor === before) + 1;
    return rows.slice(start, start + limit);
  },
  page_trash: ({ id: wanted }) => {
    const page = find(wanted);
    page.trashed = new Date().toISOString();
    changed([wanted]);
    return batch(() => (page.trashed = null));
  },
  page_untrash: ({ id: wanted }) => {
    const page = find(wanted);
    page.trashed = null;
    changed([wanted]);
    return batch(() => (page.trashed = new Date().toISOString()));
  },
  page_purge: ({ id: wanted }) => {
    pages.splice(pages.indexOf(find(wanted)), 1);
    return null;
  },
  page_history: ({ id: wanted }) =>
    find(wanted).before.map((mark, n) => ({ id: String(n), from: mark.at, to: mark.at, by: n ? 'elsewhere' : 'here', added: 42, removed: 3 })),
  page_at: ({ id: wanted, mark }) => ({ ...view(find(wanted)), text: find(wanted).before[Number(mark)]?.text ?? '' }),
  page_diff: ({ id: wanted, from }) => wordDiff(find(wanted).before[Number(from)]?.text ?? '', find(wanted).text),
  page_return: ({ id: wanted, mark }) => {
    const page = find(wanted);
    const before = page.text;
    const set = (text: string) => {
      page.text = text;
      page.version = `v${Number(page.version.slice(1)) + 1}`;
    };
    set(page.before[Number(mark)]?.text ?? page.text);
    return batch(() => set(before));
  },
  export_look: ({ scope, format, audience }) => {
    const chosen = pages.filter((page) => !page.trashed && (scope.ids?.includes(page.id) ?? true) && (scope.year === undefined || page.date.startsWith(String(scope.year))));
    if (chosen.length === 0) refuse('export-nothing');
    const coached = scene.has('coached') ? chosen.slice(0, 1) : [];
    const ending = { pdf: '.pdf', docx: '.docx', html: '.html', md: '', json: '.json' }[format];
    const name = coached.length ? `Session notes - ${chosen[0]?.date}` : chosen.length === 1 ? `${chosen[0]?.date} - ${chosen[0]?.title}` : 'Journal - 2026';
    const leaves = coached.map((page) => ({
      title: page.title,
      date: 'Thursday 19 November 2026',
      about: audience === 'client' ? '50 minutes · by video' : 'Amina · 50 minutes · by video · paid',
      texts: [
        { heading: '', text: `${page.text}\nAmina smiled.` },
        { heading: 'Agreements', text: '- Amina writes the first sentence' },
        ...(audience === 'client' ? [] : [{ heading: 'Only me', text: 'I was tired.' }]),
      ],
    }));
    return { pages: chosen.length, coached: coached.length, name: name + ending, leaves, names: ['Amina'] };
  },
  export_cancel: () => null,
  backup_cancel: () => null,
  vault_verify_cancel: () => null,
  export_save: (wanted) => {
    const look = answers.export_look(wanted);
    return { path: `~/Documents/${look.name}`, pages: look.pages, attachments: 0, left_out: 0, unprintable: 0 };
  },
  export_open: () => null,
  export_show: () => null,
  undo: ({ batch: wanted }) => {
    undone.get(wanted)?.();
    changed(null, 'undo');
    return batch(() => undefined);
  },
  ...methods(() => preferences.language, batch, (by) => tellMethods(by), refuse),
  ...mixing({ today: TODAY, empty: scene.has('empty'), batch, changed: (kinds) => void changed([], 'person', kinds), refuse }),
  search: ({ query: asked, from, to, limit }) => {
    const hits: Hit[] = [];
    const tag = /tag:"?([^"]+?)"?(?:\s|$)/.exec(asked)?.[1];
    const query = asked.replace(/\S+:("[^"]*"|\S*)/g, '').trim();
    for (const page of newest()) {
      if (page.trashed || (from && page.date < from) || (to && page.date > to) || (tag && !page.tags.some((one) => one.startsWith(tag)))) continue;
      const flat = page.text.replace(/[#*>\n]+/g, ' ');
      if (!`${page.title} ${flat}`.toLowerCase().includes(query.toLowerCase())) continue;
      const at = query ? page.text.toLowerCase().indexOf(query.toLowerCase()) : -1;
      const spot = at < 0 ? null : { part: 'body', from: at, to: at + query.length };
      hits.push({ id: page.id, kind: 'page', title: marked(page.title, query, 200), first_words: firstWords(page), date: page.date, snippet: marked(flat, query, 110), spot });
    }
    return hits.slice(0, limit);
  },
  ...finding({ pages: () => newest().filter((page) => page.trashed === null), find, batch, changed, today: TODAY }),
  import_choose: ({ folder }) => ({ path: folder ? '~/Notes' : '~/Downloads/Export.zip' }),
  import_save: () => ({ path: '~/Documents/Kring.txt' }),
  import_look: () => imported,
  import_write: () => ({ ...imported, id: batch(() => undefined).batch, first: [] }),
  import_cancel: () => null,
  attachment_save: ({ name: file }) => ({ path: `~/Downloads/${file}` }),
  attachment_pick: () => [{ id: 'a', url: 'kring://localhost/0190-whiteboard', name: 'whiteboard.jpg', media_type: 'image/jpeg', bytes: 120_000 }],
  attachment_paste: () => refuse('internal'),
  link_open: () => null,
  run_screen: () => null,
  run_notes: () => null,
  spelling_apply: () => null,
};

const slow = new Set(['export_save', 'vault_unlock', 'vault_create', 'vault_recover']);
const wait = (time: number) => new Promise((done) => setTimeout(done, time));
export const bridge: Bridge = {
  async call(command, request) {
    await wait(slow.has(command) ? 350 : 4);
    if (failing === command) refuse(failingCode ?? 'internal', { product: 'Nextcloud', limit: '20 MB', field: 'title', found: '23', position: '7' });
    return answers[command](request as never) as never;
  },
  async paste(about) {
    await wait(20);
    return { id: id(), url: 'kring://localhost/0190-whiteboard', name: about.name, media_type: about.media_type, bytes: 10_000 };
  },
  async on(event, hear) {
    heard[event].add(hear as never);
    return () => void heard[event].delete(hear as never);
  },
  source: (link) => (link.startsWith('kring:') ? picture() : null),
};
