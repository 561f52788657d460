/*
 * What the editor knows beyond Markdown, such as links between pages: each a piece of grammar, what it looks like
 * while it is written, and how it is read.
 */
import type { Extension } from '@codemirror/state';
import type { MarkdownConfig } from '@lezer/markdown';
import type { ReadHands } from '../../shared/writing/read';

export type Extra = { grammar?: MarkdownConfig; editor?: Extension; read?: ReadHands['more'] };

export const extras: readonly Extra[] = [];
