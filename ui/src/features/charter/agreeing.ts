/* Agreement in words: who said what, who agreed and how, and to which version. */
import type { AgreedView, CharterView, CommentView, MemberView, ProposalView, Somebody, StatementView, VersionRow } from '../../platform';
import { dayOf, todayHere } from '../../shared/dates';
import { speech, t } from '../../shared/fluent.svelte';
import { listed } from '../../shared/names';
import { dashed } from './words';

/** What a statement says, in a line. */
export function statementLine(statement: StatementView): string {
  const { kind, who, meeting, date } = statement;
  const names = statement.agreed.map((one) => one.name);
  if (kind !== 'adoption') return t(`charter-says-${kind}`, { name: who.name });
  const day = date ? dayOf(date, speech.locale) : '';
  const agreed = meeting ? t('charter-says-adoption-in', { meeting, date: day }) : t('charter-says-adoption', { date: day });
  return names.length > 0 ? t('charter-says-names', { agreed, names: listed(names) }) : agreed;
}

/** That somebody takes their agreement back, in a line under their name. */
export function againstLine({ number, noted_by, at }: StatementView): string {
  const line = t('charter-agreed-disagreement', { number: number ?? 0, date: dayOf(at, speech.locale) });
  return noted_by ? t('charter-agreed-noted', { line, name: noted_by }) : line;
}

const OBJECTION = 'objection.';
/** The path of the comments that answer an objection. */
export const objectionPath = (objection: string): string => OBJECTION + objection;

/** The objection of the round that a path leads to: what somebody says now, and did not take back. */
const objected = ({ voices }: Pick<ProposalView, 'voices'>, path: string): StatementView | null =>
  voices.find(({ said }) => said !== null && !said.withdrawn && path === objectionPath(said.id))?.said ?? null;

/** The reason of the objection that a path leads to: nothing when it is not in the round any more, null where the path leads to none. */
export const objectionAt = (proposal: Pick<ProposalView, 'voices'>, path: string): string | null =>
  path.startsWith(OBJECTION) ? (objected(proposal, path)?.reason ?? '') : null;

/** What is said at a path, oldest first. What was answered to an objection that is not in the round any more is read with what is said on the whole. */
export const commentsAt = (proposal: Pick<ProposalView, 'comments' | 'voices'>, at: string): CommentView[] =>
  proposal.comments.filter(({ path }) => path === at || (at === '' && path.startsWith(OBJECTION) && !objected(proposal, path)));

/** Whether there is an agreement that can be taken back in the notebook of `me`: that somebody has read it is none, and what they said with their own key they take back themselves. */
export const mayDisagree = ({ who, version, how, noted_by, against }: AgreedView, me: string | null): boolean =>
  version !== null && how !== null && how !== 'acknowledgement' && against?.number !== version.number && (noted_by !== null || (me !== null && who.member === me));

/** How somebody agreed: in a line under their name. */
export function agreedLine({ version, how, noted_by, at }: AgreedView): string {
  if (!version || !how || !at) return t('charter-agreed-never');
  const line = t(`charter-agreed-${dashed(how)}`, { number: version.number, date: dayOf(at, speech.locale) });
  return noted_by ? t('charter-agreed-noted', { line, name: noted_by }) : line;
}

/** What is agreed when the charter is as a version has it that nobody agreed to yet: one that was brought in, or kept under a name. */
export const unagreed = ({ changed, latest }: Pick<CharterView, 'changed' | 'latest'>): VersionRow | null => (!changed && latest?.status === 'named' ? latest : null);

/** The version that the charter's words are, where another one is in force: what is read is then not what holds. */
export const notInForce = ({ changed, latest, in_force }: Pick<CharterView, 'changed' | 'latest' | 'in_force'>): VersionRow | null =>
  !changed && in_force !== null && latest !== null && latest.hash !== in_force.hash ? latest : null;

/** The day of the meeting that is offered: today, or the day from which a version holds by what it says itself. Nobody knows it of a charter that was brought in without one: then it is asked. */
export function dayOffered(view: Pick<CharterView, 'changed' | 'latest' | 'content'>): string {
  const version = unagreed(view);
  if (version?.effective && version.effective <= todayHere()) return version.effective;
  return version && Object.keys(view.content.sentences).length > 0 && !version.effective ? '' : todayHere();
}

export const somebody = ({ id, name }: Pick<MemberView, 'id' | 'name'>): Somebody => ({ member: id, name });
