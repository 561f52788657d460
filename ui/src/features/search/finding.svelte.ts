/* One line to go anywhere, do anything and find everything. */
import { asFailure, call, type Completion, type Failure, type GuideTopic, type Hit, type PersonRow, type SavedSearch } from '../../platform';
import type { IconName } from '../../shared/icons';
import { maybe, t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { ASK_AFTER, settle } from '../../shared/timing';
import { acts, mac } from '../app/acts.svelte';
import { place, sections } from '../app/place.svelte';
import { circles } from '../circle/circles.svelte';
import { closedGroups } from '../intervision/closed-groups.svelte';
import { follow } from '../journal/links/follow';
import { shortcuts, spell, type Act } from '../app/shortcuts';
import { folded } from '../../shared/fold';

export type Entry =
  | { kind: 'go' | 'do' | 'near' | 'guide' | 'keep'; id: string; icon: IconName; label: string; keys: string[]; run: () => void }
  | { kind: 'narrow'; id: string; label: string; pages: number | null; stays: true; run: () => void }
  | { kind: 'saved'; id: string; label: string; query: string; stays: true; run: () => void }
  | { kind: 'find'; id: string; hit: Hit; run: () => void };

/** The order in which groups are shown, and in which the arrows walk. */
export const KINDS = ['narrow', 'go', 'do', 'near', 'saved', 'find', 'guide', 'keep'] as const;
const inOrder = (entries: Entry[]) => KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
const MOST = 20;
/** Fewer letters say too little to go by: they stand in many words. */
const SAID = 3;
/** Between words; an apostrophe may be either of two signs. */
const BETWEEN = /[\s'’]+/;
const COLLECTIONS = { tags: 'tag', searches: 'star', phrases: 'phrases' } as const;

function keysOf(act: Act): string[] {
  const shortcut = shortcuts.find((one) => one.act === act);
  return shortcut ? spell(shortcut, mac) : [];
}

export class Finding {
  query = $state('');
  hits = $state.raw<Hit[]>([]);
  /** The words the hits belong to. */
  answered = $state('');
  /** The line as it stood when it was last answered, its last space included. */
  private heard = $state('');
  private settled = $derived(!this.query.trim() || this.heard === this.query);
  /** Enter was pressed while the answer was on its way. */
  private entered = false;
  failure = $state.raw<Failure | null>(null);
  at = $state(0);
  /** Ways to go on with a filter that is being typed. */
  private ways = $state.raw<Completion[]>([]);
  private saved = $state.raw<SavedSearch[]>([]);
  private people = $state.raw<PersonRow[]>([]);
  private guide = $state.raw<GuideTopic[]>([]);
  /** The pages of the guide that answer the line, whatever its words. */
  private answers = $state.raw<GuideTopic[]>([]);
  private ask = settle(ASK_AFTER, (words: string) => void this.search(words));

  private commands = $derived.by<Entry[]>(() => this.all());
  found = $derived.by(() => {
    const words = folded(this.query).split(' ').filter(Boolean);
    if (words.length === 0) return this.commands.filter((entry) => !/^(settings|guide)-/.test(entry.id));
    return this.commands.filter((entry) => 'label' in entry && words.every((word) => folded(entry.label).includes(word)));
  });
  /** What is called otherwise on the screen than by whoever asks for it: help, a password, intervision. */
  private near = $derived.by<Entry[]>(() => {
    const now = this.alike(this.query);
    if (this.settled) return now;
    // Until the answer is here, none but those that were there before.
    const before = new Set(this.alike(this.heard).map((entry) => entry.id));
    return now.filter((entry) => before.has(entry.id));
  });
  /** Those whom one coaches, as soon as a word of their name is typed. */
  private coached = $derived.by<Entry[]>(() => {
    const words = folded(this.query).split(' ').filter(Boolean);
    const named = words.length === 0 ? [] : this.people.filter((one) => words.every((word) => folded(one.name).includes(word)));
    return named.map(({ id, name }) => ({ kind: 'go', id: `person-${id}`, icon: 'person', label: name, keys: [], run: () => place.go({ room: 'people', person: id }) }));
  });
  private narrowing = $derived<Entry[]>(
    this.ways.map((way) => ({
      kind: 'narrow',
      id: `narrow-${way.value}`,
      label: way.value,
      pages: way.pages,
      stays: true,
      run: () => this.put(way.query) })),
  );
  private kept = $derived.by<Entry[]>(() => {
    const words = folded(this.query);
    return this.saved
      .filter((one) => folded(one.name).includes(words) && one.query !== this.query.trim())
      .map((one) => ({ kind: 'saved', id: `saved-${one.id}`, label: one.name, query: one.query, stays: true, run: () => this.put(one.query) }));
  });
  /** The search as it is, to be kept. */
  private keep = $derived.by<Entry[]>(() => {
    const query = this.query.trim();
    if (!query || this.answered !== query || this.hits.length === 0 || this.saved.some((one) => one.query === query)) return [];
    return [{ kind: 'keep', id: 'search-save', icon: 'star', label: t('search-save'), keys: [], run: () => void this.save(query) }];
  });
  /** What begins with the words comes before what only holds them. */
  private named = $derived.by<Entry[]>(() => {
    const words = folded(this.query).split(' ').filter(Boolean);
    const begins = (entry: Entry) => 'label' in entry && words.every((word) => ` ${folded(entry.label)}`.includes(` ${word}`));
    const all = [...this.coached, ...this.found];
    return [...all.filter(begins), ...all.filter((entry) => !begins(entry))];
  });
  private called = $derived<Entry[]>([...this.named, ...this.near.filter((entry) => this.found.every((other) => other.id !== entry.id))]);
  entries = $derived<Entry[]>(inOrder([
    ...this.narrowing,
    ...this.called,
    ...this.kept,
    ...this.hits.map((hit) => ({
      kind: 'find' as const,
      id: `page-${hit.id}`,
      hit,
      run: () => this.open(hit) })),
    ...(this.settled ? this.answers : []).map((topic) => this.page(topic, 'guide', topic.title)).filter(({ id }) => this.called.every((other) => other.id !== id)),
    ...this.keep,
  ]));
  /** Nothing in the notebook; the guide may still have an answer. */
  nothing = $derived(this.query.trim() !== '' && this.answered === this.query.trim() && this.entries.every((entry) => entry.kind === 'guide'));
  /** What is said then. */
  nothingIs = $derived(!this.nothing ? null : this.entries.length === 0 ? 'palette-nothing' : 'palette-no-page');

  constructor(private close: () => void) {
    this.query = acts.query;
    if (this.query) this.typed();
    void call('people_list').then((people) => (this.people = people), () => undefined);
    void this.topics('').then((topics) => (this.guide = topics));
    void call('search_saved').then((saved) => (this.saved = saved), () => undefined);
  }

  /** Each where it is at home: a charter with its group, a meeting among the meetings. */
  private open(hit: Hit): void {
    const { id, kind, spot } = hit;
    if (kind === 'charter' || kind === 'meeting') void follow({ page: null, title: '', heading: '', thing: { kind, id } });
    else place.go({ room: 'journal', page: id, focus: true, ...(spot ? { at: spot } : {}) });
  }

  /** Puts a query into the line, to go on typing. */
  put(query: string): void {
    this.query = query;
    this.typed();
  }

  private async save(query: string): Promise<void> {
    try {
      await call('search_save', { name: '', query });
      toasts.show(t('search-saved'), { act: { label: t('searches'), run: () => (acts.collection = 'searches') } });
    } catch (reason) {
      toasts.fails(reason);
    }
  }

  private async topics(asked: string): Promise<GuideTopic[]> {
    return (await call('guide_list', { asked }).catch(() => null)) ?? [];
  }

  private page({ id }: GuideTopic, kind: 'go' | 'guide', label: string): Entry {
    return { kind, id: `guide-${id}`, icon: 'read', label, keys: [], run: () => place.go({ room: 'settings', section: 'guide', topic: id }) };
  }

  private all(): Entry[] {
    const act = (kind: 'go' | 'do', id: Act, icon: IconName, label: string): Entry => ({
      kind,
      id,
      icon,
      label,
      keys: keysOf(id),
      run: () => acts.run(id) });
    return [
      act('go', 'today', 'today', t('room-today')),
      act('go', 'journal', 'journal', t('room-journal')),
      act('go', 'meetings', 'meetings', t('room-meetings')),
      act('go', 'methods', 'methods', t('room-methods')),
      ...(circles.all.length > 0 ? [act('go', 'groups', 'groups', t('room-groups'))] : []),
      ...circles.all.map((one): Entry => ({ kind: 'go', id: `group-${one.id}`, icon: 'groups', label: one.name, keys: [], run: () => place.go({ room: 'groups', circle: one.id }) })),
      // Which they are is said behind their own door.
      ...(closedGroups.there ? [{ kind: 'go', id: 'closed', icon: 'door', label: t('room-closed'), keys: [], run: () => place.go({ room: 'closed', group: null }) } satisfies Entry] : []),
      { kind: 'go', id: 'people', icon: 'person', label: t('people'), keys: [], run: () => place.go({ room: 'people', person: null }) },
      { kind: 'go', id: 'trackers', icon: 'chart', label: t('trackers'), keys: [], run: () => place.go({ room: 'trackers' }) },
      { kind: 'go', id: 'mixing', icon: 'mixing', label: t('mixing-room'), keys: [], run: () => place.go({ room: 'mixing', plan: null }) },
      { kind: 'go', id: 'trash', icon: 'trash', label: t('trash'), keys: [], run: () => place.go({ room: 'trash' }) },
      { kind: 'go', id: 'guide', icon: 'read', label: t('settings-guide'), keys: [], run: () => place.go({ room: 'settings', section: 'guide' }) },
      ...this.guide.map((topic) => this.page(topic, 'go', t('palette-guide-topic', { title: topic.title }))),
      act('go', 'settings', 'settings', t('room-settings')),
      ...sections.map(
        (section): Entry => ({
          kind: 'go',
          id: `settings-${section}`,
          icon: 'settings',
          label: t('palette-settings', { section: t(`settings-${section}`) }),
          keys: [],
          run: () => place.go({ room: 'settings', section }) }),
      ),
      act('do', 'new-page', 'plus', t('page-new')),
      { kind: 'do', id: 'new-session', icon: 'person', label: t('session-write'), keys: [], run: () => place.newSession() },
      act('do', 'new-meeting', 'meetings', t('meeting-new')),
      act('do', 'guided', 'guided', t('method-begin')),
      { kind: 'do', id: 'group-new', icon: 'groups', label: t('group-new'), keys: [], run: () => (acts.newGroup = true) },
      { kind: 'do', id: 'group-join', icon: 'groups', label: t('sharing-join'), keys: [], run: () => (acts.joinGroup = true) },
      { kind: 'do', id: 'charter-sign-file', icon: 'import', label: t('charter-sign-file'), keys: [], run: () => (acts.signing = true) },
      { kind: 'do', id: 'closed-new', icon: 'door', label: t('closed-new'), keys: [], run: () => (acts.newClosed = true) },
      { kind: 'do', id: 'charter-paste', icon: 'import', label: t('charter-paste'), keys: [], run: () => place.go({ room: 'groups', circle: null, paste: true }) },
      ...(closedGroups.there ? [{ kind: 'do' as const, id: 'conduct', icon: 'groups' as const, label: t('conduct'), keys: [], run: () => place.go({ room: 'closed', group: null, conducting: true }) }] : []),
      act('do', 'focus', 'focus', t('shortcut-focus')),
      ...(acts.page ? [act('do', 'find', 'search', t('shortcut-find')), act('do', 'history', 'history', t('shortcut-history')), act('do', 'read', 'read', t('shortcut-read')), act('do', 'print', 'print', t('shortcut-print'))] : []),
      { kind: 'do', id: 'export', icon: 'export', label: t('export'), keys: [], run: () => acts.export('page') },
      { kind: 'do', id: 'export-year', icon: 'export', label: t('export-a-year'), keys: [], run: () => acts.export('year') },
      {
        kind: 'do',
        id: 'import',
        icon: 'import',
        label: t('import-act'),
        keys: [],
        run: () => place.go({ room: 'settings', section: 'import' }) },
      act('do', 'sheet', 'keyboard', t('shortcuts')),
      ...(['tags', 'searches', 'phrases'] as const).map(
        (name): Entry => ({ kind: 'go', id: name, icon: COLLECTIONS[name], label: t(name), keys: [], run: () => (acts.collection = name) }),
      ),
      act('do', 'lock', 'lock', t('lock-now')),
    ];
  }

  typed(): void {
    this.at = 0;
    this.entered = false;
    // A space at the end says that the last word is whole.
    if (this.query.trim()) return this.ask(this.query);
    this.ask.cancel();
    this.hits = [];
    this.ways = [];
    this.answers = [];
    this.answered = '';
    this.heard = '';
    this.failure = null;
  }

  private async search(query: string): Promise<void> {
    let whole = false;
    // A row that was chosen stays chosen, wherever the answer puts it.
    const chosen = () => (this.at > 0 ? this.entries[this.at]?.id : undefined);
    let kept: string | undefined;
    try {
      const asked = { query, kind: null, tag: null, from: null, to: null, limit: MOST, typing: true };
      const [hits, ways, answers] = await Promise.all([call('search', asked), call('search_complete', { query }).catch(() => []), this.topics(query)]);
      if (this.query !== query) return;
      kept = chosen();
      this.hits = hits;
      // Every page answers what asks nothing yet.
      this.answers = answers.length === this.guide.length ? [] : answers;
      // A filter that is whole already narrows nothing more: what it finds comes first.
      const more = ways.filter((way) => way.query.trim() !== query.trim());
      whole = more.length < ways.length;
      this.ways = more;
      this.failure = null;
    } catch (reason) {
      if (this.query !== query) return;
      kept = chosen();
      this.hits = [];
      this.answers = [];
      this.failure = asFailure(reason);
    }
    this.answered = query.trim();
    this.heard = query;
    this.at = Math.max(0, this.entries.findIndex((entry) => entry.id === kept));
    // What is only called so as well does not take the place of a page.
    if (this.at === 0 && (whole || this.entries[0]?.kind === 'near')) this.at = Math.max(0, this.entries.findIndex((entry) => entry.kind === 'find'));
    const enters = this.entered && this.failure === null;
    this.entered = false;
    if (enters) this.run(this.entries[this.at]);
  }

  private alike(query: string): Entry[] {
    const words = folded(query).split(BETWEEN).filter((word) => word.length >= SAID);
    const meant = (entry: Entry) => {
      const label = 'label' in entry ? folded(entry.label) : '';
      const others = folded(maybe(`palette-also-${entry.id}`) ?? '').split(BETWEEN);
      return words.every((word) => label.includes(word) || others.some((other) => other.startsWith(word)));
    };
    return words.length === 0 ? [] : this.commands.filter(meant).map((entry) => ({ ...entry, kind: 'near' }) as Entry);
  }

  step(by: number): void {
    const count = this.entries.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  /** Enter means what the line says now: where only an older line is answered it waits, unless a row was chosen. */
  enter(): void {
    const entry = this.entries[this.at];
    const certain = this.settled || this.at > 0 || entry?.kind === 'go' || entry?.kind === 'do';
    if (certain) return this.run(entry);
    if (this.entered) return;
    this.entered = true;
    this.ask.cancel();
    void this.search(this.query);
  }

  /** The palette was closed: nothing that it waited for is done any more. */
  leave(): void {
    this.entered = false;
    this.ask.cancel();
  }

  run(entry: Entry | undefined): void {
    if (!entry) return;
    // What only changes the line leaves it open.
    if (!('stays' in entry)) this.close();
    entry.run();
  }
}
