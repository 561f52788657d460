import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { spacing } from '../src/shared/spacing';

const languages = ['en', 'fr', 'nl'] as const;
const files = readdirSync(join(import.meta.dirname, '../../locales/en')).map((name) => name.replace('.ftl', '')).filter((name) => !['core', 'cli', 'cli-closed', 'cli-meetings', 'cli-sync', 'demo'].includes(name));
const read = (language: string, file: string) => readFileSync(join(import.meta.dirname, `../../locales/${language}/${file}.ftl`), 'utf8');
const ids = (text: string) => [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] ?? '');
function messages(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(/\n(?=[a-z])/)) {
    const id = /^([a-z][a-z0-9-]*) =/.exec(part)?.[1];
    if (id) found.set(id, part.replace(/^#.*$/gm, ''));
  }
  return found;
}
const words = (message: string) => [...new Set([...message.matchAll(/\$([a-z]+)/g)].map((match) => match[1]))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
const source = sources(join(import.meta.dirname, '../src')).join('\n');

describe.each(files)('%s.ftl', (file) => {
  const english = read('en', file);

  it('says nothing twice', () => {
    for (const language of languages) {
      const all = ids(read(language, file));
      expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
    }
  });

  it('says the same things in all three languages', () => {
    for (const language of languages) expect(ids(read(language, file)).sort(), language).toEqual(ids(english).sort());
  });

  it('speaks of the same values in all three languages', () => {
    const originals = messages(english);
    for (const language of languages) {
      for (const [id, message] of messages(read(language, file))) expect(words(message), `${language} ${id}`).toEqual(words(originals.get(id) ?? ''));
    }
  });

  it('can be read by Fluent', () => {
    for (const language of languages) {
      const bundle = new FluentBundle(language);
      expect(bundle.addResource(new FluentResource(read(language, file)))).toEqual([]);
      for (const id of ids(read(language, file))) expect(bundle.getMessage(id)?.value, `${language} ${id}`).toBeTruthy();
    }
  });
});

describe('the screens', () => {
  const known = new Set(files.flatMap((file) => ids(read('en', file))));
  const used = [...source.matchAll(/\b(?:t|maybe|told)\((?:[^,'`()]+, )?'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
  const prefixes = [...source.matchAll(/\b(?:t|maybe|told)\(\s*(?:[^,'`()]+, )?`([a-z0-9-]+-)\$\{/g)].map((match) => match[1] ?? '');

  it('use no message that is missing', () => {
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it('leave no message unused', () => {
    const named = new Set([...source.matchAll(/'([a-z][a-z0-9-]+)'/g)].map((match) => match[1]));
    const dynamic = prefixes;
    expect([...known].filter((id) => !named.has(id) && !dynamic.some((prefix) => id.startsWith(prefix)))).toEqual([]);
  });
});

/** Every file of a language; those that only a translation needs among them. */
const everything = (language: string) => readdirSync(join(import.meta.dirname, `../../locales/${language}`)).map((name) => name.replace('.ftl', ''));

describe('the guide', () => {
  const plain = (words: string) => words.trim().replace(/…$/, '').toLowerCase();
  const pages = (language: string) => {
    const folder = join(import.meta.dirname, `../../docs/guide/${language}`);
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  };

  it.each(languages)('calls things as the screens do, in %s', (language) => {
    const said = everything(language).flatMap((file) => [...read(language, file).matchAll(/^(?:[a-z][a-z0-9-]* =|\s+\*?\[\w+\]) (.+)$/gm)]);
    const known = new Set(said.map((match) => plain(match[1] ?? '')));
    const named = pages(language).flatMap((page) => [...page.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.map((match) => match[1] ?? '').filter((name) => !known.has(plain(name)))).toEqual([]);
  });
});

it('the guide calls nobody a supervisor, who may be a manager', () => {
  for (const language of ['en', 'fr']) {
    for (const name of readdirSync(join(import.meta.dirname, `../../docs/guide/${language}`))) {
      expect(readFileSync(join(import.meta.dirname, `../../docs/guide/${language}/${name}`), 'utf8'), name).not.toMatch(/\bsupervisors?\b|\bsuperviseu/i);
    }
  }
});

describe('a thing', () => {
  /** What is called otherwise everywhere else; what a person may type to find it is none of it. */
  const strange: [language: string, word: RegExp, not: RegExp][] = [
    ['nl', /vergadering|reservekopie|\bopslaan\b|apparaat|terugleg|besluit(?!vorming)|\b[Oo]ntwerp\b|[‘]/i, /^palette-also-|^name-/],
    ['fr', /\brencontres?\b(?! deux| qui)|pour de bon|petit nom|par vidéo|\bpayée\b/i, /^palette-also-|^mix|^cli-mix|^help-(mix|plans-of-who|keep-the-plan|put-one)/],
  ];

  it('has one name in the French of methods and charters', () => {
    const folder = join(import.meta.dirname, '../../methods');
    const all = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.name.endsWith('.toml'));
    const said = all.flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/\bfr = "([^"]*)"/g)].map((match) => match[1]));
    expect(said.length).toBeGreaterThan(500);
    // People meet, and a method is called so; what a group holds is a réunion, as on every screen.
    expect([...new Set(said.filter((text) => /\brencontres?\b/i.test(text ?? '')))]).toEqual(['Rencontres express']);
  });

  it.each(strange)('has one name in %s', (language, word, not) => {
    const found = everything(language).flatMap((file) => [...messages(read(language, file))]);
    const other = found.filter(([id, message]) => !not.test(id) && word.test(message));
    expect(other.map(([, message]) => message)).toEqual([]);
  });
});

describe('French', () => {
  const french = files.map((file) => read('fr', file)).join('\n');
  const spoken = [...messages(french).values()].map((message) => message.slice(message.indexOf('=') + 1)).join('\n');

  it('puts a narrow no-break space before ; ! ?', () => {
    // What stands before a letter is part of an address.
    expect(spoken.match(/[^\u202f][;!?](?![a-z])/g)).toBeNull();
  });

  it('puts a no-break space before : and inside « »', () => {
    expect(spoken.match(/[^\u00a0]:(?![/\d])/g)).toBeNull();
    expect(spoken.match(/«[^\u00a0]|[^\u00a0]»/g)).toBeNull();
  });

  it('sets no space before ; ! ? in Canada', () => {
    expect(spacing('Prêt\u202f? Oui\u202f!', 'fr', 'fr-CA')).toBe('Prêt? Oui!');
    expect(spacing('Prêt\u202f?', 'fr', 'fr-BE')).toBe('Prêt\u202f?');
  });

  it('says vous, and Dutch says je', () => {
    expect(french.match(/(?<!\p{L})(tu|ton|tes)(?!\p{L})/giu)).toBeNull();
    expect(files.map((file) => read('nl', file)).join('').match(/(?<!\p{L})(u|uw)(?!\p{L})/gu)).toBeNull();
  });
});

it('no screen speaks of a vault', () => {
  for (const language of languages) for (const file of files) {
    for (const [id, message] of messages(read(language, file))) expect(message.slice(message.indexOf('=')), id).not.toMatch(/\bvault\b/i);
  }
});

/** What a source imports at once; what it imports later comes later. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const froms = [...readFileSync(path, 'utf8').matchAll(/^\s*(?:import|export)\b(?! type\b)[^;]*?from '(\.[^']+)'/gm)];
  for (const [, from] of froms) {
    const target = join(path, '..', from ?? '');
    const found = [target, `${target}.ts`, join(target, 'index.ts')].find((file) => /\.(svelte|ts)$/.test(file) && existsSync(file));
    if (found) reached(found, seen);
  }
  return seen;
}

describe('the first screen', () => {
  const sources = [...reached(join(import.meta.dirname, '../src/main.ts'))];

  it('has its words before the rooms are fetched', () => {
    expect(sources.some((path) => path.endsWith('LockScreen.svelte'))).toBe(true);
    const there = new Set(['interface', 'errors'].flatMap((file) => ids(read('en', file))));
    const used = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\b(?:t|maybe)\('([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((id) => !there.has(id))).toEqual([]);
  });

  it('does not wait for the rooms, the editor or their words', () => {
    const late = /\/(Shell|Editor|Today|Journal)\.svelte$|\/app\/words\.ts$|\/writing\//;
    expect(sources.filter((path) => late.test(path))).toEqual([]);
  });
});
