/* Undoing what was done to a model, and taking one out of the trash. */
import { call } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';

export async function undo(batch: string, after: () => void): Promise<void> {
  try {
    await call('undo', { batch });
    after();
  } catch (reason) {
    toasts.fails(reason);
  }
}

/** True when the model is in the trash. */
export async function trash(id: string, name: string, back: () => void): Promise<boolean> {
  try {
    const { batch } = await call('method_trash', { id });
    toasts.show(t('own-trashed', { name }), { act: { label: t('undo'), run: () => void undo(batch, back) } });
    return true;
  } catch (reason) {
    toasts.fails(reason);
    return false;
  }
}

export async function putBack(id: string, name: string, after: () => void): Promise<void> {
  try {
    const { batch } = await call('method_untrash', { id });
    toasts.show(t('own-restored', { name }), { act: { label: t('undo'), run: () => void undo(batch, after) } });
    after();
  } catch (reason) {
    toasts.fails(reason);
  }
}
