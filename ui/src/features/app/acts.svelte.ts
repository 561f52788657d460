/* What can be done from anywhere: by shortcut, from the palette, from the rail. */
import { closeNearest } from '../../shared/escape';
import { toasts } from '../../shared/toasts.svelte';
import { app } from './app.svelte';
import { place } from './place.svelte';
import { match, undoes, type Act } from './shortcuts';

export const mac = /Mac/.test(navigator.platform);

type PageAct = 'find' | 'history' | 'read' | 'print';
const ofPage = (act: Act): act is PageAct => act === 'find' || act === 'history' || act === 'read' || act === 'print';

/** Lists that open over the room. */
export type Collection = 'tags' | 'phrases' | 'searches';
/** What a page lends to the collection of phrases. */
type Desk = { id: () => string | null; chosen: () => string; insert: (text: string) => void };

class Acts {
  palette = $state(false);
  /** What the palette opens with. */
  query = $state('');
  collection = $state<Collection | null>(null);
  /** The page that phrases come from and go to. */
  desk = $state.raw<Desk | null>(null);
  sheet = $state(false);
  /** The choice of a method to begin a page with. */
  picker = $state(false);
  /** A new group is being named. */
  newGroup = $state(false);
  joinGroup = $state(false);
  /** A charter's proposal that somebody sent is being read and signed; that needs no group of one's own. */
  signing = $state(false);
  /** A new closed group is being named. */
  newClosed = $state(false);
  /** A new meeting is being named: of which group, if of any. */
  newMeeting = $state.raw<{ circle: string | null } | null>(null);
  /** What the page that is open can do. */
  page = $state.raw<(Record<PageAct, () => void> & { id: string | null }) | null>(null);
  /** The export that is being prepared: where it begins. */
  exporting = $state.raw<{ wanted: 'page' | 'chosen' | 'year' | 'all'; page: string | null; chosen: string[] } | null>(null);

  async lock(): Promise<void> {
    try {
      await app.lock();
    } catch (reason) {
      toasts.fails(reason);
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
        this.query = '';
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
      case 'guided':
        this.picker = true;
        break;
      case 'methods':
        place.go({ room: 'methods', method: null });
        break;
      case 'meetings':
        place.go({ room: 'meetings', meeting: place.spot.room === 'meetings' ? null : place.lastMeeting });
        break;
      case 'new-meeting':
        this.newMeeting = { circle: place.spot.room === 'groups' ? place.spot.circle : null };
        break;
      case 'groups':
        place.go({ room: 'groups', circle: place.spot.room === 'groups' ? null : place.lastGroup });
        break;
      case 'focus':
        place.focus = !place.focus;
        break;
      case 'find':
      case 'history':
      case 'read':
      case 'print':
        this.page?.[act]();
        break;
      case 'lock':
        void this.lock();
        break;
    }
  }

  /** Looks for something in the palette. */
  look(query: string): void {
    this.query = query;
    this.palette = true;
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
    // Without a text under the hands they take back what a note offers to take back.
    if (!writing && undoes(event, mac) && toasts.takesBack()) {
      event.preventDefault();
      return;
    }
    const act = match(event, writing, mac);
    if (!act) return;
    // Over a dialog nothing else is opened; the palette is closed by what opened it.
    if (inDialog && act !== 'lock' && !(act === 'palette' && this.palette)) return;
    if (ofPage(act) && !this.page) return;
    // What is projected shows no other room; it is left first.
    if (place.alone && act !== 'lock') return;
    event.preventDefault();
    this.run(act);
  }
}

export const acts = new Acts();
