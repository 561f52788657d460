/*
 * Where the person is. Over a lock only ids and numbers are remembered, never a word that was written,
 * and only for as long as this window lives.
 */
export const sections = ['notebook', 'backups', 'sync', 'import', 'languages', 'look', 'shortcuts', 'guide', 'about'] as const;
export type Section = (typeof sections)[number];
/** What a group's page shows. */
export const groupTabs = ['charter', 'meetings', 'people'] as const;
export type GroupTab = (typeof groupTabs)[number];
/** What a meeting's page shows. A name more here has its words, `meeting-tab-<name>`, and its panel in `meeting/Meeting.svelte`. */
export const meetingTabs = ['agenda', 'write-up', 'dates'] as const;
export type MeetingTab = (typeof meetingTabs)[number];
/** What a closed group's page shows. */
export const closedTabs = ['sessions', 'agreement', 'people', 'end'] as const;
export type ClosedTab = (typeof closedTabs)[number];
export type Spot =
  | { room: 'today' }
  | { room: 'journal'; page: string | null; draft?: number; focus?: boolean; at?: Aim; day?: string; session?: boolean }
  | { room: 'trash' }
  | { room: 'meetings'; meeting: string | null; tab?: MeetingTab; at?: string; agreed?: boolean; series?: string }
  | { room: 'running'; meeting: string }
  | { room: 'methods'; method: string | null }
  | { room: 'mixing'; plan: string | null; fresh?: boolean; circle?: string; meeting?: string }
  | { room: 'trackers' }
  | { room: 'people'; person: string | null }
  | { room: 'groups'; circle: string | null; tab?: GroupTab; look?: 'edit' | 'history' | 'proposal' | 'news'; at?: string; paste?: boolean }
  | { room: 'closed'; group: string | null; session?: string; tab?: ClosedTab; conducting?: boolean; method?: string }
  | { room: 'settings'; section: Section; topic?: string };

/** Where in a page to look: a stretch of its text in UTF-16 units, or a heading. */
export type Aim = { part: string; from: number; to: number } | { heading: string };

export type Caret = { anchor: number; head: number; top: number };

const KEY = 'kring-place';

type Kept = { page: string | null; caret: Caret } | null;

class Place {
  spot = $state.raw<Spot>({ room: 'today' });
  focus = $state(false);
  /** The page last read, where the journal opens again. */
  lastPage: string | null = null;
  /** The group last looked at, where the room opens again. */
  lastGroup: string | null = null;
  /** The meeting last looked at, where the room opens again. */
  lastMeeting: string | null = null;
  /** Counts the times a new page was asked for, so that asking twice gives two. */
  private drafts = 0;
  private caretOf: (() => Kept) | null = null;
  private kept: Kept = null;

  /** Whether the room stands alone in the window, without a way to the others: it may be projected. */
  get alone(): boolean {
    return this.spot.room === 'running' || (this.spot.room === 'closed' && this.spot.conducting === true);
  }

  go(spot: Spot): void {
    this.spot = spot;
  }

  /** A new page, today's or of a day. */
  newPage(day?: string): void {
    this.drafts += 1;
    this.spot = { room: 'journal', page: null, draft: this.drafts, ...(day ? { day } : {}) };
  }

  /** A new page that first asks with whom. */
  newSession(): void {
    this.drafts += 1;
    this.spot = { room: 'journal', page: null, draft: this.drafts, session: true };
  }

  watchCaret(read: () => Kept): () => void {
    this.caretOf = read;
    return () => {
      if (this.caretOf === read) this.caretOf = null;
    };
  }

  /** Until the notebook in this folder is open again. */
  remember(notebook: string): void {
    // The place that was looked for may be a heading, which is somebody's words.
    const spot = this.spot.room === 'journal' ? { ...this.spot, at: undefined } : this.spot;
    sessionStorage.setItem(KEY, JSON.stringify({ notebook, spot, kept: this.caretOf?.() ?? null }));
  }

  /** Back to where the person was in this notebook; another one opens with Today. */
  recall(notebook: string): void {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!text) return;
    try {
      const { notebook: of, spot, kept } = JSON.parse(text) as { notebook: string; spot: Spot; kept: Kept };
      if (of !== notebook) return;
      this.spot = spot;
      this.kept = kept;
    } catch {
      // Nothing kept is nothing lost: Today opens.
    }
  }

  /** Where the caret stands when this page opens. */
  leaveCaret(page: string, at: number): void {
    this.kept = { page, caret: { anchor: at, head: at, top: 0 } };
  }

  /** The caret left on this page when the notebook was locked; given once. */
  takeCaret(page: string): Caret | null {
    if (this.kept?.page !== page) return null;
    const { caret } = this.kept;
    this.kept = null;
    return caret;
  }
}

export const place = new Place();
