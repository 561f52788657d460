import { place } from '../app/place.svelte';
import { timeline } from './timeline.svelte';

/** The pages with a tag, in the journal. */
export function showTag(tag: string): void {
  void timeline.only({ tag, with: null, day: null });
  place.go({ room: 'journal', page: null });
}

/** Tags as they are typed: separated by commas, without #, each once. */
export function readTags(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, '').replace(/\s+/g, ' '))
    .filter(Boolean);
  return [...new Set(tags)];
}
