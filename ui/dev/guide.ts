/* The guide of the pretend notebook: the real pages. */
import type { GuideListQuery, GuidePage, Language } from '../src/platform/api.gen';

const files = import.meta.glob<string>('../../docs/guide/*/*.md', { query: '?raw', import: 'default', eager: true });

export function guide(language: () => Language) {
  const pages = (): GuidePage[] =>
    Object.entries(files)
      .filter(([path]) => path.includes(`/${language()}/`))
      .map(([path, whole]) => {
        const [first = '', ...rest] = whole.split('\n');
        const text = rest.join('\n').replace(/^!\[.*$/gm, '');
        return { id: path.replace(/^.*\/|\.md$/g, ''), title: first.replace(/^# /, ''), text };
      });
  return {
    guide_list: ({ asked }: GuideListQuery) =>
      pages()
        .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(asked.toLowerCase()))
        .map(({ id, title }) => ({ id, title })),
    guide_show: ({ id }: { id: string }) => pages().find((page) => page.id === id)!,
  };
}
