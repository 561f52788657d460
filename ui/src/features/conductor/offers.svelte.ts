/* Cases that are offered: a line each that stays here, and how urgent, alive and useful to others each is. */
import type { Offer } from '../../platform';

export const points = ['urgency', 'energy', 'relevance'] as const;
export type Point = (typeof points)[number];
type Given = { line: string } & Record<Point, number>;

const NONE: Given = { line: '', urgency: 0, energy: 0, relevance: 0 };

export class Offers {
  private given = $state<Record<string, Given>>({});

  of(person: string): Given {
    return this.given[person] ?? NONE;
  }

  say(person: string, line: string): void {
    this.given[person] = { ...this.of(person), line };
  }

  weigh(person: string, point: Point, value: number): void {
    this.given[person] = { ...this.of(person), [point]: value };
  }

  /** Those of `people` who offer something, without what it is about. */
  offered(people: readonly string[]): Offer[] {
    return people.flatMap((person) => {
      const { line, ...weight } = this.of(person);
      return line.trim() || points.some((point) => weight[point] > 0) ? [{ id: person, person, ...weight }] : [];
    });
  }
}
