/* Putting a page in the trash, and taking that back. */
import { call } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { place } from '../app/place.svelte';
import { timeline } from './timeline.svelte';

export async function undo(batch: string, after: () => void = () => undefined): Promise<void> {
  try {
    await call('undo', { batch });
    after();
    await timeline.refresh();
  } catch (reason) {
    toasts.fails(reason);
  }
}

/** True when the page is in the trash. */
export async function trash(id: string, back: () => void): Promise<boolean> {
  try {
    const { batch } = await call('page_trash', { id });
    timeline.drop(id);
    if (place.lastPage === id) place.lastPage = null;
    toasts.show(t('page-trashed'), { act: { label: t('undo'), run: () => void undo(batch, back) } });
    return true;
  } catch (reason) {
    toasts.fails(reason);
    return false;
  }
}
