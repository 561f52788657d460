/* One line to go anywhere, do anything and find everything. */
import { asFailure, call, type Failure, type Hit } from '../../platform';
import type { IconName } from '../../shared/icons';
import { t } from '../../shared/fluent.svelte';
import { ASK_AFTER, settle } from '../../shared/timing';
import { acts, mac } from '../app/acts.svelte';
import { place, sections } from '../app/place.svelte';
import { shortcuts, spell, type Act } from '../app/shortcuts';
import { folded } from './fold';

export type Entry =
  | { kind: 'go' | 'do'; id: string; icon: IconName; label: string; keys: string[]; run: () => void }
  | { kind: 'find'; id: string; hit: Hit; run: () => void };

const MOST = 20;

function keysOf(act: Act): string[] {
  const shortcut = shortcuts.find((one) => one.act === act);
  return shortcut ? spell(shortcut, mac) : [];
}

export class Finding {
  query = $state('');
  hits = $state.raw<Hit[]>([]);
  /** The words the hits belong to. */
  answered = $state('');
  failure = $state.raw<Failure | null>(null);
  at = $state(0);
  private ask = settle(ASK_AFTER, (words: string) => void this.search(words));

  private commands: Entry[] = this.all();
  found = $derived.by(() => {
    const words = folded(this.query).split(' ').filter(Boolean);
    if (words.length === 0) return this.commands.filter((entry) => !entry.id.startsWith('settings-'));
    return this.commands.filter((entry) => entry.kind !== 'find' && words.every((word) => folded(entry.label).includes(word)));
  });
  entries = $derived<Entry[]>([
    ...this.found,
    ...this.hits.map((hit) => ({
      kind: 'find' as const,
      id: `page-${hit.id}`,
      hit,
      run: () => place.go({ room: 'journal', page: hit.id, focus: true }),
    })),
  ]);
  nothing = $derived(this.query.trim() !== '' && this.answered === this.query.trim() && this.entries.length === 0);

  constructor(private close: () => void) {}

  private all(): Entry[] {
    const act = (kind: 'go' | 'do', id: Act, icon: IconName, label: string): Entry => ({
      kind,
      id,
      icon,
      label,
      keys: keysOf(id),
      run: () => acts.run(id),
    });
    return [
      act('go', 'today', 'today', t('room-today')),
      act('go', 'journal', 'journal', t('room-journal')),
      { kind: 'go', id: 'trash', icon: 'trash', label: t('trash'), keys: [], run: () => place.go({ room: 'trash' }) },
      act('go', 'settings', 'settings', t('room-settings')),
      ...sections.map(
        (section): Entry => ({
          kind: 'go',
          id: `settings-${section}`,
          icon: 'settings',
          label: t('palette-settings', { section: t(`settings-${section}`) }),
          keys: [],
          run: () => place.go({ room: 'settings', section }),
        }),
      ),
      act('do', 'new-page', 'plus', t('page-new')),
      {
        kind: 'do',
        id: 'import',
        icon: 'import',
        label: t('import-act'),
        keys: [],
        run: () => place.go({ room: 'settings', section: 'import' }),
      },
      act('do', 'focus', 'fold', t('shortcut-focus')),
      act('do', 'sheet', 'keyboard', t('shortcuts')),
      act('do', 'lock', 'lock', t('lock-now')),
    ];
  }

  typed(): void {
    this.at = 0;
    const words = this.query.trim();
    if (words) return this.ask(words);
    this.ask.cancel();
    this.hits = [];
    this.failure = null;
  }

  private async search(query: string): Promise<void> {
    try {
      const hits = await call('search', { query, kind: null, tag: null, from: null, to: null, limit: MOST, typing: true });
      if (this.query.trim() !== query) return;
      this.hits = hits;
      this.failure = null;
    } catch (reason) {
      if (this.query.trim() !== query) return;
      this.hits = [];
      this.failure = asFailure(reason);
    }
    this.answered = query;
  }

  step(by: number): void {
    const count = this.entries.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  run(entry: Entry | undefined): void {
    if (!entry) return;
    this.close();
    entry.run();
  }
}
