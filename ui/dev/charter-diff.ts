/* What differs between two charters, roughly as the core would say it. */
import type { ChangeView, ClauseView, Content, SaidView } from '../src/platform/api.gen';
import { textsAt } from '../src/features/charter/texts';

const WORD = /(?<=\s)/;
function words(before: string, after: string): ChangeView['words'] {
  const [a, b] = [before.split(WORD), after.split(WORD)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const part = (kind: 'same' | 'added' | 'removed', list: string[]) => ({ kind, text: list.join('') });
  return [part('same', a.slice(0, head)), part('removed', a.slice(head, a.length - tail)), part('added', b.slice(head, b.length - tail)), part('same', b.slice(b.length - tail))].filter((one) => one.text);
}
export const first = (texts: Record<string, SaidView>) => Object.values(texts)[0]?.text ?? '';

/** What differs, roughly as the core would say it. */
export function differences(old: Content, now: Content): ChangeView[] {
  const changes: ChangeView[] = [];
  const blankChange = { list: null, label: '', language: null, words: [], from: null, to: null };
  const text = (path: string, list: ChangeView['list'] = null, label = '') => {
    const [before, after] = [textsAt(old, path), textsAt(now, path)];
    for (const language of now.languages) {
      const [a, b] = [before[language]?.text ?? '', after[language]?.text ?? ''];
      if (a !== b) changes.push({ ...blankChange, kind: a === '' ? 'text_added' : b === '' ? 'text_removed' : 'text', path, list, label, language, words: words(a, b) });
    }
  };
  for (const path of ['title', 'tagline', 'welcome', 'purpose', 'preamble', 'conflict', 'closure', 'cadence.text', 'membership.who']) text(path);
  const value = (path: string, a: unknown, b: unknown) => {
    const show = (one: unknown) => (one === null ? null : typeof one === 'object' ? Object.values(one as object).join(' ') : String(one));
    if (show(a) !== show(b)) changes.push({ ...blankChange, kind: 'value', path, from: show(a), to: show(b) });
  };
  for (const list of ['objectives', 'guidelines', 'sections', 'roles'] as const) {
    const [was, is] = [old[list] as ClauseView[], now[list] as ClauseView[]];
    const path = (id: string) => `${list === 'roles' ? 'role' : 'clause'}.${id}`;
    is.forEach((one, at) => {
      const before = was.findIndex((other) => other.id === one.id);
      const [label, here] = [first(one.label), path(one.id)];
      const whole = [{ kind: 'added' as const, text: first(one.text ?? (one as unknown as { duties: Record<string, SaidView> }).duties) }];
      if (before < 0) changes.push({ ...blankChange, kind: 'added', path: here, list, label, words: whole });
      else if (before !== at && was.length === is.length) changes.push({ ...blankChange, kind: 'moved', path: here, list, label, from: String(before + 1), to: String(at + 1) });
      if (before >= 0 && list !== 'roles') text(`${here}.text`, list, label);
    });
    for (const one of was) if (!is.some((other) => other.id === one.id)) changes.push({ ...blankChange, kind: 'removed', path: path(one.id), list, label: first(one.label), words: [{ kind: 'removed', text: first(one.text) }] });
  }
  value('cadence.target', old.cadence.target, now.cadence.target);
  value('cadence.at_least', old.cadence.at_least, now.cadence.at_least);
  value('confidentiality.level', old.confidentiality.level, now.confidentiality.level);
  value('decisions.rule', old.decisions.rule, now.decisions.rule);
  return changes;
}
