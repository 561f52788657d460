/* Plans of who meets whom in the pretend notebook: everyone moves on by a seat, and nobody counts who has met. */
import type { Commands, MixKept, MixRound } from '../src/platform/api.gen';

type World = {
  today: string;
  empty: boolean;
  batch: (back: () => void) => { batch: string };
  changed: (kinds: string[]) => void;
  refuse: (code: string) => never;
};
type Names = Extract<keyof Commands, 'mix' | `mix_${string}`>;
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };

const mix: Answers['mix'] = ({ people, guests, size, rounds, seed, held, wishes, mentoring }) => {
  if (mentoring) {
    const wish = (who: string, whom: string) => (wishes.find((one) => one.who === who)?.whom.indexOf(whom) ?? -1) + 1 || null;
    const places = people.flatMap((mentor) => Array.from({ length: mentoring.places }, () => mentor)).sort();
    const pairs = guests.flatMap((mentee, at) => places.slice(at, at + 1).map((mentor) => ({ mentor, mentee, mentor_wish: wish(mentor, mentee), mentee_wish: wish(mentee, mentor) })));
    const no_mentee = people.filter((mentor) => !pairs.some((pair) => pair.mentor === mentor));
    const round = { groups: pairs.map((pair) => [pair.mentor, pair.mentee]), rests: no_mentee, repeats: 0 };
    return { people: [...people, ...guests], seed, rounds: [round], held: 0, repeats: 0, apart: 0, uneven: 0, unmet: 1, mentoring: { pairs, no_mentor: guests.slice(pairs.length), no_mentee } };
  }
  const everyone = [...people, ...guests];
  const many = Math.max(1, guests.length ? Math.min(people.length, guests.length) : Math.floor(everyone.length / size));
  const seats = size === 2 ? many * 2 : everyone.length;
  const deal = (number: number): MixRound => {
    const order = everyone.map((_, at) => everyone[(at * 5 + number * 3) % everyone.length] ?? '');
    const unique = [...new Set([...order, ...everyone])];
    const groups: string[][] = Array.from({ length: many }, () => []);
    unique.slice(0, seats).forEach((name, at) => groups[at % many]?.push(name));
    return { groups, rests: unique.slice(seats), repeats: number > 2 ? 1 : 0 };
  };
  const later = Array.from({ length: Math.max(0, rounds - held.length) }, (_, at) => deal(held.length + at + seed));
  return { people: everyone, seed, rounds: [...held, ...later], held: held.length, repeats: later.filter((round) => round.repeats).length, apart: 0, uneven: 0, unmet: 0, mentoring: null };
};

export function mixing({ today, empty, batch, changed, refuse }: World): Answers {
  const plans: MixKept[] = [];
  const find = (id: string) => plans.find((plan) => plan.id === id) ?? refuse('mix-not-found');
  const tell = () => changed(['mix']);
  if (!empty) {
    const people = ['Noor', 'Amina', 'Bram', 'Claire', 'Daan', 'Élodie', 'Farid', 'Greet', 'Hugo', 'Idris', 'Jana', 'Koen', 'Leila', 'Marc', 'Nadia'];
    const question = { people, guests: [], size: 4, groups: null, rounds: 3, seed: 1, apart: [['Bram', 'Claire']], together: [], spread: [['Noor', 'Farid', 'Idris', 'Leila']], wishes: [], before: [], held: [], mentoring: null };
    plans.push({ id: 'mix-1', title: 'Kick-off day', circle: null, meeting: null, date: today, question, mix: { ...mix(question), held: 1 }, trashed: null });
    const wishes = [{ who: 'Noor', whom: ['Koen', 'Jana'] }, { who: 'Jana', whom: ['Noor'] }, { who: 'Koen', whom: ['Farid', 'Noor'] }];
    const mentors = { ...question, people: people.slice(0, 4), guests: people.slice(8, 15), rounds: 1, size: 2, wishes, spread: [], apart: [], mentoring: { first: 'mentees' as const, places: 2, places_of: [] } };
    plans.push({ id: 'mix-2', title: 'Mentors 2027', circle: null, meeting: null, date: today, question: mentors, mix: mix(mentors), trashed: null });
  }
  return {
    mix,
    mix_save: ({ format }) => ({ path: `~/Documents/mix.${format}` }),
    mix_list: ({ trashed, circle }) =>
      plans.filter((plan) => (plan.trashed !== null) === (trashed ?? false) && (!circle || plan.circle === circle)).map((plan) => ({
        id: plan.id, title: plan.title, circle: plan.circle, meeting: plan.meeting, date: plan.date,
        people: plan.mix.people.length, rounds: plan.mix.rounds.length, held: plan.mix.held, trashed: plan.trashed,
      })),
    mix_open: ({ id }) => structuredClone(find(id)),
    mix_keep: ({ id, title, circle = null, meeting = null, date, question, mix: rounds }) => {
      const known = id ? find(id) : null;
      const plan = known ?? { id: `mix-${plans.length + 1}`, trashed: null } as MixKept;
      Object.assign(plan, structuredClone({ title, circle, meeting, date: date ?? today, question, mix: rounds }));
      if (!known) plans.unshift(plan);
      tell();
      return { id: plan.id, ...batch(() => undefined) };
    },
    mix_met: ({ circle, except }) => {
      const others = plans.filter((plan) => plan.circle === circle && plan.id !== except && plan.trashed === null);
      return { groups: others.flatMap((plan) => plan.mix.rounds.slice(0, plan.mix.held).flatMap((round) => round.groups)), plans: others.length };
    },
    mix_trash: ({ id }) => {
      find(id).trashed = `${today}T10:00:00Z`;
      tell();
      return batch(() => ((find(id).trashed = null), tell()));
    },
    mix_untrash: ({ id }) => {
      find(id).trashed = null;
      tell();
      return batch(() => ((find(id).trashed = `${today}T10:00:00Z`), tell()));
    },
  };
}
