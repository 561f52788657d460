/* The charter that lies open: what it says, and the saving of what is written in it. */
import { call, type CharterView } from '../../platform';
import { OpenTexts } from '../journal/open-texts.svelte';
import { CharterText } from './charter-text.svelte';

export class OpenCharter extends OpenTexts<CharterView, CharterText> {
  constructor(view: CharterView) {
    super(view, (kind) => kind.startsWith('charter') || kind === 'circle');
  }

  protected read(): Promise<CharterView> {
    return call('charter_open', { id: this.id });
  }

  text(path: string, language: string): CharterText {
    return this.textOf(`${path} ${language}`, (changed) => new CharterText(this.id, path, language, this.view, changed));
  }

  set(values: Record<string, string | null>): Promise<boolean> {
    return this.act(() => call('charter_set', { id: this.id, values }));
  }
}
