/* What is said of a complete copy: where it is, and what of it the notebook had lost or could not read before. */
import type { Copied } from '../../platform';
import { t } from '../../shared/fluent.svelte';

export function saidOf({ path, missing, damaged, unreadable }: Copied): string[] {
  const said = [t('saved-at', { path })];
  if (missing > 0) said.push(t('copy-missing', { count: missing }));
  if (damaged > 0) said.push(t('copy-damaged', { count: damaged }));
  if (unreadable > 0) said.push(t('copy-unreadable', { count: unreadable }));
  return said;
}
