import { t } from './fluent.svelte';

/** What a page is called in a list: its title, else its first words. Nothing that leaves the window is named so. */
export const nameOf = ({ title, first_words }: { title: string; first_words: string }): string => title || first_words || t('page-untitled');
