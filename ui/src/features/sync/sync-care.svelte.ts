/* How sync stands, and what a person does about it. It is read again whenever something came of a look at the storage. */
import { call, onChanged, type SyncAside, type SyncBrought, type SyncCheck, type SyncInvite, type SyncLogin, type SyncStatus } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { flipped } from '../../shared/flipped';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';

export class SyncCare {
  status = $state.raw<SyncStatus | null>(null);
  aside = $state.raw<SyncAside[]>([]);
  invitation = $state.raw<SyncInvite | null>(null);
  /** The device that a person thinks of taking out, and the one that was. */
  leaving = $state.raw<{ id: string; name: string } | null>(null);
  left = $state.raw<string | null>(null);
  /** Whom it let in, and who of them goes with it. */
  brought = $state.raw<readonly SyncBrought[]>([]);
  with = $state.raw<readonly string[]>([]);
  /** The device that is to get another name. */
  naming = $state.raw<{ id: string; name: string } | null>(null);
  /** What the storage was found to be when sync was turned on. */
  found = $state.raw<SyncCheck | null>(null);
  /** Where the storage is for this computer, when it is not where the invitation says. */
  elsewhere = $state.raw<string | null>(null);
  readonly reading = new Attempt();
  readonly doing = new Attempt();
  /** Who goes with a device is asked apart: where that is refused, it is told where it is thought of. */
  readonly thinking = new Attempt();
  /** A name that is refused is told where it is typed. */
  readonly renaming = new Attempt();
  /** An invitation waits for nothing else that goes on. */
  readonly inviting = new Attempt();
  readonly looking = new Attempt();

  /** Reads it, and again with every change, until the screen is left. */
  watch(): () => void {
    void this.read();
    return onChanged(({ kinds }) => {
      if (kinds.includes('sync') || kinds.includes('notebook')) void this.read();
    });
  }

  async read() {
    const status = await this.reading.inTurn(() => call('sync_status'));
    if (!status) return;
    this.status = status;
    this.aside = status.refused > 0 ? ((await this.reading.inTurn(() => call('sync_aside'))) ?? []) : [];
  }

  async addFolder() {
    const place = await this.doing.run(() => call('sync_place'));
    if (place) await this.add(place.path, null);
  }

  /** Turns it on. A server may ask for nobody's name; then none is given. */
  async add(address: string, login: SyncLogin | null) {
    const added = await this.doing.run(() => call('sync_add', { address, login: known(login), name: null }));
    if (!added) return;
    [this.status, this.found] = [added.status, added.check];
  }

  async login(login: SyncLogin) {
    const status = await this.doing.run(() => call('sync_login', { circle: null, login }));
    if (status) this.status = status;
  }

  async look() {
    const done = await this.looking.run(() => call('sync_now'));
    if (done) this.status = done.status;
    else await this.read();
  }

  async invite() {
    this.invitation = (await this.inviting.run(() => call('sync_invite'))) ?? null;
  }

  async place() {
    const place = await this.doing.run(() => call('sync_place'));
    if (place) this.elsewhere = place.path;
  }

  async join(text: string, login: SyncLogin): Promise<boolean> {
    const asked = { text, name: null, address: this.elsewhere, login: known(login) };
    const status = await this.doing.run(() => call('sync_join', asked));
    if (status) this.status = status;
    return status !== undefined;
  }

  async approve(id: string, name: string) {
    await this.settle(() => call('sync_approve', { id }), t('sync-let-in', { name }));
  }

  async refuse(id: string) {
    await this.settle(() => call('sync_refuse', { id }), t('sync-not-let-in'));
  }

  async rename(name: string) {
    if (!this.naming) return;
    const { id } = this.naming;
    const status = await this.renaming.run(() => call('sync_rename', { id, name }));
    if (status) [this.status, this.naming] = [status, null];
  }

  /** Thinks of taking a device out: whoever has a lost one may have let in others. */
  async think(device: { id: string; name: string }) {
    [this.leaving, this.brought, this.with] = [device, [], []];
    const brought = await this.thinking.inTurn(() => call('sync_brought', { id: device.id }));
    // They may think of another one by now.
    if (brought && this.leaving?.id === device.id) this.brought = brought;
  }

  flip(id: string) {
    this.with = flipped(this.with, id);
  }

  async revoke() {
    if (!this.leaving) return;
    const { id, name } = this.leaving;
    const going = [...this.with];
    this.leaving = null;
    // What was confirmed is done, also after something else that goes on.
    const status = await this.doing.inTurn(() => call('sync_revoke', { id, with: going }));
    if (status) [this.status, this.left] = [status, name];
  }

  async saveAside() {
    const saved = await this.doing.run(() => call('sync_aside_save'));
    if (saved) toasts.show(t('saved-at', { path: saved.path }));
  }

  async off() {
    const done = await this.doing.run(async () => {
      await call('sync_off');
      return true;
    });
    if (!done) return;
    [this.found, this.left] = [null, null];
    toasts.show(t('sync-turned-off'));
    await this.read();
  }

  private async settle(ask: () => Promise<SyncStatus>, said: string) {
    const status = await this.doing.run(ask);
    if (!status) return;
    this.status = status;
    toasts.show(said);
  }
}

/** Nobody, where no name and no password were given. */
export function known(login: SyncLogin | null): SyncLogin | null {
  return login && login.name + login.secret !== '' ? login : null;
}
