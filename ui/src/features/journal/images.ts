/* Images of a page are Markdown images whose address begins with kring:. */
export type PageImage = { alt: string; link: string };

const IMAGE = /!\[((?:[^\]\\]|\\.)*)\]\((kring:[^)\s]+)(?:\s[^)\n]*)?\)/g;

export function imagesIn(text: string): PageImage[] {
  const found: PageImage[] = [];
  for (const [, alt = '', link = ''] of text.matchAll(IMAGE)) {
    if (!found.some((image) => image.link === link)) found.push({ alt: alt.replace(/\\(.)/g, '$1'), link });
  }
  return found;
}

/** The Markdown for an image; a name cannot break out of its brackets. */
export function imageMarkdown(name: string, link: string): string {
  const alt = name.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[\\[\]]/g, '\\$&');
  return `![${alt}](${link})`;
}

export const isImage = (file: File): boolean => file.type.startsWith('image/');
