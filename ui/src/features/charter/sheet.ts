/* What the parts of a charter's sheet know of the whole: what it says, in which columns, and whether it is written in. */
import { createContext, type Snippet } from 'svelte';
import type { Content } from '../../platform';
import type { Desk } from '../../shared/writing/desk.svelte';
import type { OpenCharter } from './open-charter.svelte';

/** A text by its path and language. */
export type Here = { path: string; language: string };

export type Sheet = {
  readonly content: Content;
  /** The languages that are shown, each a column. */
  readonly shown: readonly string[];
  /** The charter, while it is written in. */
  readonly charter: OpenCharter | null;
  readonly desk: Desk;
  /** Drawn beside a clause or a section: what else can be done with it. */
  readonly beside: Snippet<[string]> | undefined;
  /** Told which text is written in. */
  readonly onhere: ((here: Here) => void) | undefined;
};

export const [sheet, laySheet] = createContext<Sheet>();

/** A path as part of a message's name. */
export const named = (path: string): string => path.replaceAll(/[._]/g, '-');
