/* An honest sentence about a passphrase: how long a patient thief with a copy of the notebook would need. */

/** Each guess costs a second on this machine; ten thousand hired machines is what a determined thief could pay for. */
const LOG10_GUESSES_A_SECOND = 4;

const steps = [
  { id: 'strength-minutes', below: Math.log10(3600) },
  { id: 'strength-days', below: Math.log10(86_400 * 30) },
  { id: 'strength-months', below: Math.log10(86_400 * 365 * 2) },
  { id: 'strength-years', below: Math.log10(86_400 * 365 * 100) },
] as const;

/** The id of the sentence for a number of guesses given as a base-10 logarithm. */
export function lasting(guessesLog10: number): string {
  const seconds = guessesLog10 - LOG10_GUESSES_A_SECOND;
  return steps.find((step) => seconds < step.below)?.id ?? 'strength-centuries';
}
