/* Following a link: to the page it means, the newest of several, or to a new one when there is none yet; to a meeting, a charter, a session. */
import type { EditorView } from '@codemirror/view';
import { call, type ThingKind } from '../../../platform';
import { todayHere } from '../../../shared/dates';
import { t } from '../../../shared/fluent.svelte';
import { toasts } from '../../../shared/toasts.svelte';
import { acts } from '../../app/acts.svelte';
import { place } from '../../app/place.svelte';
import type { PageLink } from './address';
import { lookAt } from './look';

type Target = Pick<PageLink, 'page' | 'title' | 'heading' | 'thing'>;

function open(page: string, heading: string): void {
  place.go({ room: 'journal', page, focus: !heading, ...(heading ? { at: { heading } } : {}) });
}

async function make(title: string): Promise<void> {
  const page = await call('page_add', { title, date: todayHere(), tags: [], text: '' });
  open(page.id, '');
}

/** To the meeting, to the group whose charter it is, or behind the door; and there to the part that is meant. */
export async function openThing({ kind, id }: NonNullable<PageLink['thing']>, part: string): Promise<void> {
  const at = part ? { at: part } : {};
  if (kind === 'session') return place.go({ room: 'closed', group: (await call('intervision_open', { id })).group, session: id });
  if (kind === 'charter') return place.go({ room: 'groups', circle: (await call('charter_open', { id })).circle, tab: 'charter', ...at });
  const view = await call('meeting_open', { id });
  const agreed = [...view.decisions, ...view.actions].some((one) => one.id === part);
  // A draft that was shared lives on as its group's meeting, and its items with it.
  place.go({ room: 'meetings', meeting: view.shared_as ?? view.id, tab: agreed ? 'write-up' : 'agenda', ...at });
}

export async function follow(link: Target, view?: EditorView): Promise<void> {
  const { page, title, heading, thing } = link;
  if (thing) return openThing(thing, heading).catch((reason: unknown) => toasts.fails(reason));
  if (page) return open(page, heading);
  if (!title) {
    if (view) lookAt(view, { heading });
    return;
  }
  try {
    const found = await call('link_find', { title });
    const best = found[0];
    if (!best) {
      const act = { label: t('link-make'), run: () => void make(title).catch((reason: unknown) => toasts.fails(reason)) };
      toasts.show(t('link-nowhere', { title }), { act });
      return;
    }
    open(best.id, heading);
    const alike = found.filter((one) => one.former === best.former).length;
    if (alike < 2) return;
    toasts.show(t('link-several', { count: alike }), { act: { label: t('link-choose'), run: () => acts.look(`"${best.title.replaceAll('"', ' ')}"`) } });
  } catch (reason) {
    toasts.fails(reason);
  }
}

/** A click on a link of the page that is read. */
export function followRead(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-title]') : null;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const { page = '', title = '', heading = '', kind = '', thing: id = '' } = link.dataset;
  void follow({ page: page || null, title, heading, ...(id ? { thing: { kind: kind as ThingKind, id } } : {}) });
}
