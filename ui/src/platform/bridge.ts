import type { Attachment, AttachmentAdd, Changed, Commands, Failure, Progress } from './api.gen';

/** What reaches the window without being asked for. */
export type Notices = { changed: Changed; progress: Progress; opened: null; trouble: Failure };

/** The one door between the interface and the core. */
export interface Bridge {
  call<Name extends keyof Commands>(name: Name, request: Commands[Name][0]): Promise<Commands[Name][1]>;
  paste(about: AttachmentAdd, bytes: Uint8Array): Promise<Attachment>;
  on<Name extends keyof Notices>(name: Name, heard: (notice: Notices[Name]) => void): Promise<() => void>;
  /** The address under which an image of the notebook can be shown; null when it is not one of ours. */
  source(link: string): string | null;
}
