/* What the catalogues of methods and of charters are written in, read well enough for a browser. */

export type Table = { [key: string]: any };

/** The little of TOML that these files use: values that are nearly JSON, tables and lists of tables. */
export function read(text: string): Table {
  const root: Table = {};
  let here = root;
  // Texts in several lines become one, as JSON writes them.
  const flat = text.replace(/"""\n?([\s\S]*?)"""/g, (_, lines: string) => JSON.stringify(lines));
  for (const line of flat.split('\n')) {
    const header = /^(\[\[?)([\w.]+)\]\]?$/.exec(line);
    if (header) {
      here = root;
      const path = header[2]?.split('.') ?? [];
      path.forEach((name, at) => {
        const list = at === path.length - 1 && header[1] === '[[';
        if (list) (here[name] ??= []).push({});
        const next = (here[name] ??= {});
        here = Array.isArray(next) ? next.at(-1) : next;
      });
      continue;
    }
    const pair = /^(\w+) = (.*)$/.exec(line);
    if (pair?.[1] && pair[2]) here[pair[1]] = JSON.parse(pair[2].startsWith('{') ? pair[2].replace(/([{,]) (\w+) = /g, '$1 "$2": ') : pair[2]);
  }
  return root;
}
