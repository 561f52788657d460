/* How a running meeting looks a moment after the core was asked, and what a key means in it. Pure: the moments come from outside. */
import type { RunDo, RunItem, RunView } from '../../platform';
import { named, stepKey, type Key } from '../../shared/running/keys';
import { toneOf, type Tone } from '../../shared/running/pace';

type WithoutMeeting<Asked> = Asked extends unknown ? Omit<Asked, 'id'> : never;
/** One thing to do in a running meeting. */
export type RunAct = WithoutMeeting<RunDo>;

/** What the screen shows; seconds. */
export type Shown = { taken: number; left: number; planned: number; tone: Tone | null; elapsed: number; behind: number; speaking: number | null };

/** The view `passed` seconds after it was given. In a break the item's time stands still and the meeting's does not. */
export function later(view: RunView, passed: number): Shown {
  const goes = view.state === 'running' || view.state === 'paused';
  const all = goes ? passed : 0;
  const runs = view.state === 'running' ? passed : 0;
  const planned = view.taken + view.left;
  const left = view.left - (view.item ? runs : 0);
  // What is left of the item is in the plan: only what comes after it is behind.
  const spare = view.state === 'running' && view.item ? Math.max(0, view.left) : 0;
  return {
    taken: view.taken + (view.item ? runs : 0),
    left,
    planned,
    tone: view.item ? toneOf(left, planned) : null,
    elapsed: view.elapsed + all,
    behind: view.behind + Math.max(0, all - spare),
    // Where nobody measures, nothing is counted.
    speaking: view.speaking === null ? null : view.speaking + runs,
  };
}

/** What a key does; `null` when it does nothing here. */
export type Press = { act: RunAct } | { open: 'agenda' | 'parked' | 'decision' | 'action' } | { turn: 'strip' | 'sound' | 'notes' } | null;

/** The keys of whatever is run, and those of a meeting: what is noted, skipped, looked at. */
export function pressed(event: Key, view: RunView): Press {
  const key = named(event);
  if (key === null) return null;
  const known = stepKey(key, { standing: view.state, step: view.item !== null, before: before(view)?.id ?? null, round: view.round !== null });
  if (known !== undefined) return known;
  switch (key) {
    case 's':
      return (view.state === 'running' || view.state === 'paused') && view.item ? { act: { act: 'skip', item: null } } : null;
    case 'l':
      return { open: 'agenda' };
    case 'o':
      return { turn: 'notes' };
    case 'p':
      return { open: 'parked' };
    case 'd':
      return { open: 'decision' };
    case 'a':
      return { open: 'action' };
    default:
      return null;
  }
}

/** The item before the one that runs, as the agenda has them, that was begun. */
export function before(view: RunView): RunItem | null {
  const here = view.item ? view.items.findIndex((item) => item.id === view.item?.id) : view.items.length;
  return view.items.slice(0, Math.max(0, here)).findLast((item) => item.state === 'done') ?? null;
}

/** What runs side by side: each track with its items in their order, and which of them it has come to. */
export type Track = { name: string; items: RunItem[]; at: number };

/** The tracks of a step after so many seconds of it. */
export function tracksOf(step: readonly RunItem[], taken: number): Track[] {
  const tracks = new Map<string, RunItem[]>();
  for (const item of step) tracks.set(item.track, [...(tracks.get(item.track) ?? []), item]);
  return [...tracks].map(([name, items]) => {
    let end = 0;
    const at = items.findIndex((item) => taken < (end += item.minutes * 60));
    return { name, items, at: at < 0 ? items.length - 1 : at };
  });
}

/** A step in a line: its title, or the titles of all tracks. */
export const stepTitle = (step: readonly RunItem[], taken = 0): string => tracksOf(step, taken).map(({ items, at }) => items[at]?.title ?? '').join(' · ');

/** The minutes of a step: those of its longest track. */
export const stepMinutes = (step: readonly RunItem[]): number => Math.max(0, ...tracksOf(step, 0).map(({ items }) => items.reduce((sum, item) => sum + item.minutes, 0)));

/** How long a meeting that nobody ended is taken up by itself after its time, in seconds. */
const FORGOTTEN = 2 * 3600;

/** Whether a meeting that runs in the notebook is likely to run in the room as well; the core thinks so too when it keeps from locking. */
export function goesOn(view: RunView): boolean {
  const planned = view.items.reduce((sum, item) => sum + item.minutes * 60, 0);
  return (view.state === 'running' || view.state === 'paused') && view.elapsed < planned + FORGOTTEN;
}

/** Where an item that is still to come ends up: the one that it is to stand before. `to` counts among those still to come, without it. */
export function movedBefore(items: readonly RunItem[], item: string, to: number): string | null {
  return items.filter((one) => one.state === 'waiting' && one.id !== item)[to]?.id ?? null;
}
