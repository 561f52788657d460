/* Characters written by their names, as HTML has them: the common ones. Any other name stays as it was written. */
const NAMES: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™',
  deg: '°', times: '×', frac12: '½', rarr: '→', larr: '←', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', acirc: 'â',
  ccedil: 'ç', iuml: 'ï', icirc: 'î', ocirc: 'ô', ouml: 'ö', uuml: 'ü', ugrave: 'ù', ucirc: 'û', auml: 'ä', oelig: 'œ', szlig: 'ß',
};

export function entity(written: string): string {
  const name = written.slice(1, -1);
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return NAMES[name] ?? written;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}
