/*
 * The only folder that knows there is a shell around the window. Everything else asks here, and
 * gets either the answer or a `Failure` whose code is a message id.
 */
import type { Attachment, AttachmentAdd, Commands, Failure, PageEdit } from './api.gen';
import type { Bridge, Notices } from './bridge';
import { bridge as tauri, portableLink } from './tauri';

export type * from './api.gen';
/** Positions in UTF-16 code units of the text before any of the edits, ascending, not overlapping. */
export type TextEdit = PageEdit['edits'][number];
export { portableLink };

let bridge: Bridge = tauri;
// The pretend notebook for developing in a browser; the mode is a constant, so a build leaves it out.
if (import.meta.env.MODE === 'fake') bridge = (await import('../../dev/fake')).bridge;

export async function call<Name extends keyof Commands>(
  name: Name,
  ...request: Commands[Name][0] extends null ? [] : [Commands[Name][0]]
): Promise<Commands[Name][1]> {
  try {
    return await bridge.call(name, (request[0] ?? null) as Commands[Name][0]);
  } catch (reason) {
    throw asFailure(reason);
  }
}

export async function paste(about: AttachmentAdd, bytes: Uint8Array): Promise<Attachment> {
  try {
    return await bridge.paste(about, bytes);
  } catch (reason) {
    throw asFailure(reason);
  }
}

export const imageSource = (link: string): string | null => bridge.source(link);

const hear =
  <Name extends keyof Notices>(name: Name) =>
  (heard: (notice: Notices[Name]) => void): (() => void) => {
    const stop = bridge.on(name, heard);
    return () => void stop.then((end) => end());
  };

export const onChanged = hear('changed');
export const onProgress = hear('progress');
export const onOpened = hear('opened');
export const onTrouble = hear('trouble');

export function isFailure(reason: unknown): reason is Failure {
  return typeof reason === 'object' && reason !== null && 'code' in reason && 'class' in reason;
}

/** Anything that was thrown, in the one shape the screens can show. */
export function asFailure(reason: unknown): Failure {
  return isFailure(reason) ? { ...reason, args: reason.args ?? {} } : { code: 'internal', class: 'internal', args: {} };
}
