/* The pretend notebook finds: days, tags, links, saved searches, phrases. */
import type { Commands, LinkThing, PageView, Phrase, SavedSearch } from '../src/platform/api.gen';
import { firstWords } from './pages';

type Name =
  | 'calendar' | 'tag_list' | 'tag_rename' | 'tag_delete' | 'page_links' | 'link_find' | 'link_complete' | 'link_things' | 'link_from' | 'phrase_list' | 'phrase_add'
  | 'phrase_set' | 'phrase_remove' | 'search_complete' | 'search_saved' | 'search_save' | 'search_rename' | 'search_forget';
type Answers = { [One in Name]: (request: Commands[One][0]) => Commands[One][1] };
type World = {
  pages: () => PageView[];
  find: (id: string) => PageView;
  batch: (back: () => void) => { batch: string };
  changed: (ids: string[] | null) => void;
  today: string;
};

export function finding({ pages, find, batch, changed }: World): Answers {
  let saved: SavedSearch[] = [
    { id: 's1', name: 'What silence did', query: 'tag:silence' },
    { id: 's2', name: 'gesprek van:2026', query: 'gesprek van:2026' },
  ];
  let phrases: Phrase[] = [
    { id: 'p3', kind: 'question', text: 'What would she like to have said a year from now?', source: null },
    { id: 'p2', kind: 'phrase', text: 'Silence is a question too.', source: null },
    { id: 'p1', kind: 'question', text: 'Van een 4 naar een 5: wat zou er dan anders zijn?', source: null },
  ];
  const things: LinkThing[] = [
    { kind: 'meeting', id: 'meeting-1', part: 'item-4', title: 'Case: the colleague who never answers', within: 'November circle', date: '2026-12-01' },
    { kind: 'charter', id: 'charter-1', part: 'clause-1', title: 'Listening', within: 'Peer circles', date: '' },
  ];
  const target = (page: PageView) => ({ id: page.id, title: page.title, first_words: firstWords(page), date: page.date, former: false });
  const tags = () => {
    const counts = new Map<string, number>();
    for (const page of pages()) for (const tag of page.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].map(([name, count]) => ({ name, pages: count })).sort((a, b) => a.name.localeCompare(b.name));
  };
  const retag = (from: string, to: string | null) => {
    const before = pages().map((page) => [page, page.tags] as const);
    for (const [page, had] of before) page.tags = [...new Set(had.flatMap((tag) => (tag === from ? (to ?? []) : tag)))];
    changed(null);
    return batch(() => before.forEach(([page, had]) => (page.tags = had)));
  };
  return {
    calendar: ({ from, to }) => {
      const counts = new Map<string, number>();
      const all = pages().map((page) => page.date).sort();
      for (const date of all) if (date >= from && date <= to) counts.set(date, (counts.get(date) ?? 0) + 1);
      return { days: [...counts].map(([date, count]) => ({ date, pages: count })), first: all[0] ?? null, last: all.at(-1) ?? null };
    },
    tag_list: tags,
    tag_rename: ({ tag, name }) => retag(tag, name),
    tag_delete: ({ tag }) => retag(tag, null),
    page_links: ({ id }) => {
      const { title } = find(id);
      const backlinks = pages().flatMap((page) => {
        const raw = [...page.text.matchAll(/[^.!?\n]*\[\[([^\]|]+)\|?([^\]]*)\]\][^.!?\n]*[.!?]?/g)].find((match) => match[1] === title);
        if (!raw || page.id === id) return [];
        const [before = '', after = ''] = raw[0].trim().split(/\[\[.*?\]\]/);
        return [{ ...target(page), kind: null, mine: true, part: null, parts: [], sentence: [{ text: before, hit: false }, { text: raw[2] || title, hit: true }, { text: after, hit: false }] }];
      });
      return { links: [], backlinks };
    },
    link_find: ({ title }) => pages().filter((page) => page.title.toLowerCase() === title.toLowerCase()).map(target),
    link_complete: ({ typed, limit }) => pages().filter((page) => page.title.toLowerCase().includes(typed.trim().toLowerCase())).slice(0, limit).map(target),
    link_things: ({ typed, limit }) => things.filter((thing) => thing.title.toLowerCase().includes(typed.trim().toLowerCase())).slice(0, limit),
    link_from: () => [],
    phrase_list: ({ words }) => phrases.filter((phrase) => phrase.text.toLowerCase().includes(words.toLowerCase())),
    phrase_add: ({ text, kind, source }) => {
      const page = source ? target(find(source)) : null;
      const phrase: Phrase = { id: `p${phrases.length + 1}`, kind: kind ?? (text.trim().endsWith('?') ? 'question' : 'phrase'), text: text.trim(), source: page };
      phrases = [phrase, ...phrases];
      return phrase;
    },
    phrase_set: ({ id, text, kind }) => {
      const before = phrases;
      phrases = phrases.map((one) => (one.id === id ? { ...one, text: text ?? one.text, kind: kind ?? one.kind } : one));
      return batch(() => (phrases = before));
    },
    phrase_remove: ({ id }) => {
      const before = phrases;
      phrases = phrases.filter((one) => one.id !== id);
      return batch(() => (phrases = before));
    },
    search_complete: ({ query }) => {
      const match = /^(.*?)(tag|label|étiquette):"?(\S*)$/.exec(query);
      if (!match) return [];
      const [, before = '', name = '', typed = ''] = match;
      const quoted = (tag: string) => (tag.includes(' ') ? `"${tag}"` : tag);
      return tags()
        .filter((tag) => tag.name.startsWith(typed))
        .map((tag) => ({ query: `${before}${name}:${quoted(tag.name)} `, value: tag.name, pages: tag.pages }))
        .slice(0, 8);
    },
    search_saved: () => saved,
    search_save: ({ name, query }) => {
      const one = { id: `s${saved.length + 1}`, name: name || query, query };
      saved = [...saved, one];
      return one;
    },
    search_rename: ({ id, name }) => {
      const before = saved;
      saved = saved.map((one) => (one.id === id ? { ...one, name } : one));
      return batch(() => (saved = before));
    },
    search_forget: ({ id }) => {
      const before = saved;
      saved = saved.filter((one) => one.id !== id);
      return batch(() => (saved = before));
    },
  };
}
