/* Links in what is written, for the editor and for what is read. */
import type { Extension } from '@codemirror/state';
import type { Extra } from '../extras';
import { mac } from '../../app/acts.svelte';
import { offerThings, offerTitles, type Among } from './complete';
import { follow, followRead } from './follow';
import { pageLinkGrammar, readPageLink } from './grammar';
import { liveLinks } from './live';
import { wholeLinks } from './whole';
import './links.css';

const live = liveLinks((link, view) => void follow(link, view), mac);
const read: Extra['read'] = (node, text) => readPageLink(node, text, followRead);

/** In what I alone read: to pages, meetings and charters. */
export const pageLinks: Extra = { grammar: pageLinkGrammar, editor: [offerTitles, live], read };

/** In what others read too: to the meetings and charters that all of them read. */
export const sharedLinks = (among: () => Among): Extra => ({ editor: [offerThings(among), live], read });

/** In what is read by somebody whose groups are not known: nothing is offered. */
export const noLinks: Extra = { editor: live, read };

/** In a field: the same offers, and each link one word. */
export const fieldLinks = (among: () => Among): Extension => [offerThings(among), wholeLinks];
