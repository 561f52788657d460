/** A text cut into pieces: short names that stand in it as words of their own, and what is between them. */
export function named(text: string, names: readonly string[]): { text: string; name: boolean }[] {
  const known = names.filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  if (known.length === 0) return [{ text, name: false }];
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const parts: { text: string; name: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), name: false });
    parts.push({ text: match[0], name: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), name: false });
  return parts;
}

/** Underlines the names in what is about to be shown. */
export function underlines(within: DocumentFragment, names: readonly string[]): void {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const all: Node[] = [];
  while (texts.nextNode()) all.push(texts.currentNode);
  for (const text of all) {
    const pieces = named(text.textContent ?? '', names);
    if (!pieces.some((piece) => piece.name)) continue;
    const made = pieces.map((piece) => {
      if (!piece.name) return piece.text;
      const line = document.createElement('u');
      line.textContent = piece.text;
      return line;
    });
    (text as ChildNode).replaceWith(...made);
  }
}
