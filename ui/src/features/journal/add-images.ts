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

export const addFiles = (page: OpenPage, files: File[], into: Into = page): Promise<void> =>
  safely(async () => {
    const id = await page.ensure();
    if (id === null) return;
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      put(into, await paste({ page: id, name: file.name, media_type: file.type }, bytes));
    }
  });

export const pickFiles = (page: OpenPage, into: Into = page.hands): Promise<void> =>
  safely(async () => {
    const id = await page.ensure();
    if (id === null) return;
    for (const image of await call('attachment_pick', { id })) put(into, image);
    into.surface?.focus();
  });
