/* How long the interface waits, in milliseconds. */
export const SAVE_AFTER = 300;
export const RETRY_AFTER = 3_000;
export const ASK_AFTER = 120;
export const SHOW_BUSY_AFTER = 100;
export const TOAST_STAYS = 10_000;
export const ACTIVITY_EVERY = 20_000;
/** Whoever looks at something for less than this has only glanced at it. */
export const GLANCE = 5_000;
export const REFETCH_AFTER = 150;
/** A second digit that comes within this belongs to the first. */
export const SECOND_DIGIT = 1_200;

/** Calls `act` once, `wait` after the last time it was asked for. */
export function settle<Args extends unknown[]>(wait: number, act: (...args: Args) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (...args: Args) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}
