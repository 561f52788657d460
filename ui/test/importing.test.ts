import { describe, expect, it } from 'vitest';
import { filesIn } from '../src/features/journal/files';
import { grouped, tagsOf } from '../src/features/import/importing.svelte';

const page = '01890000-0000-7000-8000-000000000000';
const blob = '0123456789abcdef0123456789abcdef';

describe('files of a page', () => {
  it('are links to it, once each, and no images', () => {
    const link = `kring://localhost/${page}/${blob}`;
    expect(filesIn(`[plan\\[1\\].pdf](${link}) ![dot](${link.replace('0123', '4567')}) [again](${link} "x") [out](https://example.org)`)).toEqual([
      { page, id: blob, name: 'plan[1].pdf' },
    ]);
    expect(filesIn('nothing [here](kring:page/x)')).toEqual([]);
  });
});

describe('a report', () => {
  it('names the first of the tags, and says when there are more', () => {
    expect(tagsOf({ as_tags: true, names: ['Coaching/2024', 'favourite'], count: 2 })).toBe('Coaching/2024, favourite');
    expect(tagsOf({ as_tags: false, names: ['Monday'], count: 31 })).toBe('Monday, …');
  });

  it('names what shares a reason under it, the longest list first', () => {
    const all = [
      { reason: 'empty', name: 'a' },
      { reason: 'converted', name: 'b' },
      { reason: 'converted', name: 'c' },
    ];
    expect(grouped(all)).toEqual([
      { reason: 'converted', names: ['b', 'c'] },
      { reason: 'empty', names: ['a'] },
    ]);
  });
});
