/** Letters as they are compared, without case and accents; every space stays. */
export const bareLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words as they are compared: without case and accents, and without the space around them. */
export const folded = (text: string): string => bareLetters(text).trim();
