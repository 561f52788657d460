/* What other people changed in the group that is shown, since the person last looked. */
import { call, onChanged, type News } from '../../platform';
import { GLANCE, REFETCH_AFTER, settle } from '../../shared/timing';
import { circles } from './circles.svelte';

type Group = { id: string; closed: boolean };

/**
 * It stays for as long as the group is shown, whichever of its tabs, and is seen when the person leaves the group: not after a glance, and
 * not by a line that leads to what changed, because whoever follows one comes back for the next.
 */
class GroupNews {
  told = $state.raw<News | null>(null);
  private group: Group | null = null;
  /** Since when lines are before the person, and how far those go that were. */
  private looked: { at: number; heard: string } | null = null;
  private followed = false;

  /** A group is shown; returns what is to be done when it is left. */
  enter(id: string, closed = false): () => void {
    this.group = { id, closed };
    this.told = null;
    this.looked = null;
    this.followed = false;
    void this.read();
    const later = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.by === 'sync' || change.ids === null) later();
    });
    return () => {
      later.cancel();
      stop();
      void this.leave();
    };
  }

  async read(): Promise<void> {
    const { group } = this;
    if (!group) return;
    const told = await call(group.closed ? 'intervision_group_news' : 'circle_news', { id: group.id }).catch(() => null);
    if (!told || this.group !== group) return;
    this.told = told;
    // Where nothing is new nothing can be lost.
    if (told.lines.length === 0) await this.note(group, told.heard);
  }

  /** The lines are before the person again. */
  shown(): void {
    this.followed = false;
    if (this.told) this.looked = { at: this.looked?.at ?? Date.now(), heard: this.told.heard };
  }

  /** The person follows a line. */
  follow(): void {
    this.followed = true;
  }

  /** The person says that they have seen it. */
  async see(): Promise<void> {
    const { group, told } = this;
    if (!group || !told) return;
    // An answer that is on its way knows nothing of it.
    this.group = { ...group };
    this.told = { ...told, lines: [] };
    this.looked = null;
    await this.note(group, told.heard);
  }

  private async leave(): Promise<void> {
    const { group, looked, followed } = this;
    // What is closed is known to its own screen alone.
    this.group = this.told = null;
    if (group && looked && !followed && Date.now() - looked.at >= GLANCE) await this.note(group, looked.heard);
  }

  /** What cannot be noted is told again. */
  private async note({ id, closed }: Group, heard: string): Promise<void> {
    await call(closed ? 'intervision_group_news_seen' : 'circle_news_seen', { id, heard }).catch(() => null);
    if (!closed && circles.all.some((row) => row.id === id && row.news > 0)) await circles.read();
  }
}

export const news = new GroupNews();
