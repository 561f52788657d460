/* The first minute: a language, a name, a passphrase, a place, and then a page. */
import { call, type Language, type Region } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { t } from '../../shared/fluent.svelte';
import { app } from '../app/app.svelte';
import { Bringing } from './bringing.svelte';
import { NewPassphrase } from './new-passphrase.svelte';
import { regionFor } from './regions';

export class FirstRun {
  step = $state<'language' | 'notebook' | 'storage'>('language');
  name = $state('');
  folder = $state<string | null>(null);
  passphrase = new NewPassphrase();
  making = new Attempt();
  looking = new Attempt();
  bringing = new Bringing();

  async choose(language: Language): Promise<void> {
    const region: Region = regionFor(language, app.preferences.region, navigator.languages);
    await this.looking.run(() => app.prefer({ language, region }));
  }

  next(): void {
    this.name ||= t('notebook-name-suggested');
    this.step = 'notebook';
  }

  async elsewhere(): Promise<void> {
    const place = await this.looking.run(() => call('notebook_choose_folder'));
    if (place) this.folder = place.path;
  }

  async make(): Promise<void> {
    if (!this.passphrase.check()) return;
    const { value: passphrase } = this.passphrase;
    const name = this.name.trim() || t('notebook-name-suggested');
    const status = await this.making.run(() => call('vault_create', { name, passphrase, folder: this.folder }));
    if (!status) return;
    this.passphrase.clear();
    app.accept(status);
  }

  /** The notebook that is not at its place is named no more. */
  async forget(): Promise<void> {
    const status = await this.looking.run(() => call('vault_forget'));
    if (status) app.accept(status);
  }

  async openOther(): Promise<void> {
    const status = await this.looking.run(() => call('notebook_open_other'));
    if (status) app.accept(status);
  }
}
