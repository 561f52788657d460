/* What is brought into a folder of its own, and offered to be opened there: a backup, chosen in a dialog; the notebook that lies where
   nothing can be written. */
import { call } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { app } from '../app/app.svelte';

export class Bringing {
  attempt = new Attempt();

  /** Whether something came back. */
  async restore(): Promise<boolean> {
    const place = await this.attempt.run(() => call('backup_restore'));
    if (!place) return false;
    toasts.show(t('restored-into', { path: place.path }));
    await app.reread();
    return true;
  }

  /** Whether the notebook that is to be unlocked is another now: its copy. */
  async copyHere(): Promise<boolean> {
    const status = await this.attempt.run(() => call('notebook_copy_here'));
    if (!status) return false;
    toasts.show(t('copied-here', { path: status.notebook?.folder ?? '' }));
    app.accept(status);
    return true;
  }

  /** Gives it up; nothing of it stays. */
  stop(): void {
    void call('backup_cancel').catch(() => undefined);
  }
}
