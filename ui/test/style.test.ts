import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');
const read = (name: string) => readFileSync(join(source, name), 'utf8');
const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));

describe('what a field asks for', () => {
  it('is dark enough to be read, in every field', () => {
    expect(/^::placeholder \{([^}]*)\}/m.exec(read('shared/base.css'))?.[1]).toMatch(/color: var\(--ink-3\);.*opacity: 1;/);
  });

  it('has no second ink', () => {
    const inked = (name: string) => [...read(name).matchAll(/::placeholder \{([^}]*)\}/g)].some((match) => /(^|\s)(color|opacity):/.test(match[1] ?? ''));
    expect(components.filter(inked)).toEqual([]);
  });
});

describe('where things stand', () => {
  it('the way back from a room is the bar\'s own', () => {
    const own = components.filter((name) => /^features\/(journal|people|tracker)\//.test(name) && /icon="back" label=\{t\('(journal-back|people-all)'\)\}/.test(read(name)));
    expect(own).toEqual([]);
  });

  it('a quiet button that is flush has its words on the edge: its ground and its line reach beyond', () => {
    const button = read('shared/Button.svelte');
    expect(button).toMatch(/padding: var\(--s-1\) var\(--button-inset\);\s+border: var\(--hair\)/);
    expect(/\.flush \{([^}]*)\}/.exec(button)?.[1]).toContain('margin-inline: calc(-1 * (var(--button-inset) + var(--hair)));');
  });
});
