/* The library of clauses and the levels of confidentiality, read once. */
import { call, type Library } from '../../platform';

class Shelf {
  all = $state.raw<Library | null>(null);
  private asked: Promise<void> | null = null;

  /** Asks for it, the first time that somebody wants it. */
  read(): Promise<void> {
    this.asked ??= call('charter_library').then(
      (library) => void (this.all = library),
      () => void (this.asked = null),
    );
    return this.asked;
  }
}

export const shelf = new Shelf();

/** What is said in a language, else in the first in which it is said at all. */
export const inLanguage = (words: { [language in string]?: string }, language: string): string => words[language] ?? Object.values(words)[0] ?? '';
