/** A list with one thing more, or without it where it is there: what a tick does. */
export const flipped = <T>(list: readonly T[], one: T): T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);
