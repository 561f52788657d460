/* People of a group in words. */
import type { MemberView, PathwayStage } from '../../platform';
import { plainDate } from '../../shared/dates';
import { speech, t } from '../../shared/fluent.svelte';

export const stages = [
  'interested', 'invited', 'trained', 'shadowing', 'co_facilitating', 'facilitating', 'mentor', 'alumni', 'guest', 'sponsor',
] as const satisfies readonly PathwayStage[];

export const stageName = (stage: PathwayStage): string => t(`stage-${stage.replace('_', '-')}`);

/** What is known of somebody, in a line. */
export function aboutMember({ organisation, stage, until, belongs }: MemberView): string {
  const left = !belongs && until ? t('member-until', { date: plainDate(until, speech.locale) }) : '';
  return [organisation, stage ? stageName(stage) : '', left].filter(Boolean).join(' · ');
}
