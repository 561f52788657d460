/* The words of the rooms, in every language. They come with the rooms; those of the first screen are in `shared/fluent.svelte.ts`. */
import { speech } from '../../shared/fluent.svelte';

// The words of the core and of the terminal are said there.
const files = import.meta.glob<string>(['../../../../locales/*/*.ftl', '!../../../../locales/*/{interface,errors,core,cli,cli-closed,cli-meetings,cli-sync,demo,help-*}.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
speech.learn(files);
