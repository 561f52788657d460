/* A charter's values in words, in the language that is asked for. */
import type { CadenceView, ConfidentialityLevel, DecisionRule, IntervalView, ReviewView } from '../../platform';
import { isSpoken, localeOf, speech, t, told } from '../../shared/fluent.svelte';
import { dayOf } from '../../shared/dates';

export const levels = ['open', 'chatham', 'stays_leaves', 'strict', 'need_consent'] as const satisfies readonly ConfidentialityLevel[];
export const rules = ['consent', 'consensus', 'majority', 'consent_then_vote', 'consensus_then_vote', 'facilitator'] as const satisfies readonly DecisionRule[];

/** What a language is called, by those who speak it. */
export function languageName(language: string): string {
  if (isSpoken(language)) return t(`language-${language}`);
  return new Intl.DisplayNames([language, speech.locale], { type: 'language' }).of(language) ?? language;
}

/** What a language is called in the language of the screen, inside a sentence. */
export const languageIn = (language: string): string => new Intl.DisplayNames(speech.locale, { type: 'language' }).of(language) ?? language;

/** The conventions in which a document of a language is written. */
export const localeFor = (language: string): string => (isSpoken(language) ? localeOf(language, speech.region) : language);

/** A name of the core as part of a message's name. */
export const dashed = (name: string): string => name.replaceAll('_', '-');

export const every = ({ every: count, unit }: IntervalView, language: string): string => told(language, `charter-every-${unit}`, { count });

export const day = (date: string, language: string): string => dayOf(date, localeFor(language));

/** Between which days the charter is looked at again; empty when none is set. */
export function reviewDays({ from, until }: ReviewView, language: string): string {
  if (from && until && from !== until) return told(language, 'charter-review-between', { from: day(from, language), until: day(until, language) });
  if (until ?? from) return told(language, from ? 'charter-review-from' : 'charter-review-until', { date: day(until ?? from ?? '', language) });
  return '';
}

/** After how many meetings; empty when that is not set. */
export function reviewMeetings({ meetings_min: min, meetings_max: max }: ReviewView, language: string): string {
  if (min && max && min !== max) return told(language, 'charter-review-meetings-between', { min, max });
  const count = max ?? min;
  return count ? told(language, 'charter-review-meetings', { count }) : '';
}

/** The facts of a cadence: what each is called, and what it says. */
export function cadenceFacts({ target, at_least, minutes, zone }: CadenceView, language: string): { name: string; value: string }[] {
  return [
    { name: 'cadence-target', value: target ? every(target, language) : '' },
    { name: 'cadence-at-least', value: at_least ? every(at_least, language) : '' },
    { name: 'cadence-length', value: minutes ? told(language, 'charter-minutes', { count: minutes }) : '' },
    { name: 'cadence-zone', value: zone ?? '' },
  ].filter((fact) => fact.value);
}

/** `2 month`, as the core takes it; null for nothing. */
export function interval(every: string, unit: string): string | null {
  const count = Number(every);
  return /^\d{1,3}$/.test(every.trim()) && count > 0 ? `${count} ${unit}` : null;
}
