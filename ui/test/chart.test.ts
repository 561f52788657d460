import { describe, expect, it } from 'vitest';
import type { Point, Series, TrackerView } from '../src/platform';
import { draw, extent } from '../src/features/tracker/chart';
import { daysBetween, spanOf } from '../src/features/tracker/period';
import { addDays, addMonths } from '../src/shared/month-grid';
import { decimalSign, digit, localNumber, readOptions } from '../src/features/tracker/values';

const tracker = (measure: TrackerView['measure'], more: Partial<TrackerView> = {}): TrackerView => ({
  id: 't', name: 'T', measure, unit: '', options: [], per: 'day', person: null, archived: null, ...more,
});
const point = (date: string, value: string, fits = true): Point => ({ date, value, fits, page: null, title: '', first_words: '' });
const room = { width: 412, margin: 50, end: 12 };
const span = { from: '2026-01-01', to: '2026-01-31' };
const chart = (series: Series) => draw(series, span, room, 'en-GB');

describe('a chart of a scale', () => {
  const series = { tracker: tracker('scale'), points: [point('2026-01-01', '0'), point('2026-01-16', '10'), point('2026-01-31', '5')] };
  const drawn = chart(series);

  it('puts every value at its day and its height', () => {
    const { left, right, top } = drawn.frame;
    expect(drawn.marks.map((mark) => mark.at)).toEqual([0, 1, 2]);
    expect(drawn.marks.map((mark) => mark.x)).toEqual([left + 6, (left + right) / 2, right - 6]);
    const [none, most, half] = drawn.marks.map((mark) => mark.y);
    expect(most).toBe(top);
    expect(half).toBe(((none ?? 0) + (most ?? 0)) / 2);
  });

  it('is always drawn whole, so that a small change looks small', () => {
    expect(drawn.y.map((tick) => tick.label)).toEqual(['0', '5', '10']);
    const low = chart({ tracker: tracker('scale'), points: [point('2026-01-02', '6'), point('2026-01-03', '7')] });
    expect(low.y).toEqual(drawn.y);
  });
});

describe('the line', () => {
  const days = ['2026-01-03', '2026-01-04', '2026-01-05', '2026-01-07', '2026-01-10', '2026-01-11'];
  const points = days.map((day) => point(day, '4'));

  it('has a gap where a day has no value', () => {
    const drawn = chart({ tracker: tracker('scale'), points });
    // Three days, a day alone, two days: a piece of a line needs two.
    expect(drawn.lines.map((path) => path.split('L').length)).toEqual([3, 2]);
    expect(drawn.marks).toHaveLength(6);
    expect(drawn.marks.filter((mark) => mark.alone).map((mark) => points[mark.at]?.date)).toEqual(['2026-01-07']);
  });

  it('joins pages that lie less than a month apart', () => {
    const pages = [...points, point('2026-03-20', '4')];
    const drawn = draw({ tracker: tracker('scale', { per: 'page' }), points: pages }, { from: '2026-01-01', to: '2026-03-31' }, room, 'nl-BE');
    expect(drawn.lines.map((path) => path.split('L').length)).toEqual([6]);
    expect(drawn.marks).toHaveLength(7);
  });
});

describe('a chart of numbers', () => {
  it('reaches from the lowest to the highest and stands firm on one value', () => {
    const drawn = chart({ tracker: tracker('number'), points: [point('2026-01-02', '-1.5'), point('2026-01-03', '2.25')] });
    const [low, high] = drawn.marks.map((mark) => mark.y);
    expect(low).toBeGreaterThan(high ?? 0);
    for (const mark of drawn.marks) expect(mark.y).toBeLessThanOrEqual(drawn.frame.bottom);
    const one = chart({ tracker: tracker('number'), points: [point('2026-01-02', '7')] });
    expect(Number.isFinite(one.marks[0]?.y)).toBe(true);
    expect(one.lines).toEqual([]);
  });
});

