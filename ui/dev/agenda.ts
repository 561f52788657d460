/* The arithmetic of an agenda, as a pretend core does it: tracks side by side, fixed times, what runs over. */
import type { AgendaSum, ItemSet, ItemStep, ItemView, MeetingView } from '../src/platform/api.gen';

/** Minutes of the day, and back. */
export const minuteOf = (clock: string): number => Number(clock.slice(-5, -3)) * 60 + Number(clock.slice(-2));
export const clockOf = (minute: number): string => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Gives every item its place on the clock, and the meeting its sum. */
export function reckon(view: MeetingView): void {
  const start = view.start ? minuteOf(view.start) : null;
  let at = view.late;
  let [end, open] = [at, ''];
  let own = new Map<string, number>();
  const fixed = (item: ItemView) => (item.locked && start !== null ? Math.max(0, minuteOf(item.locked) - start) : null);
  for (const item of view.items) {
    if (!item.track || item.section !== open || own.size === 0) {
      at = end;
      own = new Map();
    }
    open = item.section;
    const from = own.get(item.track) ?? at;
    const begins = fixed(item) ?? from;
    Object.assign(item, { offset: begins, free: Math.max(0, begins - from), over: 0 });
    if (item.track) own.set(item.track, begins + item.minutes);
    end = Math.max(end, begins + item.minutes);
  }
  let limit = view.minutes;
  for (const item of [...view.items].reverse()) {
    if (limit !== null) item.over = Math.min(item.minutes, Math.max(0, item.offset + item.minutes - Math.max(limit, item.offset)));
    if (item.locked && !item.track) limit = Math.min(limit ?? item.offset, item.offset);
  }
  for (const item of view.items) {
    item.begins = start === null ? null : clockOf(start + item.offset);
    item.ends = start === null ? null : clockOf(start + item.offset + item.minutes);
    let step = item.offset;
    for (const one of item.steps) {
      one.begins = start === null ? null : clockOf(start + step);
      step += one.minutes;
    }
  }
  const over = view.items.filter((item) => !item.track).reduce((sum, item) => sum + item.over, 0);
  const sum: AgendaSum = { planned: end, allowed: view.minutes, over, free: view.minutes === null ? 0 : Math.max(0, view.minutes - end), ends: start === null ? null : clockOf(start + end) };
  view.sum = sum;
}

/** `Welcome 10 / Case 35 min / 12:45 Close 5` as items. */
export const pasted = (lines: string): ItemSet[] =>
  lines
    .split(/[\n/]/)
    .map((line) => line.replace(/^[\s\-*•\d.)]*(?=\p{L})/u, '').trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.*?)[\s:,–-]*\(?(\d{1,3})\s*(?:min\w*|m|')?\)?$/u.exec(line);
      return found?.[1] ? { title: found[1].trim(), minutes: Number(found[2]) } : { title: line, minutes: null };
    });

/** Shares minutes out over the steps of a method, in proportion. */
export function fitted(steps: { name: string; minutes: number | null; speaks: string[]; rule: string }[], minutes: number): ItemStep[] {
  const sum = steps.reduce((all, step) => all + (step.minutes ?? 1), 0) || 1;
  let left = minutes;
  return steps.map(({ name, minutes: usual, speaks, rule }, at) => {
    const own = at === steps.length - 1 ? left : Math.min(left, Math.max(1, Math.round(((usual ?? 1) / sum) * minutes)));
    left -= own;
    return { name, minutes: own, begins: null, speaks, rule };
  });
}
