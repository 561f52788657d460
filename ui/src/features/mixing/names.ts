/* Names as they are typed, and the lists that are made of them. */
import type { MixPlaces, MixRequest, MixWish } from '../../platform';
import { typedApart } from '../../shared/names';

/** A list of names on each line. */
export const listsIn = (text: string): string[][] => text.split('\n').map(typedApart).filter((names) => names.length > 0);

/** On each line who would like to meet whom: `Ann: Bo, Cy`. */
export const wishesIn = (text: string): MixWish[] =>
  text.split('\n').flatMap((line) => {
    const at = line.search(/[:=]/);
    const [who, whom] = at < 0 ? ['', []] : [line.slice(0, at).trim(), typedApart(line.slice(at + 1))];
    return who && whom.length > 0 ? [{ who, whom }] : [];
  });

/** On each line a mentor and how many mentees they take: `Ann: 3`. */
export const placesIn = (text: string): MixPlaces[] =>
  text.split('\n').flatMap((line) => {
    const [, who = '', places = ''] = /^(.*?)\s*[:=]\s*(\d{1,3})\s*$/.exec(line.trim()) ?? [];
    return who ? [{ who, places: Number(places) }] : [];
  });
export const placesLines = (places: readonly MixPlaces[]): string => places.map(({ who, places }) => `${who}: ${places}`).join('\n');

export const linesOf = (lists: readonly string[][]): string => lists.map((names) => names.join(', ')).join('\n');
export const wishLines = (wishes: readonly MixWish[]): string => wishes.map(({ who, whom }) => `${who}: ${whom.join(', ')}`).join('\n');

/** How people are brought together. */
export type Way = 'pairs' | 'groups' | 'sides' | 'mentors';
/** Two lists of people instead of one. */
export const twoLists = (way: Way): boolean => way === 'sides' || way === 'mentors';
export const wayOf = ({ mentoring, guests, size, groups }: Pick<MixRequest, 'mentoring' | 'guests' | 'size' | 'groups'>): Way =>
  mentoring ? 'mentors' : guests.length > 0 ? 'sides' : size === 2 && groups === null ? 'pairs' : 'groups';
