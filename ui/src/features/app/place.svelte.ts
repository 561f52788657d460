/*
 * Where the person is. Over a lock only ids and numbers are remembered, never a word that was written,
 * and only for as long as this window lives.
 */
export const sections = ['notebook', 'backups', 'import', 'languages', 'look', 'shortcuts', 'about'] as const;
export type Section = (typeof sections)[number];
export type Spot =
  | { room: 'today' }
  | { room: 'journal'; page: string | null; draft?: number; focus?: boolean }
  | { room: 'trash' }
  | { room: 'settings'; section: Section };

export type Caret = { anchor: number; head: number; top: number };

const KEY = 'kring-place';

type Kept = { page: string | null; caret: Caret } | null;

class Place {
  spot = $state.raw<Spot>({ room: 'today' });
  focus = $state(false);
  /** The page last read, where the journal opens again. */
  lastPage: string | null = null;
  /** Counts the times a new page was asked for, so that asking twice gives two. */
  private drafts = 0;
  private caretOf: (() => Kept) | null = null;
  private kept: Kept = null;

  go(spot: Spot): void {
    this.spot = spot;
  }

  newPage(): void {
    this.drafts += 1;
    this.spot = { room: 'journal', page: null, draft: this.drafts };
  }

  watchCaret(read: () => Kept): () => void {
    this.caretOf = read;
    return () => {
      if (this.caretOf === read) this.caretOf = null;
    };
  }

  remember(): void {
    sessionStorage.setItem(KEY, JSON.stringify({ spot: this.spot, kept: this.caretOf?.() ?? null }));
  }

  recall(): void {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!text) return;
    try {
      const { spot, kept } = JSON.parse(text) as { spot: Spot; kept: Kept };
      this.spot = spot;
      this.kept = kept;
    } catch {
      // Nothing kept is nothing lost: Today opens.
    }
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
