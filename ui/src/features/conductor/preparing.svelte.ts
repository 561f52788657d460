/*
 * Getting ready: a method, who is here, who does what, which case. All of it is in this window alone until the room is entered, and the
 * lines that cases are told in never leave it.
 */
import { call, type ConductorPlan, type ConductorRoom, type ConductorTurns, type RoleHeld, type Speaker } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { ASK_AFTER, settle } from '../../shared/timing';
import { Offers } from './offers.svelte';

const FIRST = 'incident';
const number = (typed: string): number | null => (/^\s*[1-9]\d{0,3}\s*$/.test(typed) ? Number(typed) : null);

export class Preparing {
  method = $state(FIRST);
  minutes = $state('');
  cases = $state('');
  /** Everybody, in the order in which they sit. */
  seats = $state.raw<readonly Speaker[]>([]);
  /** Who is not here. */
  away = $state.raw<readonly string[]>([]);
  /** Who has which part, by the part's id. */
  parts = $state.raw<Readonly<Record<string, string>>>({});
  plan = $state.raw<ConductorPlan | null>(null);
  turns = $state.raw<ConductorTurns | null>(null);
  readonly offers = new Offers();
  readonly laying = new Attempt();
  readonly beginning = new Attempt();
  here = $derived.by(() => this.seats.filter((person) => !this.away.includes(person.id)));
  chosen = $derived.by(() => this.room.methods.find((row) => row.id === this.method) ?? null);
  private again = settle(ASK_AFTER, () => void this.read());

  /** `method`: what to begin from, where it can be conducted. */
  constructor(readonly room: ConductorRoom, method: string | null = null) {
    this.seats = room.people;
    const wanted = [method, FIRST].find((id) => room.methods.some((row) => row.id === id));
    this.method = wanted ?? room.methods[0]?.id ?? '';
  }

  /** What changes makes the plan and the turns again, once the person has stopped. */
  changed(): void {
    this.again();
  }

  take(method: string): void {
    this.method = method;
    this.parts = {};
    this.changed();
  }

  comes(person: string, comes: boolean): void {
    this.away = comes ? this.away.filter((one) => one !== person) : [...this.away, person];
    this.parts = Object.fromEntries(Object.entries(this.parts).filter(([, held]) => !this.away.includes(held)));
    this.changed();
  }

  /** Gives somebody another seat: by it goes who speaks after whom, and who sits with whom. */
  moves(from: number, to: number): boolean {
    const seats = [...this.seats];
    seats.splice(to, 0, ...seats.splice(from, 1));
    this.seats = seats;
    this.changed();
    return true;
  }

  give(part: string, person: string): void {
    // One part a person: whoever gets another leaves the one they had.
    const others = Object.entries(this.parts).filter(([id, held]) => id !== part && held !== person);
    this.parts = Object.fromEntries(person ? [...others, [part, person]] : others);
    this.changed();
  }

  async read(): Promise<void> {
    if (this.here.length === 0) return;
    await this.laying.inTurn(async () => {
      const people = this.here.map((person) => person.id);
      this.turns = await call('conductor_turns', { id: this.room.id, people, offers: this.offers.offered(people) });
      this.plan = await call('conductor_plan', this.asked());
    });
  }

  begin(): Promise<unknown> {
    return this.beginning.run(() => call('conductor_begin', this.asked()));
  }

  private asked() {
    const roles: RoleHeld[] = Object.entries(this.parts).map(([role, person]) => ({ role, people: [person] }));
    return { id: this.room.id, method: this.method, people: this.here.map((person) => person.id), minutes: number(this.minutes), turns: this.chosen?.each ? number(this.cases) : null, roles };
  }
}
