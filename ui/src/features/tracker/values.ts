/* Values as people read them. What was recorded is text and stays text: nothing is rounded on its way to the screen. */
import type { Measure, TrackerView } from '../../platform';
import { t } from '../../shared/fluent.svelte';

/** The sign between a number's whole and its part, in this place of the world. */
export function decimalSign(locale: string): string {
  const part = new Intl.NumberFormat(locale).formatToParts(0.5).find((one) => one.type === 'decimal');
  return part?.value ?? '.';
}

/** A decimal number with the sign that is read here; every digit stays. */
export const localNumber = (value: string, locale: string): string => value.replace('.', decimalSign(locale)).replace('-', '\u2212');

/** A value of a tracker, in words. One that its kind does not know is shown as it was written. */
export function spell(value: string, tracker: Pick<TrackerView, 'measure' | 'unit'> | null, fits: boolean, locale: string): string {
  if (!fits || !tracker) return value;
  if (tracker.measure === 'yes_no') return t(value === 'yes' ? 'tracker-yes' : 'tracker-no');
  if (tracker.measure !== 'number') return value;
  const number = localNumber(value, locale);
  return tracker.unit ? `${number}\u00a0${tracker.unit}` : number;
}

/** The kinds, in the order in which they are offered. */
export const measures: readonly Measure[] = ['scale', 'number', 'yes_no', 'choice'];

/** The message that names a kind or what goes with it. */
export const wordOf = (name: string, of: string): string => t(`tracker-${name}-${of.replace('_', '-')}`);

/** The digit that a key makes on a scale: a 0 soon after a 1 is 10. */
export function digit(key: string, before: string | null, soon: boolean): string | null {
  if (!/^[0-9]$/.test(key)) return null;
  return key === '0' && before === '1' && soon ? '10' : key;
}

/** Options as they are typed, one on each line. */
export const readOptions = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  ),
];
