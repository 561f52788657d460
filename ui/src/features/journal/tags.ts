/** Tags as they are typed: separated by commas, without #, each once. */
export function readTags(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, '').replace(/\s+/g, ' '))
    .filter(Boolean);
  return [...new Set(tags)];
}
