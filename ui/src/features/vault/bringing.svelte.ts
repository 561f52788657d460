/* A backup that comes back: chosen in a dialog, brought into a folder of its own, and offered to be opened there. */
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

  /** Gives it up; nothing of it stays. */
  stop(): void {
    void call('backup_cancel').catch(() => undefined);
  }
}
