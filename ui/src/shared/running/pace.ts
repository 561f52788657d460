/*
 * The clock of whatever is run step by step, a meeting or a method: how much of a step's time is left, what that is called, and how it
 * is written. Times are whole seconds. Pure: the moments come from outside.
 */

/** How much of a step's time is left: more than a fifth, a fifth, a twentieth, none. */
export type Tone = 'green' | 'amber' | 'red' | 'over';
export type Standing = 'waiting' | 'running' | 'paused' | 'ended';

/** The tone of what is left of `planned`; none where nothing was planned. */
export function toneOf(left: number, planned: number): Tone | null {
  if (planned <= 0) return null;
  if (left <= 0) return 'over';
  if (left * 20 <= planned) return 'red';
  return left * 5 <= planned ? 'amber' : 'green';
}

/** `11:20`, from an hour on `1:02:03`. What takes too long is written as what it takes too long. */
export function clock(seconds: number): string {
  const all = Math.abs(Math.trunc(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whole minutes, none of them lost: 61 seconds too long are two minutes. */
export const minutes = (seconds: number): number => Math.ceil(Math.abs(seconds) / 60);

/** A moment by the clock on the wall, which can be set, and by one that nobody can set but that may stand still in sleep; milliseconds. */
export type Moment = { wall: number; steady: number };

const APART = 2_000;

/** The two clocks went apart: the computer slept or its clock was set, and only the core knows what really passed. */
export const strayed = (from: Moment, to: Moment): boolean => Math.abs(to.wall - from.wall - (to.steady - from.steady)) > APART;

export type Tune = 'soon' | 'over';

/** What is to be heard when a step's time goes from one tone to the next: a note when a fifth is left, two when none is. */
export function tuneOf(before: Tone | null, now: Tone | null): Tune | null {
  if (before === null || before === now) return null;
  if (now === 'over') return 'over';
  return now === 'amber' && before === 'green' ? 'soon' : null;
}
