/* The door to the shell as tests find it: each test answers what is asked there, and says what changed. */
import { vi } from 'vitest';

export const call = vi.fn();
/** Whoever listens for changes. */
export const heard = new Set<(change: object) => void>();
export const onChanged = (hear: (change: object) => void) => (heard.add(hear), () => heard.delete(hear));
export const onOpened = () => () => undefined;
export const imageSource = () => null;
export const asFailure = (reason: unknown) => reason;

/** What was asked by this name, in the order in which it came. */
export const asked = (name: string) => call.mock.calls.filter(([command]) => command === name).map(([, request]) => request);

export function answers(answer: Record<string, (request: never) => unknown>): void {
  call.mockImplementation(async (name: string, request: never) => answer[name]?.(request));
}
