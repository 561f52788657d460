/* Images join a page: from the clipboard, dropped on it, or chosen. Each becomes a line of Markdown at the caret. */
import { asFailure, call, paste, portableLink, type Attachment } from '../../platform';
import { explain } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { imageMarkdown } from './images';
import type { OpenPage } from './open-page.svelte';

/** The text of a page, or the part of it, that the image is to stand in. */
type Into = Pick<OpenPage, 'surface'>;

function put(into: Into, image: Attachment): void {
  into.surface?.insert(imageMarkdown(image.name, portableLink(image.url)));
}

async function safely(add: () => Promise<void>): Promise<void> {
  try {
    await add();
  } catch (reason) {
    const failure = asFailure(reason);
    if (failure.code !== 'cancelled') toasts.show(explain(failure), { failed: true });
  }
}

const QUALITY = 0.9;

/** The photo as a JPEG, where the web view can show it (Macs can); null elsewhere. */
async function redrawn(file: File): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height];
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return jpeg && new Uint8Array(await jpeg.arrayBuffer());
}

/** Hands an image over. A photo that the shell cannot decode is tried once more in the web view. */
async function hand(page: string, file: File): Promise<Attachment> {
  try {
    return await paste({ page, name: file.name, media_type: file.type }, new Uint8Array(await file.arrayBuffer()));
  } catch (reason) {
    const jpeg = asFailure(reason).code === 'attachment-heic' ? await redrawn(file) : null;
    if (!jpeg) throw reason;
    return paste({ page, name: file.name.replace(/\.[a-z0-9]{2,5}$/i, '.jpg'), media_type: 'image/jpeg' }, jpeg);
  }
}

export const addFiles = (page: OpenPage, files: File[], into: Into = page): Promise<void> =>
  safely(async () => {
    const id = await page.ensure();
    if (id === null) return;
    for (const file of files) put(into, await hand(id, file));
  });

export const pickFiles = (page: OpenPage, into: Into = page.hands): Promise<void> =>
  safely(async () => {
    const id = await page.ensure();
    if (id === null) return;
    for (const image of await call('attachment_pick', { id })) put(into, image);
    into.surface?.focus();
  });
