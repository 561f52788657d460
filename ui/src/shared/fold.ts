/* Text as it is compared: letters without case and accents. Pure. */

/** Letters without case and accents; every space stays. */
export const bareLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words without case and accents, and without the space around them. */
export const folded = (text: string): string => bareLetters(text).trim();
