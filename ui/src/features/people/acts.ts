/* What can be done with people and sessions, each with its undo. */
import { asFailure, call, type Failure, type SessionGiven } from '../../platform';
import { t } from '../../shared/fluent.svelte';
import { toasts } from '../../shared/toasts.svelte';
import type { OpenPage } from '../journal/open-page.svelte';
import { undo } from '../journal/trash';

/** Makes the page a session, changes that, or takes it back. Returns why it could not be done. */
export async function setSession(page: OpenPage, session: SessionGiven | null, forBoth = false): Promise<Failure | null> {
  const id = await page.ensure();
  if (!id) return page.failure;
  // What was written so far is moved as a whole when the page becomes somebody's.
  await page.flush();
  const first = page.session === null;
  const written = first ? page.shown : '';
  // A name that was typed wrongly makes somebody too: whoever is new is named.
  const named = session !== null && session.person !== page.session?.person.id;
  const known = named ? await call('people_list').catch(() => null) : null;
  try {
    const { batch } = await call('session_set', { page: id, session, for_both: forBoth });
    await page.reread();
    const whose = page.session?.person;
    if (known && whose && known.every((one) => one.id !== whose.id)) toasts.show(t('session-new-person', { name: whose.name }));
    const back = async () => undo(batch, () => void page.reread());
    if (session && !forBoth && written.trim()) {
      toasts.show(t('session-kept-mine'), { act: { label: t('session-for-both'), run: () => void back().then(() => setSession(page, session, true)) } });
      return null;
    }
    // Of several changes in a row, the last can be undone from here.
    for (const toast of toasts.shown) if (toast.text === t('session-made') || toast.text === t('session-kept')) toasts.close(toast.key);
    toasts.show(t(!session ? 'session-gone' : first ? 'session-made' : 'session-kept'), { act: { label: t('undo'), run: () => void back() } });
    return null;
  } catch (reason) {
    return asFailure(reason);
  }
}

/** Does something that can be undone, and says so. True when it was done. */
export async function doing(said: string, act: () => Promise<{ batch: string }>, after: () => void): Promise<boolean> {
  try {
    const { batch } = await act();
    toasts.show(said, { act: { label: t('undo'), run: () => void undo(batch, after) } });
    after();
    return true;
  } catch (reason) {
    toasts.fails(reason);
    return false;
  }
}