describe('a chart of words', () => {
  const series = {
    tracker: tracker('choice', { options: ['calm', 'tense'] }),
    points: [point('2026-01-05', 'tense'), point('2026-01-05', 'tense'), point('2026-01-06', 'calm'), point('2026-01-07', 'tired', false)],
  };
  const drawn = chart(series);

  it('gives each option a lane, and one to what the definition does not know', () => {
    expect(drawn.lanes.map((lane) => [lane.kind, lane.key])).toEqual([['option', 'calm'], ['option', 'tense'], ['outside', '']]);
    expect(drawn.marks.map((mark) => mark.lane?.key)).toEqual(['tense', 'tense', 'calm', '']);
    expect(new Set(drawn.lanes.map((lane) => lane.pattern)).size).toBe(3);
  });

  it('stacks what was noted twice on a day', () => {
    expect(drawn.marks[1]?.x).toBe(drawn.marks[0]?.x);
    expect(drawn.marks[1]?.y).toBeLessThan(drawn.marks[0]?.y ?? 0);
  });

  it('loses no value, whatever the kind has become', () => {
    for (const measure of ['scale', 'number', 'yes_no', 'choice'] as const) {
      const points = series.points.map((one) => ({ ...one, fits: false }));
      const changed = chart({ tracker: tracker(measure, { options: ['sunny', 'grey'] }), points });
      expect(changed.marks.map((mark) => [mark.at, mark.lane?.kind])).toEqual([0, 1, 2, 3].map((at) => [at, 'outside']));
      for (const mark of changed.marks) expect(mark.y).toBeLessThan(changed.frame.bottom);
    }
  });
});

describe('the axis of days', () => {
  it('never says the same twice and stays inside', () => {
    for (const [from, to] of [['2026-01-01', '2026-01-01'], ['2026-01-01', '2026-01-03'], ['2025-02-01', '2026-01-31'], ['2001-05-01', '2026-01-31']] as const) {
      const drawn = draw({ tracker: tracker('scale'), points: [point(from, '3')] }, { from, to }, room, 'fr-FR');
      const labels = drawn.x.map((tick) => tick.label);
      expect(labels.length).toBeGreaterThan(0);
      expect(new Set(labels).size).toBe(labels.length);
      for (const [at, tick] of drawn.x.entries()) expect(tick.at - (drawn.x[at - 1]?.at ?? -1000)).toBeGreaterThan(tick.label.length * 7);
      for (const tick of drawn.x) expect(tick.at >= drawn.frame.left - 1 && tick.at <= drawn.frame.right + 1).toBe(true);
    }
  });
});

describe('a period', () => {
  it('ends today and goes back by its own length', () => {
    expect(spanOf('month', '2026-03-31', 0)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(spanOf('quarter', '2026-11-21', 1)).toEqual({ from: '2026-05-22', to: '2026-08-21' });
    expect(spanOf('year', '2028-02-29', 1)).toEqual({ from: '2026-03-01', to: '2027-02-28' });
    expect(spanOf('all', '2026-11-21', 0)).toBeNull();
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(daysBetween('2026-03-28', addDays('2026-03-28', 3))).toBe(3);
  });

  it('of everything is that of the values', () => {
    const points = [point('2020-05-01', '1'), point('2026-01-01', '2')];
    expect(extent(points, null)).toEqual({ from: '2020-05-01', to: '2026-01-01' });
    expect(extent([], null)).toBeNull();
  });
});

describe('values', () => {
  it('keep every digit on the screen', () => {
    expect(decimalSign('nl-BE')).toBe(',');
    expect(localNumber('-3.50', 'fr-FR')).toBe('\u22123,50');
    expect(localNumber('123456789012345678.10', 'en-GB')).toBe('123456789012345678.10');
  });

  it('are typed with digits, a 0 soon after a 1 being 10', () => {
    expect(digit('7', null, false)).toBe('7');
    expect(digit('0', '1', true)).toBe('10');
    expect(digit('0', '1', false)).toBe('0');
    expect(digit('x', '1', true)).toBeNull();
    expect(readOptions(' calm \n\ntense\ncalm')).toEqual(['calm', 'tense']);
  });
});
