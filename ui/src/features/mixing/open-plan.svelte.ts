/*
 * A plan of who meets whom while it is worked on. What is typed is kept a moment after the last key, the rounds as soon as they are
 * made. Rounds that were held stay as they were; only those to come are made anew.
 */
import { asFailure, call, onChanged, type Failure, type MixKept, type MixRequest, type MixSide, type MixView } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { todayHere } from '../../shared/dates';
import { typedApart } from '../../shared/names';
import { SAVE_AFTER, settle } from '../../shared/timing';
import { app } from '../app/app.svelte';
import { linesOf, listsIn, placesIn, placesLines, twoLists, wayOf, wishesIn, wishLines, type Way } from './names';

const none: MixView = { people: [], seed: 1, rounds: [], held: 0, repeats: 0, apart: 0, uneven: 0, unmet: 0, mentoring: null };

export class OpenPlan {
  id = $state<string | null>(null);
  title = $state('');
  circle = $state<string | null>(null);
  meeting = $state<string | null>(null);
  date = $state(todayHere());
  way = $state<Way>('pairs');
  people = $state('');
  guests = $state('');
  size = $state('4');
  rounds = $state('4');
  seed = $state('1');
  apart = $state('');
  together = $state('');
  facilitators = $state('');
  spread = $state('');
  wishes = $state('');
  /** Of mentors and mentees: whose wishes count first, how many mentees a mentor takes, and who takes another number. */
  first = $state<MixSide>('mentees');
  places = $state('1');
  placesOf = $state('');
  mix = $state.raw<MixView>(none);
  /** In how many plans of the group people have met before. */
  plans = $state(0);
  failure = $state.raw<Failure | null>(null);
  mixing = new Attempt();
  private before = $state.raw<string[][]>([]);
  private dirty = false;
  private later = settle(SAVE_AFTER, () => void this.flush());
  private ends: (() => void)[] = [];

  /** Those who can facilitate; in pairs nobody does. */
  leads = $derived(this.way === 'groups' ? typedApart(this.facilitators) : []);
  names = $derived([...typedApart(this.people), ...(twoLists(this.way) ? typedApart(this.guests) : [])]);
  private mixed = $state('');
  private asked = $derived(JSON.stringify(this.question()));
  /** Whether the rounds are those of what is asked now; null while there are none. */
  fits = $derived(this.mix.rounds.length === 0 ? null : this.mixed === this.asked);

  constructor(kept: MixKept | null, circle: string | null = null, meeting: string | null = null, private keptAs: (id: string) => void = () => undefined) {
    this.circle = circle;
    this.meeting = meeting;
    if (kept) this.take(kept);
    this.ends = [
      app.beforeLock(() => this.flush()),
      onChanged((change) => {
        if (change.by !== 'person' && this.id && (change.ids === null || change.ids.includes(this.id))) void this.reread();
      }),
    ];
    void this.remember();
    if (!kept && meeting) void this.gather(meeting).catch((reason: unknown) => (this.failure = asFailure(reason)));
  }

  private take({ id, title, circle, meeting, date, question, mix }: MixKept): void {
    Object.assign(this, { id, title, circle, meeting, date, mix });
    this.way = wayOf(question);
    this.people = question.people.join('\n');
    this.guests = question.guests.join('\n');
    if (question.size > 2) this.size = String(question.size);
    this.rounds = String(question.rounds);
    this.seed = String(question.seed);
    this.apart = linesOf(question.apart);
    this.together = linesOf(question.together);
    const [first = [], ...others] = question.spread;
    this.facilitators = first.join(', ');
    this.spread = linesOf(others);
    this.wishes = wishLines(question.wishes);
    const { mentoring } = question;
    if (mentoring) Object.assign(this, { first: mentoring.first, places: String(mentoring.places), placesOf: placesLines(mentoring.places_of) });
    this.mixed = JSON.stringify(this.question());
  }

