/* Every word on the screen comes through `t`. It is reactive: a change of language redraws what used it. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Failure, Language, Region } from '../platform';
import { spacing } from './spacing';

type Words = Record<string, string | number>;

type Files = Record<string, string>;

// What is said before the notebook is open. The rest comes with the rooms (`features/app/words.ts`), so that the first screen waits for
// little of it. Refusals are there from the start, and read when the first one has to be said.
const FIRST = import.meta.glob<string>('../../../locales/*/interface.ftl', { query: '?raw', import: 'default', eager: true });
const REFUSALS = import.meta.glob<string>('../../../locales/*/errors.ftl', { query: '?raw', import: 'default', eager: true });

/** Words of the language, conventions of the region: English in Belgium is en-BE. */
export function localeOf(language: Language, region: Region): string {
  return `${language}-${region.slice(3)}`;
}

class Speech {
  language = $state<Language>('en');
  region = $state<Region>('en-GB');
  locale = $derived(localeOf(this.language, this.region));
  private files = { ...FIRST };
  private made = new Map<string, { bundle: FluentBundle; add: (files: Files) => void }>();

  /** Takes more words, of every language. Nothing that was said is said again: what had no words was not asked for. */
  learn(files: Files): void {
    const fresh = Object.fromEntries(Object.entries(files).filter(([path]) => !(path in this.files)));
    Object.assign(this.files, fresh);
    for (const { add } of this.made.values()) add(fresh);
  }

  private bundleOf(language: Language, region: Region): FluentBundle {
    const key = `${language} ${region}`;
    const known = this.made.get(key);
    if (known) return known.bundle;
    const bundle = new FluentBundle(localeOf(language, region), { useIsolating: false });
    const add = (files: Files) => {
      for (const [path, text] of Object.entries(files)) {
        if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(spacing(text, language, region)));
      }
    };
    add(this.files);
    this.made.set(key, { bundle, add });
    return bundle;
  }

  say(id: string, words: Words = {}, language = this.language): string | null {
    const bundle = this.bundleOf(language, this.region);
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, words, []) : null;
  }
}

export const speech = new Speech();

export function t(id: string, words?: Words): string {
  return speech.say(id, words) ?? id;
}

/** In the language of a document, as far as Kring speaks it, else in that of the screen. */
export function told(language: string, id: string, words?: Words): string {
  return speech.say(id, words, isSpoken(language) ? language : speech.language) ?? id;
}

export const isSpoken = (language: string): language is Language => ['en', 'fr', 'nl'].includes(language);

/** For ids that come from the core: null when there is no such message. */
export function maybe(id: string, words?: Words): string | null {
  return speech.say(id, words);
}

/** What happened, that the text is safe, what to do next. A field that was filled in wrongly may have a sentence of its own. */
export function explain(failure: Failure): string {
  speech.learn(REFUSALS);
  const { field } = failure.args;
  const own = field === undefined ? null : maybe(`error-invalid-${field.replaceAll('_', '-')}`);
  return own ?? maybe(`error-${failure.code}`, spoken(failure.args)) ?? t('error-internal');
}

/** Numbers become numbers again, for their plural; the name of a field becomes its word. */
function spoken(args: Failure['args']): Words {
  const words: Words = {};
  for (const [name, text] of Object.entries(args)) if (text !== undefined) words[name] = /^\d{1,6}$/.test(text) ? Number(text) : text;
  if (args.field !== undefined) words.field = maybe(`field-${args.field.replaceAll('_', '-')}`) ?? args.field;
  return words;
}
