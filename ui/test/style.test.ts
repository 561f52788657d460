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
