/* What is said of a complete copy: where it is, and what of it the notebook had lost or damaged before. */
import type { Copied } from '../../platform';
import { t } from '../../shared/fluent.svelte';

export function saidOf({ path, missing, damaged }: Copied): string[] {
  const said = [t('saved-at', { path })];
  if (missing > 0) said.push(t('copy-missing', { count: missing }));
  if (damaged > 0) said.push(t('copy-damaged', { count: damaged }));
  return said;
}