  private question(): MixRequest {
    const number = (text: string, least: number, most: number) => Math.min(most, Math.max(least, Math.trunc(Number(text)) || least));
    const facilitators = typedApart(this.facilitators);
    const together = this.way === 'groups' ? listsIn(this.together) : [];
    const spread = this.way === 'groups' ? [facilitators, ...listsIn(this.spread)] : [];
    return {
      people: typedApart(this.people),
      guests: twoLists(this.way) ? typedApart(this.guests) : [],
      size: this.way === 'groups' ? number(this.size, 3, 100) : 2,
      groups: null,
      rounds: this.way === 'mentors' ? 1 : number(this.rounds, 1, 100),
      seed: number(this.seed, 0, 4_294_967_295),
      apart: listsIn(this.apart),
      together,
      spread: spread.some((names) => names.length > 0) ? spread : [],
      wishes: this.way === 'groups' ? [] : wishesIn(this.wishes),
      before: [],
      held: [],
      mentoring: this.way === 'mentors' ? { first: this.first, places: number(this.places, 1, 100), places_of: placesIn(this.placesOf) } : null,
    };
  }

  /** Who of the group has met before. */
  async remember(): Promise<void> {
    const { circle } = this;
    const met = circle ? await call('mix_met', { circle, except: this.id, date: this.date || null }).catch(() => null) : null;
    if (circle !== this.circle) return;
    this.before = met?.groups ?? [];
    this.plans = met?.plans ?? 0;
  }

  changed(): void {
    this.dirty = true;
    this.later();
  }

  async choose(circle: string | null): Promise<void> {
    this.circle = circle;
    this.changed();
    await this.remember();
  }

  /** The people of the group come in; whoever is there already stays. */
  async bring(): Promise<void> {
    if (!this.circle) return;
    const { people } = await call('circle_open', { id: this.circle });
    this.comeIn(people.filter((one) => one.belongs).map((one) => one.name));
  }

  /** Those who take part in the meeting come in. */
  private async gather(meeting: string): Promise<void> {
    const { people } = await call('meeting_open', { id: meeting });
    this.comeIn(people.filter((one) => one.attendance !== 'absent' && one.attendance !== 'excused').map((one) => one.name));
  }

  private comeIn(names: string[]): void {
    this.people = [...new Set([...typedApart(this.people), ...names])].join('\n');
    this.changed();
  }

  /** Makes the rounds to come; with another seed when they are to be different. */
  async shuffle(otherwise = false): Promise<void> {
    if (otherwise) this.seed = String(Number(this.seed) + 1);
    const question = this.question();
    const held = this.mix.rounds.slice(0, this.mix.held);
    const answer = await this.mixing.run(() => call('mix', { ...question, before: this.before, held }));
    if (!answer) return;
    this.mix = answer;
    this.mixed = JSON.stringify(question);
    this.dirty = true;
    await this.flush();
  }

  /** So many rounds were held. */
  async hold(many: number): Promise<void> {
    this.mix = { ...this.mix, held: many };
    this.dirty = true;
    await this.flush();
  }

  /** Keeps what was changed. A plan without people or rounds is none yet. */
  async flush(): Promise<void> {
    this.later.cancel();
    if (!this.dirty || (!this.id && this.names.length === 0)) return;
    this.dirty = false;
    const { id, title, circle, meeting, mix } = this;
    const date = this.date || todayHere();
    try {
      const made = await call('mix_keep', { id, title, circle, meeting, date, question: this.question(), mix });
      this.failure = null;
      if (!id) {
        this.id = made.id;
        this.keptAs(made.id);
      }
    } catch (reason) {
      this.dirty = true;
      this.failure = asFailure(reason);
    }
  }

  private async reread(): Promise<void> {
    await this.flush();
    const kept = this.id ? await call('mix_open', { id: this.id }).catch(() => null) : null;
    if (kept && !this.dirty) this.take(kept);
  }

  close(): void {
    void this.flush();
    for (const end of this.ends) end();
  }
}
