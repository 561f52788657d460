/* Links between pages, for the editor and for the page that is read. */
import type { Extra } from '../extras';
import { mac } from '../../app/acts.svelte';
import { offerTitles } from './complete';
import { follow, followRead } from './follow';
import { pageLinkGrammar, readPageLink } from './grammar';
import { liveLinks } from './live';
import './links.css';

export const pageLinks: Extra = {
  grammar: pageLinkGrammar,
  editor: [offerTitles, liveLinks((link, view) => void follow(link, view), mac)],
  read: (node, text) => readPageLink(node, text, followRead),
};
