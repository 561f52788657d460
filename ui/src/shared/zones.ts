/* Time zones by their names in the IANA time zone database. */

/** Those to choose from: one name for each. */
export const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/** Whether there is such a zone. Many have names that are not offered, such as `Etc/UTC`. */
export function isZone(name: string): boolean {
  // A web view may take a distance to UTC for a zone; a zone knows its summers.
  if (/^[+\-\d]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
