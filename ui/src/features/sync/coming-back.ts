/* Groups that this computer is not in, while the person is: another computer of theirs was, or this notebook is a copy. */
import type { Sharing } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { readable } from './addresses';

/** Whether the words of the recovery sheet may let this computer in. */
export function isAway({ left, elsewhere, status }: Sharing): boolean {
  return left === null && (status.state === 'copied' || (status.state === 'off' && elsewhere !== null));
}

/** The address where the group lies, as far as it is known here. */
export function liesAt({ elsewhere_at, status }: Sharing): string | null {
  return status.address ?? elsewhere_at;
}

/** That it was noted to lie anew there, and where it lay before. */
export const movedLine = (one: Sharing, moved: string): string => t('sharing-moved', { before: readable(liesAt(one) ?? ''), address: readable(moved) });
