/* Files that a page refers to and cannot show. */
export type PageFile = { page: string; id: string; name: string };

const LINK = /(!?)\[((?:\\.|[^\]\\\n])*)\]\(kring:\/\/localhost\/([0-9a-f-]{36})\/([0-9a-f]{32})(?:\s[^)\n]*)?\)/g;

/** The files in a text, each once. Images are not among them. */
export function filesIn(text: string): PageFile[] {
  const found = new Map<string, PageFile>();
  for (const [, image, name = '', page = '', id = ''] of text.matchAll(LINK)) {
    if (!image && !found.has(id)) found.set(id, { page, id, name: name.replace(/\\(.)/g, '$1') });
  }
  return [...found.values()];
}
