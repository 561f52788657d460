/* The closed session that lies open: what it says, the saving of what is written in it, and the names that stand in it. */
import { call, type ClosedGroupView, type ClosedSessionSet, type ClosedSessionView, type NameAlias, type NameFound } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { OpenTexts } from '../journal/open-texts.svelte';
import { ClosedText } from './closed-text.svelte';
import { distinct, saidIn, writes, type ClosedPart } from './words';

/** A session with its group. */
export type SessionView = ClosedSessionView & { of: ClosedGroupView };

export async function readSession(id: string): Promise<SessionView> {
  const view = await call('intervision_open', { id });
  return { ...view, of: await call('intervision_group_open', { id: view.group }) };
}

const PARTS = ['question', 'group', 'mine', 'supervision'] as const satisfies readonly ClosedPart[];

export class OpenSession extends OpenTexts<SessionView, ClosedText> {
  /** What may point at somebody, by text. */
  private seen = $state.raw<Partial<Record<ClosedPart, readonly NameFound[]>>>({});
  /** Whether the last look at a text was answered, by text. */
  private answered = $state.raw<Partial<Record<ClosedPart, boolean>>>({});
  /** What to say beside it, in the core's words. */
  reminder = $state('');
  found = $derived(distinct(PARTS.flatMap((part) => this.seen[part] ?? [])));
  /** Whether everything that is written was looked at: only then nothing that is found is nothing. */
  looked = $derived(PARTS.every((part) => this.answered[part] ?? (part !== 'question' && saidIn(this.view, part).trim() === '')));
  /** Aliases that were typed in place of what is proposed, by the name. */
  instead = $state<Record<string, string>>({});
  private eyes = new Set<() => void>();
  /** Which look is the newest. */
  private turn = 0;
  /** The first of the texts that are to be looked at again, for what stands above them. */
  private stale: number = PARTS.length;

  constructor(view: SessionView) {
    super(view, (kind) => kind.startsWith('closed'));
  }

  protected read(): Promise<SessionView> {
    return readSession(this.id);
  }

  /** Whether a text is still written in, by the owner of this notebook. */
  writes(part: ClosedPart): boolean {
    return this.view.held === null && writes(this.view.stage) && (part !== 'group' || this.view.may_write) && (part !== 'supervision' || this.view.supervised === null);
  }

  text(part: ClosedPart): ClosedText {
    return this.textOf(part, (changed) => new ClosedText(this.id, part, this.view, changed));
  }

  set(values: Omit<ClosedSessionSet, 'id'>): Promise<boolean> {
    return this.act(() => call('intervision_set', { id: this.id, ...values }));
  }

  /** Says what came of a yes to a later day. The day that all agreed to is not one person's to take back; a yes is, while others are asked. */
  kept(batch: string): void {
    if (this.view.keeping) this.tell(t('closed-keep-said'), batch);
    else toasts.show(t('closed-kept'));
  }

  private get known(): NameAlias[] {
    return this.view.names.map(({ name, alias }) => ({ name, alias }));
  }

  /** What may point at somebody in words, such as those that stand in none of the texts yet, among texts that are read before and after; null when it could not be looked for. */
  async namesIn(text: string, before: string[] = [], after: string[] = []): Promise<readonly NameFound[] | null> {
    const answer = await call('names_check', { text, language: null, known: this.known, before, after }).catch(() => null);
    if (answer) this.reminder = answer.reminder;
    return answer?.findings ?? null;
  }

  /** Keeps what a look at a text found. Without an answer what was found before stays. */
  private note(part: ClosedPart, findings: readonly NameFound[] | null): void {
    this.answered = { ...this.answered, [part]: findings !== null };
    if (findings) this.seen = { ...this.seen, [part]: findings };
  }

  /** Looks at a text for names; those below it are looked at again after the answer: what is proposed for somebody there depends on who is named above. */
  async look(part: ClosedPart, text: string): Promise<readonly NameFound[] | null> {
    const said = PARTS.map((one) => (one === part ? text : this.text(one).shown));
    const at = PARTS.indexOf(part);
    this.turn += 1;
    const turn = this.turn;
    this.stale = Math.min(this.stale, at + 1);
    const findings = await this.namesIn(text, said.slice(0, at), said.slice(at + 1));
    this.note(part, findings);
    void this.below(said, turn);
    return findings;
  }

  /** What an older turn has not come to is left to the newest, which knows what the texts say now. */
  private async below(said: readonly string[], turn: number): Promise<void> {
    for (; turn === this.turn && this.stale < PARTS.length; this.stale += 1) {
      const [part, text] = [PARTS[this.stale], said[this.stale]];
      if (!part || !text?.trim()) continue;
      const there = await this.namesIn(text, said.slice(0, this.stale), said.slice(this.stale + 1));
      if (turn !== this.turn) return;
      if (this.text(part).shown === text) this.note(part, there);
    }
  }

  /** Somebody who looks at a text looks again when the aliases have changed; returns how to stop. */
  watches(look: () => void): () => void {
    this.eyes.add(look);
    return () => this.eyes.delete(look);
  }

  /** What to say in the place of a name that was found: what was typed for it, else what is proposed. */
  aliasOf = (one: NameFound): NameAlias => ({ name: one.text, alias: this.instead[one.text]?.trim() || one.alias });

  /** Puts aliases in the place of names, in every text and for good. True when it was done. */
  async replace(pairs: readonly NameAlias[]): Promise<boolean> {
    try {
      await this.flush();
      for (const { name, alias } of pairs) await call('intervision_alias_set', { id: this.id, name: name.trim(), alias: alias.trim() });
      await this.reread();
      // The core did so in what others can read. What only I read is replaced as if I had typed it.
      const mine = this.text('mine');
      if (this.writes('mine') && mine.filled) mine.write((await call('names_replace', { text: mine.shown, language: null, known: this.known, before: [], after: [] })).text);
      await this.flush();
      toasts.show(t('closed-aliased'));
      return true;
    } catch (reason) {
      toasts.fails(reason);
      // Where one was refused, those before it were replaced.
      await this.reread();
      return false;
    } finally {
      for (const look of this.eyes) look();
    }
  }

  /** Carries my own words out: to a page of my journal, as things to do, or as an action of a meeting. True when they are there. */
  async take(words: string, to: { actions?: boolean; meeting?: string | null } = {}): Promise<boolean> {
    const text = words.trim();
    const said = to.meeting ? 'closed-taken-meeting' : to.actions ? 'closed-taken-actions' : 'closed-taken';
    if (text) return this.act(() => call('intervision_take', { id: this.id, text, ...to }), t(said));
    toasts.show(t('closed-take-choose'));
    return false;
  }
}
