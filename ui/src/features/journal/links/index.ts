/* Links in what is written, for the editor and for what is read. */
import type { Extra } from '../extras';
import { mac } from '../../app/acts.svelte';
import { offerThings, offerTitles } from './complete';
import { follow, followRead } from './follow';
import { pageLinkGrammar, readPageLink } from './grammar';
import { liveLinks } from './live';
import './links.css';

const live = liveLinks((link, view) => void follow(link, view), mac);
const read: Extra['read'] = (node, text) => readPageLink(node, text, followRead);

/** In what I alone read: to pages, meetings and charters. */
export const pageLinks: Extra = { grammar: pageLinkGrammar, editor: [offerTitles, live], read };

/** In what a group reads too: to its meetings and its charter; `circle` is its id, `null` while there is no group. */
export const sharedLinks = (circle: () => string | null): Extra => ({ editor: [offerThings(circle), live], read });
