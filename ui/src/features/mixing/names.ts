/* Names as they are typed, and the lists that are made of them. */
import type { MixRequest, MixWish } from '../../platform';
import { typedNames } from '../charter/agreeing';

/** A list of names on each line. */
export const listsIn = (text: string): string[][] => text.split('\n').map(typedNames).filter((names) => names.length > 0);

/** On each line who would like to meet whom: `Ann: Bo, Cy`. */
export const wishesIn = (text: string): MixWish[] =>
  text.split('\n').flatMap((line) => {
    const at = line.search(/[:=]/);
    const [who, whom] = at < 0 ? ['', []] : [line.slice(0, at).trim(), typedNames(line.slice(at + 1))];
    return who && whom.length > 0 ? [{ who, whom }] : [];
  });

export const linesOf = (lists: readonly string[][]): string => lists.map((names) => names.join(', ')).join('\n');
export const wishLines = (wishes: readonly MixWish[]): string => wishes.map(({ who, whom }) => `${who}: ${whom.join(', ')}`).join('\n');

/** How people are brought together. */
export type Way = 'pairs' | 'groups' | 'sides';
export const wayOf = ({ guests, size, groups }: Pick<MixRequest, 'guests' | 'size' | 'groups'>): Way =>
  guests.length > 0 ? 'sides' : size === 2 && groups === null ? 'pairs' : 'groups';
