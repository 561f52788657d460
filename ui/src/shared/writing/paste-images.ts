/* Images that are pasted: the clipboard's own, and those that rich text carries inside itself. What lies elsewhere is never fetched. */

const INSIDE = /^data:image\/(png|jpe?g|gif|webp);base64,/i;
const MOST = 40;
/** So small on a side, it is there to be counted, not to be seen. */
const TINY = /^[0-2](?:px)?$/;

/** The rich text without what its images weigh. */
export const withoutImages = (html: string): string => html.replace(/(<[a-z][^<>]*?[\s"'/]src\s*=\s*["']?)data:image\/[^"'\s>]*/gi, '$1data:');

function bytesOf(encoded: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(encoded.replace(/%2b/gi, '+').replace(/%2f/gi, '/').replace(/%3d/gi, '='));
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}

/** The images inside rich text, in their order, called by what they show. */
export function imagesIn(html: string): File[] {
  if (!/data:image\//i.test(html)) return [];
  const files: File[] = [];
  for (const image of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const kind = INSIDE.exec(source);
    const tiny = [image.getAttribute('width'), image.getAttribute('height')].some((side) => side !== null && TINY.test(side.trim()));
    const bytes = kind && !tiny && files.length < MOST ? bytesOf(source.slice(kind[0].length)) : null;
    if (!kind || !bytes?.length) continue;
    const ending = (kind[1] ?? '').toLowerCase().replace('jpeg', 'jpg');
    const shows = [...(image.getAttribute('alt') ?? '').replace(/[\\/:\p{C}]+/gu, ' ').replace(/\s+/g, ' ').trim()].slice(0, 80).join('');
    files.push(new File([bytes], `${shows || 'image'}.${ending}`, { type: `image/${ending === 'jpg' ? 'jpeg' : ending}` }));
  }
  return files;
}

/** The images of the clipboard, each in the first of its forms, and whether one of them, or all that is there, could not be read. WebKitGTK says of a paste that brings nothing but an image that it brings nothing. */
export async function imagesHeld(): Promise<{ files: File[]; unread: boolean }> {
  const items = await navigator.clipboard.read().catch(() => null);
  if (items === null) return { files: [], unread: true };
  const kinds = items.map((item) => [item, item.types.find((type) => type.startsWith('image/'))] as const);
  const read = await Promise.allSettled(kinds.map(async ([item, type]) => (type ? [new File([await item.getType(type)], `image.${type.slice(6).replace('jpeg', 'jpg')}`, { type })] : [])));
  return { files: read.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])), unread: read.some((one) => one.status === 'rejected') };
}
