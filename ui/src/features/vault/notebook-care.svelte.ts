/* The notebook as its owner looks after it: its keys, its sheet, its soundness. */
import { call, type NotebookState, type RecoverySheet, type VerifyReport } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import { app } from '../app/app.svelte';
import { NewPassphrase } from './new-passphrase.svelte';

export type Change = 'passphrase' | 'locks';

export class NotebookCare {
  state = $state.raw<NotebookState | null>(null);
  sheet = $state.raw<RecoverySheet | null>(null);
  report = $state.raw<VerifyReport | null>(null);
  rebuilt = $state<number | null>(null);
  changing = $state<Change | null>(null);
  current = $state('');
  choice = new NewPassphrase();
  reading = new Attempt();
  changingKeys = new Attempt();
  making = new Attempt();
  switching = new Attempt();
  caring = new Attempt();
  /** Whether what goes on is the check, which can be stopped. */
  checking = $state(false);

  async read(): Promise<void> {
    const state = await this.reading.inTurn(() => call('vault_state'));
    if (state) this.state = state;
  }

  open(change: Change | null): void {
    this.changing = change;
    this.current = '';
    this.choice.clear();
    this.changingKeys.failure = null;
  }

  async change(): Promise<void> {
    if (!this.choice.check()) return;
    const request = { current: this.current, new: this.choice.value };
    const change = this.changing;
    const answer = await this.changingKeys.run<RecoverySheet | null>(() =>
      change === 'locks' ? call('vault_change_locks', request) : call('vault_change_passphrase', request),
    );
    if (answer === undefined) return;
    this.open(null);
    this.sheet = answer;
    toasts.show(change === 'locks' ? t('locks-changed') : t('passphrase-changed'));
    await this.read();
  }

  async makeSheet(): Promise<void> {
    const sheet = await this.making.run(() => call('recovery_make'));
    if (sheet) this.sheet = sheet;
  }

  async confirmed(): Promise<void> {
    this.sheet = null;
    toasts.show(t('sheet-confirmed'));
    await this.read();
  }

  async keychain(on: boolean): Promise<void> {
    const state = await this.switching.inTurn(() => call('keychain_set', { on }));
    if (!state) return;
    this.state = state;
    await app.reread();
  }

  async verify(): Promise<void> {
    this.report = null;
    this.checking = true;
    this.report = (await this.caring.run(() => call('vault_verify'))) ?? null;
    this.checking = false;
  }

  stopChecking(): void {
    void call('vault_verify_cancel').catch(() => undefined);
  }

  async rebuild(): Promise<void> {
    this.rebuilt = null;
    this.rebuilt = (await this.caring.run(() => call('vault_reindex')))?.documents ?? null;
  }
}
