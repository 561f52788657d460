import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Attachment } from './api.gen';
import type { Bridge } from './bridge';

const WINDOWS_ORIGIN = 'http://kring.localhost/';
const ORIGIN = 'kring://localhost/';

export const bridge: Bridge = {
  call: (name, request) => invoke(name, { request }),

  // Headers are ASCII: the file's name travels percent-encoded.
  paste: (about, bytes) =>
    invoke<Attachment>('attachment_paste', bytes, {
      headers: {
        'kring-page': about.page,
        'kring-name': encodeURIComponent(about.name),
        'kring-media-type': about.media_type,
      },
    }),

  on: (name, heard) => listen(name, (event) => heard(event.payload as never)),

  source(link) {
    if (!link.startsWith(ORIGIN)) return null;
    const windows = convertFileSrc('', 'kring').startsWith('http:');
    return windows ? WINDOWS_ORIGIN + link.slice(ORIGIN.length) : link;
  },
};

/** Text keeps one spelling of an image's address, whatever the operating system calls it. */
export function portableLink(url: string): string {
  return url.startsWith(WINDOWS_ORIGIN) ? ORIGIN + url.slice(WINDOWS_ORIGIN.length) : url;
}
