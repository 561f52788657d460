/* An import from the choice of a file to its report. */
import { call, type ImportFolders, type ImportReport, type ImportRequest } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';

export const programs = ['auto', 'dayone', 'joplin', 'markdown', 'obsidian', 'jrnl', 'standardnotes', 'kring'] as const;
export type Program = (typeof programs)[number];

/** The first of the tags that folders and favourites become. */
export function tagsOf(folders: ImportFolders): string {
  return [...folders.names, ...(folders.count > folders.names.length ? ['…'] : [])].join(', ');
}

export type Group = { reason: string; names: string[] };

/** What shares a reason, under that reason; the longest list first. */
export function grouped(all: { reason: string; name: string }[]): Group[] {
  const groups = new Map<string, string[]>();
  for (const { reason, name } of all) groups.set(reason, [...(groups.get(reason) ?? []), name]);
  return [...groups].map(([reason, names]) => ({ reason, names })).sort((a, b) => b.names.length - a.names.length);
}

export function toldBy(report: ImportReport): Group[] {
  return grouped([
    ...report.refused.map(({ reason, name }) => ({ reason, name })),
    ...report.held.map(({ reason, name }) => ({ reason, name })),
    ...report.warnings.map(({ reason, name, about }) => ({ reason, name: about ? `${name}: ${about}` : name })),
  ]);
}

class Importing {
  from = $state<Program>('auto');
  restore = $state(false);
  /** Whether folders and favourites become tags; null for what suits the source. */
  folders = $state<boolean | null>(null);
  /** What would happen. */
  seen = $state.raw<ImportReport | null>(null);
  /** What happened. */
  done = $state.raw<ImportReport | null>(null);
  working = new Attempt();
  after = new Attempt();
  private path: string | null = null;

  get pages(): number {
    const report = this.done ?? this.seen;
    return report ? report.new + report.changed : 0;
  }

  /** Whether anything would be written. */
  get brings(): boolean {
    return this.pages > 0 || (this.seen?.beside.length ?? 0) > 0;
  }

  private get request(): ImportRequest | null {
    if (this.path === null) return null;
    return { from: this.from === 'auto' ? null : this.from, path: this.path, zone: null, restore: this.restore, folders_as_tags: this.folders };
  }

  choose(from: Program): void {
    this.from = from;
    this.clear();
  }

  private clear(): void {
    this.path = null;
    this.seen = null;
    this.done = null;
    this.restore = false;
    this.folders = null;
  }

  async pick(folder: boolean): Promise<void> {
    const chosen = await this.working.run(() => call('import_choose', { folder }));
    if (!chosen) return;
    this.clear();
    this.path = chosen.path;
    await this.look();
  }

  async look(): Promise<void> {
    const { request } = this;
    if (!request) return;
    this.seen = null;
    this.seen = (await this.working.run(() => call('import_look', request))) ?? null;
  }

  async bringBack(on: boolean): Promise<void> {
    this.restore = on;
    await this.look();
  }

  async asTags(on: boolean): Promise<void> {
    this.folders = on;
    await this.look();
  }

  async write(): Promise<void> {
    const { request } = this;
    if (!request) return;
    const report = await this.working.run(() => call('import_write', request));
    if (!report) return;
    this.done = report;
    this.seen = null;
  }

  async stop(): Promise<void> {
    await this.after.run(() => call('import_cancel'));
    toasts.show(t('import-stopped'));
  }

  async undo(): Promise<void> {
    const batch = this.done?.id;
    if (!batch || !(await this.after.run(() => call('undo', { batch })))) return;
    toasts.show(t('import-undone'));
    this.clear();
  }

  async save(): Promise<void> {
    const report = this.done ?? this.seen;
    if (!report) return;
    const saved = await this.after.run(() => call('import_save', report));
    if (saved) toasts.show(t('saved-at', { path: saved.path }));
  }
}

/** The import of this sitting: its report, and the way back from it, stay when one goes to look at what came. */
export const importing = new Importing();
