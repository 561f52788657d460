/* What the window knows before any room is drawn: which notebook, open or not, and how the person likes it shown. */
import { call, onOpened, onTrouble, type AppStatus, type Preferences } from '../../platform';
import { explain, speech } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { place } from './place.svelte';

class App {
  status = $state.raw<AppStatus | null>(null);
  /** Set by the page that is open: brings what was typed into the notebook before it is locked. */
  private flushes = new Set<() => Promise<void>>();

  get preferences(): Preferences {
    if (!this.status) throw new Error('asked before the start');
    return this.status.preferences;
  }

  async start(): Promise<void> {
    onOpened(() => void this.reread());
    // Nobody had asked for it, so nobody is asked now.
    onTrouble((failure) => toasts.show(explain(failure), { failed: true }));
    await this.reread();
  }

  async reread(): Promise<void> {
    this.accept(await call('app_status'));
  }

  accept(status: AppStatus): void {
    if (status.stage === 'open' && this.status?.stage !== 'open') place.recall(status.notebook?.folder ?? '');
    this.status = status;
    dress(status.preferences);
  }

  async prefer(change: Partial<Preferences>): Promise<void> {
    const preferences = await call('preferences_set', { ...this.preferences, ...change });
    if (this.status) this.accept({ ...this.status, preferences });
    // The dictionaries follow the language; a window without them is no reason to refuse.
    await call('spelling_apply').catch(() => null);
  }

  beforeLock(flush: () => Promise<void>): () => void {
    this.flushes.add(flush);
    return () => this.flushes.delete(flush);
  }

  /** Everything typed so far, in the notebook; also of pages that were just left. */
  async flush(): Promise<void> {
    await Promise.all([...this.flushes].map((flush) => flush()));
  }

  async lock(): Promise<void> {
    await this.flush();
    place.remember(this.status?.notebook?.folder ?? '');
    await call('vault_lock');
    // The shell begins a page anew that holds nothing of the notebook; until it stands, nothing is seen.
    document.body.replaceChildren();
  }
}

function dress(preferences: Preferences): void {
  speech.language = preferences.language;
  speech.region = preferences.region;
  const root = document.documentElement;
  root.lang = preferences.region.startsWith(preferences.language) ? preferences.region : preferences.language;
  if (preferences.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
  root.style.fontSize = `${preferences.text_percent}%`;
}

export const app = new App();
