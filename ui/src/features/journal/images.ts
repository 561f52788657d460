/* Images of a page are Markdown images whose address begins with kring:. */

/** The Markdown for an image; a name cannot break out of its brackets. */
export function imageMarkdown(name: string, link: string): string {
  const alt = name.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[\\[\]]/g, '\\$&');
  return `![${alt}](${link})`;
}
