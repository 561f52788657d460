/* How a method that runs looks a moment after the core was asked, who may speak in it, and what a key means. Pure. */
import type { Conducted, ConductedStep, PersonNow, RunDo } from '../../platform';
import { named, stepKey, type Key } from '../../shared/running/keys';
import { toneOf, type Tone } from '../../shared/running/pace';

type WithoutGroup<Asked> = Asked extends unknown ? Omit<Asked, 'id'> : never;
/** One thing to do in a method that runs. */
export type ConductAct = WithoutGroup<RunDo>;

/** What the screen shows; seconds. */
export type Shown = { left: number; planned: number; tone: Tone | null; elapsed: number; remaining: number };

/** The view `passed` seconds after it was given. In a pause the step's time stands still and that of all of it does not. */
export function later(view: Conducted, passed: number): Shown {
  const goes = view.state === 'running' || view.state === 'paused';
  const runs = view.state === 'running' && view.step ? passed : 0;
  const planned = view.taken + view.left;
  const left = view.left - runs;
  const spent = Math.min(runs, Math.max(0, view.left));
  return { left, planned, tone: view.step ? toneOf(left, planned) : null, elapsed: view.elapsed + (goes ? passed : 0), remaining: view.remaining - spent };
}

/** The step before the one that runs, as the method has them, that was begun. */
export function before(view: Conducted): ConductedStep | null {
  const { steps } = view.plan;
  const here = view.step ? steps.findIndex((step) => step.id === view.step?.id) : steps.length;
  return steps.slice(0, Math.max(0, here)).findLast((step) => view.begun.includes(step.id)) ?? null;
}

const VOICES: ReadonlySet<PersonNow['may']> = new Set(['speak', 'ask', 'answer']);

/** Those who may say something now; nobody while no step runs. */
export const voices = (view: Conducted): PersonNow[] => (view.step ? view.people.filter((person) => VOICES.has(person.may)) : []);

export type Press = { act: ConductAct } | { open: 'steps' } | { turn: 'strip' | 'sound' } | null;

/** The keys of whatever is run, and those of a method: who has the turn passes, a step is passed over, the steps are shown. */
export function pressed(event: Key, view: Conducted): Press {
  const key = named(event);
  if (key === null) return null;
  const round = view.round !== null && view.hush !== 'heard';
  const known = stepKey(key, { standing: view.state, step: view.step !== null, before: before(view)?.id ?? null, round });
  if (known !== undefined) return known;
  const goes = view.state === 'running' || view.state === 'paused';
  if (key === 'p') return goes && view.round?.pass && view.round.speaks ? { act: { act: 'pass', person: null } } : null;
  if (key === 's') return goes && view.step ? { act: { act: 'skip', item: null } } : null;
  return key === 'l' ? { open: 'steps' } : null;
}
