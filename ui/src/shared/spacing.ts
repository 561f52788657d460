import type { Language, Region } from '../platform';

const NARROW_NO_BREAK = /\u202f(?=[;!?])/g;

/** French is written here as in France, a narrow no-break space before ; ! ?; Canada sets none. */
export function spacing(text: string, language: Language, region: Region): string {
  return language === 'fr' && region === 'fr-CA' ? text.replace(NARROW_NO_BREAK, '') : text;
}
