/* Rounds as a pretend core deals them: everyone moves on by a seat, and nobody counts who has met. */
import type { Commands, MixRound } from '../src/platform/api.gen';

type Names = 'mix' | 'mix_save';
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };

export const mixing = (): Answers => ({
  mix: ({ people, guests, size, rounds, seed, held }) => {
    const everyone = [...people, ...guests];
    const many = Math.max(1, guests.length ? Math.min(people.length, guests.length) : Math.round(everyone.length / size));
    const deal = (number: number): MixRound => {
      const groups: string[][] = Array.from({ length: many }, () => []);
      everyone.forEach((name, at) => groups[(at + Math.floor(at / many) * number) % many]?.push(name));
      return { groups, rests: [], repeats: 0 };
    };
    const later = Array.from({ length: Math.max(0, rounds - held.length) }, (_, at) => deal(held.length + at + seed));
    return { people: everyone, seed, rounds: [...held, ...later], held: held.length, repeats: 0, apart: 0, uneven: 0, unmet: 0 };
  },
  mix_save: ({ format }) => ({ path: `~/Documents/mix.${format}` }),
});
