import { speech, t } from './fluent.svelte';

/** What a page is called in a list: its title, else its first words. Nothing that leaves the window is named so. */
export const nameOf = ({ title, first_words }: { title: string; first_words: string }): string => title || first_words || t('page-untitled');

/** What was typed in one line, apart: by commas, semicolons or lines. */
export const typedApart = (text: string): string[] => [...new Set(text.split(/[,;\n]/).map((one) => one.trim()).filter(Boolean))];

/** People typed in one line, apart; the last ones of a line also by the word that stands between them in a sentence, where a name follows it. */
export const typedNames = (text: string): string[] => typedApart(text.replace(/\s+(?:and|et|en|&)\s+(?=[\p{Lu}\p{Lo}][^,;\n]*$)/gmu, ', '));

/** Names as one says them: Ann, Bo and Cas. */
export const listed = (names: readonly string[]): string => new Intl.ListFormat(speech.locale, { type: 'conjunction' }).format(names);
