/* How one group is shared, and what a person does about it. It is read again whenever something came of a look at a storage. */
import { call, onChanged, type Sharing, type SharingInvite, type SharingPerson, type SyncLogin, type SyncRequest } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { known } from './sync-care.svelte';

/** A group that can be shared, as far as sharing asks for it: a circle, or a closed group. */
export type SharedGroup = { id: string; people: readonly { id: string; name: string; me: boolean; key: string | null }[] };

export class SharingCare {
  sharing = $state.raw<Sharing | null>(null);
  invitation = $state.raw<SharingInvite | null>(null);
  /** Whom a person thinks of taking out, and who was taken out. */
  removing = $state.raw<SharingPerson | null>(null);
  gone = $state.raw<string | null>(null);
  leaving = $state(false);
  readonly reading = new Attempt();
  readonly doing = new Attempt();
  /** An invitation waits for nothing else that goes on. */
  readonly inviting = new Attempt();
  readonly looking = new Attempt();

  constructor(readonly circle: string) {}

  /** Reads it, and again with every change, until the group is left. */
  watch(): () => void {
    void this.read();
    return onChanged(({ kinds }) => {
      if (kinds.includes('sync') || kinds.includes('circle') || kinds.includes('closed_group')) void this.read();
    });
  }

  async read() {
    const sharing = await this.reading.inTurn(() => call('sharing_standing', { circle: this.circle }));
    if (sharing) this.sharing = sharing;
  }

  /** Asks for a folder, and shares the group there. */
  async beginInFolder(name: string | null) {
    const place = await this.doing.run(() => call('sync_place'));
    if (place) await this.begin(place.path, null, name);
  }

  async begin(address: string, login: SyncLogin | null, name: string | null) {
    const begun = await this.doing.run(() => call('sharing_begin', { circle: this.circle, address, login: known(login), name }));
    if (begun) this.sharing = begun.sharing;
  }

  async login(login: SyncLogin) {
    if (await this.doing.run(() => call('sync_login', { circle: this.circle, login }))) await this.read();
  }

  async look() {
    await this.looking.run(() => call('sync_now'));
    await this.read();
  }

  async invite() {
    this.invitation = (await this.inviting.run(() => call('sharing_invite', { circle: this.circle }))) ?? null;
  }

  async approve({ id, name }: SyncRequest, member: string | null, keeper: boolean) {
    await this.settle(this.doing.run(() => call('sharing_approve', { circle: this.circle, id, member, keeper })), t('sharing-let-in', { name }));
  }

  async refuse(id: string) {
    await this.settle(this.doing.run(() => call('sharing_refuse', { circle: this.circle, id })), t('sharing-not-let-in'));
  }

  async appoint({ id, name }: SharingPerson) {
    await this.settle(this.doing.run(() => call('sharing_appoint', { circle: this.circle, id })), t('sharing-keeper-made', { name }));
  }

  async remove() {
    if (!this.removing) return;
    const { id, name } = this.removing;
    this.removing = null;
    // What was confirmed is done, also after something else that goes on.
    const sharing = await this.doing.inTurn(() => call('sharing_remove', { circle: this.circle, id }));
    if (sharing) [this.sharing, this.gone] = [sharing, name];
  }

  async leave() {
    this.leaving = false;
    await this.settle(this.doing.inTurn(() => call('sharing_leave', { circle: this.circle })), t('sharing-has-left'));
  }

  private async settle(answer: Promise<Sharing | undefined>, said: string) {
    const sharing = await answer;
    if (!sharing) return;
    this.sharing = sharing;
    toasts.show(said);
  }
}
