/* The pretend notebook's trackers: a year of made-up values, with holes as real ones have. */
import type { Commands, Noted, Point, SeriesQuery, TrackerView } from '../src/platform/api.gen';

type Names = Extract<keyof Commands, `tracker_${string}`>;
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };
type Page = { id: string; title: string; date: string; tags: string[]; trashed: string | null };
export type House = {
  pages: Page[];
  today: string;
  empty: boolean;
  changed: (kinds: string[]) => void;
  batch: (back: () => void) => { batch: string };
  refuse: (code: string) => never;
};

const made = (id: string, name: string, measure: TrackerView['measure'], per: TrackerView['per'], more: Partial<TrackerView> = {}): TrackerView => ({
  id, name, measure, per, unit: '', options: [], person: null, archived: null, ...more,
});

export function trackers({ pages, today, empty, changed, batch, refuse }: House): Answers {
  let all: TrackerView[] = empty
    ? []
    : [
        made('energy', 'Energy', 'scale', 'day'),
        made('slept', 'Slept', 'number', 'day', { unit: 'h' }),
        made('walked', 'Walked', 'yes_no', 'day'),
        made('presence', 'How present I was', 'scale', 'page'),
        made('stance', 'My stance', 'choice', 'page', { options: ['coach', 'mentor', 'teacher', 'expert'] }),
        made('old', 'Coffee', 'number', 'day', { archived: '2026-06-01T08:00:00Z' }),
      ];
  /** The place (a page's id or a day) and the tracker, to the value. */
  const values = new Map<string, Map<string, string>>();
  const put = (spot: string, tracker: string, value: string) => values.set(spot, (values.get(spot) ?? new Map()).set(tracker, value));
  let seed = 7;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  if (!empty) {
    let level = 6;
    for (let back = 1; back < 500; back++) {
      const day = new Date(Date.parse(`${today}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
      if (chance() < 0.12 || (back > 40 && back < 55)) continue;
      level = Math.min(10, Math.max(1, level + Math.round((chance() - 0.5) * 4)));
      put(day, 'energy', String(level));
      put(day, 'slept', `${6 + Math.floor(chance() * 3)}${['', '.5', '.25', '.75'][back % 4]}`);
      if (chance() < 0.8) put(day, 'walked', chance() < 0.6 ? 'yes' : 'no');
    }
    pages.forEach((page, at) => {
      if (at % 5 === 4) return;
      put(page.id, 'presence', String(3 + Math.floor(chance() * 7)));
      put(page.id, 'stance', ['coach', 'coach', 'mentor', 'expert', 'consultant'][Math.floor(chance() * 5)] ?? 'coach');
    });
  }
  const find = (id: string) => all.find((one) => one.id === id) ?? refuse('tracker-not-found');
  const fits = (one: TrackerView, value: string) =>
    one.measure === 'choice' ? one.options.includes(value) : one.measure === 'yes_no' ? value === 'yes' || value === 'no' : value.trim() !== '' && !Number.isNaN(Number(value));
  const change = (id: string, to: (one: TrackerView) => TrackerView) => {
    const before = all;
    all = all.map((one) => (one.id === id ? to(one) : one));
    changed(['trackers']);
    return { tracker: find(id), ...batch(() => ((all = before), changed(['trackers']))) };
  };
  const points = (query: SeriesQuery, one: TrackerView): Point[] => {
    const within = (date: string) => (!query.from || date >= query.from) && (!query.to || date <= query.to);
    const tagged = (page: Page) => !query.tag || page.tags.some((tag) => tag.toLowerCase() === query.tag?.toLowerCase());
    const found: Point[] = [];
    for (const [spot, of] of values) {
      const value = of.get(one.id);
      if (value === undefined) continue;
      const page = pages.find((page) => page.id === spot);
      const date = page?.date ?? spot;
      if (!within(date) || page?.trashed) continue;
      if (page ? !tagged(page) : query.tag && !pages.some((page) => page.date === spot && tagged(page))) continue;
      found.push({ date, value, fits: fits(one, value), page: page?.id ?? null, title: page?.title ?? '', first_words: '' });
    }
    return found.sort((a, b) => a.date.localeCompare(b.date));
  };
  return {
    tracker_list: () => all,
    tracker_add: (wanted) => {
      if (wanted.measure === 'choice' && wanted.options.length < 2) refuse('tracker-options');
      const before = all;
      const tracker = { ...wanted, person: wanted.person || null, id: `t${all.length}`, archived: null };
      all = [...all, tracker];
      changed(['trackers']);
      return { tracker, ...batch(() => (all = before)) };
    },
    tracker_edit: ({ id, name, measure, unit, options, per, person }) =>
      change(id, (one) => ({
        ...one, name: name ?? one.name, measure: measure ?? one.measure, unit: unit ?? one.unit, options: options ?? one.options, per: per ?? one.per, person: person === null ? one.person : person || null,
      })),
    tracker_reorder: ({ id, before }) => {
      const was = all;
      const moved = find(id);
      const rest = all.filter((one) => one.id !== id);
      const at = before === null ? rest.length : rest.findIndex((one) => one.id === before);
      all = [...rest.slice(0, at), moved, ...rest.slice(at)];
      changed(['trackers']);
      return batch(() => (all = was));
    },
    tracker_archive: ({ id, archived }) => change(id, (one) => ({ ...one, archived: archived ? `${today}T10:00:00Z` : null })),
    tracker_record: ({ tracker, page, date, value }) => {
      const one = find(tracker);
      const kept = value.trim().replace(',', '.');
      if (!fits(one, kept)) refuse(`tracker-value-${one.measure.replace('_', '-')}`);
      put(page ?? date ?? today, tracker, kept);
      changed([page ? 'page' : 'day']);
      return { value: kept, ...batch(() => undefined) };
    },
    tracker_clear: ({ tracker, page, date }) => {
      const spot = page ?? date ?? today;
      const was = values.get(spot)?.get(tracker);
      values.get(spot)?.delete(tracker);
      changed([page ? 'page' : 'day']);
      return { value: null, ...batch(() => void (was && put(spot, tracker, was))) };
    },
    tracker_noted: ({ page, date }) => {
      const of = values.get(page ?? date ?? '');
      const noted = (one: TrackerView): Noted => {
        const value = of?.get(one.id) ?? null;
        return { id: one.id, tracker: one, value, fits: value === null || fits(one, value) };
      };
      return all.filter((one) => (one.archived === null && one.per === (date ? 'day' : 'page')) || of?.has(one.id)).map(noted);
    },
    tracker_series: (query) => {
      const tracker = find(query.tracker);
      return { tracker, points: points(query, tracker) };
    },
    tracker_export: ({ format }) => ({ path: `~/Documents/Trackers - ${today}.${format}`, trackers: all.length, values: 400 }),
    tracker_save_chart: ({ svg }) => {
      Object.assign(window, { savedChart: svg });
      return { path: `~/Documents/Trackers - ${today}.svg` };
    },
  };
}
