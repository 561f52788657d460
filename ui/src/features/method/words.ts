/* A method's measures in words. */
import type { MethodRow } from '../../platform';
import { t } from '../../shared/fluent.svelte';

type Measured = Pick<MethodRow, 'people' | 'minutes' | 'each'>;

export function minutesOf({ minutes, each }: Measured): string {
  if (minutes === null) return '';
  return each ? t('method-minutes-each', { minutes }) : t('method-minutes', { minutes });
}

export function peopleOf({ people }: Measured): string {
  if (!people) return '';
  return people.min === people.max ? t('method-people', { count: people.min }) : t('method-people-between', { min: people.min, max: people.max });
}

export const measures = (method: Measured): string => [minutesOf(method), peopleOf(method)].filter(Boolean).join(' · ');
