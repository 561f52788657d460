import type { Language, Region } from '../../platform';

export const regions: readonly Region[] = ['nl-BE', 'nl-NL', 'fr-BE', 'fr-FR', 'fr-CA', 'en-CA', 'en-GB', 'en-US'];

const usual: Record<Language, Region> = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' };

/** The region that goes with a language: the computer's own, the same country, or the usual one. */
export function regionFor(language: Language, now: Region, asked: readonly string[]): Region {
  const of = (locale: string) => regions.find((region) => region.toLowerCase() === locale.toLowerCase());
  const own = asked.map(of).find((region) => region?.startsWith(language));
  const here = of(`${language}-${now.slice(3)}`);
  const country = asked.map((locale) => of(`${language}-${locale.slice(3)}`)).find((region) => region !== undefined);
  return own ?? (now.startsWith(language) ? now : undefined) ?? country ?? here ?? usual[language];
}
