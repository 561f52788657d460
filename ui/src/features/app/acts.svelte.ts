/* What can be done from anywhere: by shortcut, from the palette, from the rail. */
import { asFailure } from '../../platform';
import { closeNearest } from '../../shared/escape';
import { explain } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { app } from './app.svelte';
import { place } from './place.svelte';
import { match, type Act } from './shortcuts';

export const mac = /Mac/.test(navigator.platform);

class Acts {
  palette = $state(false);
  sheet = $state(false);
  /** What the page that is open can do. */
  page = $state.raw<{ id: string | null; find: () => void; history: () => void } | null>(null);
  /** The export that is being prepared: where it begins. */
  exporting = $state.raw<{ wanted: 'page' | 'chosen' | 'year' | 'all'; page: string | null; chosen: string[] } | null>(null);

  async lock(): Promise<void> {
    try {
      await app.lock();
    } catch (reason) {
      toasts.show(explain(asFailure(reason)), { failed: true });
    }
  }

  /** Opens the export with the pages at hand: the one that is open, those that were chosen, a year, all. */
  export(wanted: 'page' | 'chosen' | 'year' | 'all', chosen: string[] = []): void {
    const page = this.page?.id ?? null;
    this.exporting = { wanted: wanted === 'page' && page === null ? 'all' : wanted, page, chosen };
  }

  run(act: Act): void {
    switch (act) {
      case 'palette':
        this.palette = !this.palette;
        break;
      case 'sheet':
        this.sheet = true;
        break;
      case 'today':
        place.go({ room: 'today' });
        break;
      case 'journal':
        place.go({ room: 'journal', page: place.spot.room === 'journal' ? null : place.lastPage });
        break;
      case 'settings':
        place.go({ room: 'settings', section: 'notebook' });
        break;
      case 'new-page':
        place.newPage();
        break;
      case 'focus':
        place.focus = !place.focus;
        break;
      case 'find':
        this.page?.find();
        break;
      case 'history':
        this.page?.history();
        break;
      case 'lock':
        void this.lock();
        break;
    }
  }

  hear(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const inDialog = document.querySelector('dialog[open]') !== null;
    if (event.key === 'Escape' && !inDialog) {
      if (closeNearest()) event.preventDefault();
      return;
    }
    const at = event.target instanceof HTMLElement ? event.target : null;
    const writing = at !== null && (at.isContentEditable || at.matches('input:not([type=radio],[type=checkbox]), textarea'));
    const act = match(event, writing, mac);
    if (!act) return;
    if (inDialog && act !== 'lock' && act !== 'palette') return;
    if ((act === 'find' || act === 'history') && !this.page) return;
    event.preventDefault();
    this.run(act);
  }
}

export const acts = new Acts();
