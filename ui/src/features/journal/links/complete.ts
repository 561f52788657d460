/* Titles are offered after `[[`, those of meetings and charters and what stands in them too. What is chosen becomes a link that stays with its page; what is typed to its end stays a title. */
import { autocompletion, pickedCompletion, type Completion, type CompletionContext, type CompletionResult, type CompletionSource } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { call, type LinkTarget, type LinkThing } from '../../../platform';
import { longDate, plainDate } from '../../../shared/dates';
import { speech, t } from '../../../shared/fluent.svelte';
import { inCode } from '../../../shared/writing/grammar';
import { named, writeLink, writeThing } from './address';

const MOST = 12;
/** What was typed of a title before the caret: no bracket, no heading, no other words yet. */
const TYPED = /\[\[([^[\]|#\n]{0,80})$/;

function put(view: EditorView, insert: string, from: number, to: number, completion: Completion): void {
  const start = from - 2;
  const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to;
  view.dispatch({
    changes: { from: start, to: end, insert },
    selection: { anchor: start + insert.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
  });
}

function offered(page: LinkTarget): Completion {
  const label = page.title || longDate(page.date, speech.locale);
  return {
    label,
    // What the link says is read by whoever reads this page: first words only tell which page is meant.
    displayLabel: page.title || page.first_words || label,
    detail: plainDate(page.date, speech.locale),
    apply: (view, completion, from, to) => put(view, writeLink(label, page.id), from, to, completion),
  };
}

function offeredThing(thing: LinkThing): Completion {
  const label = named(thing);
  const day = thing.date ? plainDate(thing.date, speech.locale) : '';
  const detail = [thing.within || t(`link-kind-${thing.kind}`), day].filter(Boolean).join(', ');
  return { label, detail, apply: (view, completion, from, to) => put(view, writeThing(thing), from, to, completion) };
}

/** What was typed after the last `[[`, and where; null when it is no title. */
function asked(context: CompletionContext): { typed: string; from: number } | null {
  const match = context.matchBefore(TYPED);
  return match && !inCode(context.state, match.from) ? { typed: match.text.slice(2), from: match.from + 2 } : null;
}

export async function titles(context: CompletionContext): Promise<CompletionResult | null> {
  const ask = asked(context);
  if (!ask) return null;
  const { typed, from } = ask;
  const query = { typed, limit: MOST, circle: null, session: null };
  const [pages, things] = await Promise.all([call('link_complete', query).catch(() => []), call('link_things', query).catch(() => [])]);
  const title = typed.trim();
  const options = [...pages.map(offered), ...things.map(offeredThing)];
  if (title && !pages.some((page) => page.title === title)) {
    // The link by title is whole; its page is made when it is first followed.
    options.push({ label: title, detail: t('link-new'), apply: (view, completion, from, to) => put(view, `[[${title}]]`, from, to, completion) });
  }
  return { from, options, filter: false };
}

/** Who reads it: a group by its id (`null` while there is none), or the closed group of a session. */
export type Among = { circle: string | null } | { session: string };

/** In what others read: the meetings and the charters that all of them read. */
export async function things(context: CompletionContext, among: Among): Promise<CompletionResult | null> {
  const ask = asked(context);
  if (!ask) return null;
  const found = await call('link_things', { typed: ask.typed, limit: MOST, circle: null, session: null, ...among }).catch(() => []);
  return { from: ask.from, options: found.map(offeredThing), filter: false };
}

const offering = (source: CompletionSource): Extension => autocompletion({ override: [source], icons: false, closeOnBlur: true, tooltipClass: () => 'titles' });

export const offerTitles: Extension = offering(titles);
export const offerThings = (among: () => Among): Extension => offering((context) => things(context, among()));
