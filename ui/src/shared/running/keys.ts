/* What keys mean in whatever is run step by step: the same for a meeting and for a method. Pure. */
import type { Standing } from './pace';

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** One key gives so many minutes. */
export const MORE = 2;

/** What runs, as far as keys ask. */
export type At = {
  standing: Standing;
  /** Whether a step runs. */
  step: boolean;
  /** The step to go back to. */
  before: string | null;
  /** Whether a round goes on. */
  round: boolean;
};

export type StepAct =
  | { act: 'start' | 'pause' | 'resume' | 'next' }
  | { act: 'begin'; item: string }
  | { act: 'extend'; minutes: number }
  | { act: 'turn'; person: null };
export type StepPress = { act: StepAct } | { turn: 'strip' | 'sound' };

/** The key as a name, letters small; `null` when it is part of a shortcut or of a sign that is being composed. */
export function named(event: Key): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** What Space does, also as a button. */
export const spaced = (standing: Standing): 'start' | 'pause' | 'resume' => (standing === 'waiting' ? 'start' : standing === 'running' ? 'pause' : 'resume');

/**
 * Space starts, pauses and goes on; the arrows go from step to step, give time and pass the talking piece on. `null` when the key does
 * nothing now, `undefined` when it is none of these.
 */
export function stepKey(key: string, at: At): StepPress | null | undefined {
  const goes = at.standing === 'running' || at.standing === 'paused';
  switch (key) {
    case ' ':
      return at.standing === 'ended' ? null : { act: { act: spaced(at.standing) } };
    case 'ArrowRight':
    case 'n':
      return goes ? { act: { act: 'next' } } : null;
    case 'ArrowLeft':
      return goes && at.before !== null ? { act: { act: 'begin', item: at.before } } : null;
    case 'ArrowUp':
    case '+':
      return goes && at.step ? { act: { act: 'extend', minutes: MORE } } : null;
    case 'ArrowDown':
      return goes && at.round ? { act: { act: 'turn', person: null } } : null;
    case 'f':
      return { turn: 'strip' };
    case 'm':
      return { turn: 'sound' };
    default:
      return undefined;
  }
}
