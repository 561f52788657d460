/* Versions in words. */
import type { VersionRow } from '../../platform';
import { dayOf } from '../../shared/dates';
import { speech, t } from '../../shared/fluent.svelte';

/** Version 4, of 12 September 2026: Autumn. */
export function versionLine({ number, name, effective, made }: VersionRow): string {
  const line = t('charter-version-of', { number, date: dayOf(effective ?? made, speech.locale) });
  return name ? t('charter-version-named', { version: line, name }) : line;
}

/** What became of a version: in force since when, followed by another, asked of the group, kept. */
export function becameOf({ status, effective }: VersionRow): string {
  const date = effective ? dayOf(effective, speech.locale) : null;
  return date && (status === 'adopted' || status === 'upcoming' || status === 'proposed') ? t(`charter-status-${status}-date`, { date }) : t(`charter-status-${status}`);
}
