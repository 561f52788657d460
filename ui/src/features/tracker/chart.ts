/*
 * Where everything of a chart stands, in the units of its drawing. Pure: values in, places out. A chart shows what was recorded and
 * nothing else: no mean, no target, no praise. Where nothing was recorded the line has a gap.
 */
import { nice, ticks } from 'd3-array';
import { line } from 'd3-shape';
import { utcTicks } from 'd3-time';
import type { Point, Series } from '../../platform';
import { daysBetween, noon, type Span } from './period';

/** Days without a value after which the line has a gap: a day has its value or not; pages come as they come. */
export const GAP = { day: 1, page: 31 } as const;

export type Lane = { key: string; y: number; kind: 'yes' | 'no' | 'option' | 'outside'; pattern: number };
/** `alone`: no line comes to it or leaves it. */
export type Mark = { at: number; x: number; y: number; lane: Lane | null; alone: boolean };
export type Tick = { at: number; label: string };
export type Frame = { left: number; right: number; top: number; bottom: number; width: number; height: number };
export type Chart = {
  frame: Frame;
  marks: Mark[];
  /** The pieces of the line, each without a gap. */
  lines: string[];
  lanes: Lane[];
  x: Tick[];
  y: Tick[];
  /** How large a mark is: smaller when they stand close. */
  radius: number;
};

const LANE = 28;
const PLOT = 132;
const FOOT = 26;
const HEAD = 14;
/** Marks of one lane and one day stand on each other by this much. */
const STACK = 5;
const PATTERNS = 6;
/** How wide a letter of the axis is, about. */
const LETTER = 7;

const isLine = (series: Series): boolean => series.tracker.measure === 'scale' || series.tracker.measure === 'number';

/** The first and last day of the drawing: those asked for, else those of the values. */
export function extent(points: Point[], span: Span | null): Span | null {
  if (span) return span;
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? { from: first.date, to: last.date } : null;
}

function lanesOf(series: Series, from: number): Lane[] {
  const { measure, options } = series.tracker;
  const names: Pick<Lane, 'key' | 'kind'>[] =
    measure === 'yes_no'
      ? [{ key: 'yes', kind: 'yes' }, { key: 'no', kind: 'no' }]
      : measure === 'choice'
        ? options.map((key) => ({ key, kind: 'option' }))
        : [];
  if (series.points.some((point) => !point.fits)) names.push({ key: '', kind: 'outside' });
  return names.map((name, at) => ({ ...name, y: from + (at + 0.5) * LANE, pattern: at % PATTERNS }));
}

/** The numbers of the axis: a scale is always drawn whole, a number as far as its values reach. */
function reach(series: Series): [number, number] {
  if (series.tracker.measure === 'scale') return [0, 10];
  const values = series.points.filter((point) => point.fits).map((point) => Number(point.value));
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** From values to places, evenly. */
function even(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  return (value) => to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
}

/** Days of the axis: as many as have room. */
function days(scale: (day: number) => number, [first, last]: readonly [number, number], span: Span, width: number, locale: string): Tick[] {
  const long = daysBetween(span.from, span.to);
  const shape: Intl.DateTimeFormatOptions =
    long <= 100 ? { day: 'numeric', month: 'short' } : long <= 800 ? { month: 'short', year: '2-digit' } : { year: 'numeric' };
  const words = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' });
  if (long === 0) return [{ at: scale(noon(span.from)), label: words.format(noon(span.from)) }];
  const most = Math.max(2, Math.floor(width / 84));
  const all = utcTicks(new Date(first), new Date(last), most).map((day): Tick => ({ at: scale(day.getTime()), label: words.format(day) }));
  const fits = (tick: Tick, last: Tick | undefined) =>
    !last || (last.label !== tick.label && tick.at - last.at >= (tick.label.length + last.label.length) * (LETTER / 2) + LETTER);
  // Every one, else every second, every third: as many as have room, and evenly.
  for (let step = 1; step < all.length; step++) {
    const kept = all.filter((_, at) => at % step === 0);
    if (kept.every((tick, at) => fits(tick, kept[at - 1]))) return kept;
  }
  return all.slice(0, 1);
}

export function draw(series: Series, span: Span, room: { width: number; margin: number; end: number }, locale: string): Chart {
  const drawsLine = isLine(series);
  const plot = drawsLine ? PLOT : 0;
  const lanes = lanesOf(series, HEAD + plot + (drawsLine ? STACK * 2 : 0));
  const bottom = (lanes.at(-1)?.y ?? HEAD + plot - LANE / 2) + LANE / 2;
  const frame: Frame = { left: room.margin, right: room.width - room.end, top: HEAD, bottom, width: room.width, height: bottom + FOOT };
  const one = span.from === span.to;
  const time = [noon(span.from) - (one ? 1 : 0), noon(span.to) + (one ? 1 : 0)] as const;
  const x = even(time, [frame.left + 6, frame.right - 6]);
  const [low, high] = series.tracker.measure === 'number' ? nice(...reach(series), 3) : reach(series);
  const y = even([low, high], [HEAD + plot, HEAD]);

  const stacked = new Map<string, number>();
  const marks = series.points.map((point, at): Mark => {
    const lane = point.fits && drawsLine ? null : (lanes.find((one) => (point.fits ? one.key === point.value : one.kind === 'outside')) ?? null);
    const here = x(noon(point.date));
    if (!lane) return { at, x: here, y: y(Number(point.value)), lane, alone: false };
    const spot = `${lane.kind} ${lane.key} ${point.date}`;
    const below = stacked.get(spot) ?? 0;
    stacked.set(spot, below + 1);
    return { at, x: here, y: lane.y - Math.min(below, 3) * STACK, lane, alone: true };
  });
  const most = GAP[series.tracker.per];
  const pieces: Mark[][] = [];
  for (const mark of marks.filter((mark) => mark.lane === null)) {
    const last = pieces.at(-1)?.at(-1);
    const date = (of: Mark) => series.points[of.at]?.date ?? '';
    if (last && daysBetween(date(last), date(mark)) <= most) pieces.at(-1)?.push(mark);
    else pieces.push([mark]);
  }
  for (const piece of pieces) if (piece.length === 1 && piece[0]) piece[0].alone = true;
  const close = (frame.right - frame.left) / Math.max(1, marks.length);
  const path = line<Mark>((mark) => mark.x, (mark) => mark.y);
  const sign = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const numbers = series.tracker.measure === 'scale' ? [0, 5, 10] : ticks(low, high, 3);
  return {
    frame,
    marks,
    lines: pieces.filter((piece) => piece.length > 1).map((piece) => path(piece) ?? ''),
    lanes,
    x: days(x, time, span, frame.right - frame.left, locale),
    radius: Math.max(1.5, Math.min(4, close / 2)),
    y: drawsLine ? numbers.map((number) => ({ at: y(number), label: sign.format(number) })) : [],
  };
}
