import { describe, expect, it } from 'vitest';
import type { RunItem, RunView } from '../src/platform';
import { before, goesOn, later, movedBefore, pressed, stepMinutes, stepTitle, tracksOf } from '../src/features/meeting/running';
import { clock, minutes, strayed, toneOf, tuneOf } from '../src/shared/running/pace';

const item = (id: string, state: RunItem['state'], minutes = 10): RunItem => ({ id, title: id, lead: '', text: '', minutes, track: '', state, spent: null });
const view = (change: Partial<RunView> = {}): RunView => ({
  id: 'm', title: 'Circle', state: 'running', item: item('case', 'now', 10), next: null, together: [item('case', 'now', 10)], next_together: [], items: [item('in', 'done'), item('case', 'now'), item('out', 'waiting')],
  taken: 60, left: 540, tone: 'green', planned: 60, elapsed: 660, behind: 0, ends: '13:00', speaks: null, speaking: null, round: null, waiting: [], parked: 0, batch: null, ...change,
});
const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe('the clock of a step', () => {
  it('turns amber at a fifth and red at a twentieth, and counts what is too long', () => {
    expect([121, 120, 31, 30, 1, 0, -5].map((left) => toneOf(left, 600))).toEqual(['green', 'amber', 'amber', 'red', 'red', 'over', 'over']);
    expect(toneOf(-5, 0)).toBeNull();
  });

  it('is written in minutes and seconds, from an hour on in hours', () => {
    expect([0, 9, 680, 3723, -65].map(clock)).toEqual(['0:00', '0:09', '11:20', '1:02:03', '1:05']);
    expect([0, 1, 60, 61, -61].map(minutes)).toEqual([0, 1, 1, 2, 2]);
  });

  it('sounds once when it turns, and never when it is opened', () => {
    expect(tuneOf('green', 'amber')).toBe('soon');
    expect(tuneOf('amber', 'red')).toBeNull();
    expect(tuneOf('red', 'over')).toBe('over');
    expect(tuneOf('over', 'over')).toBeNull();
    expect(tuneOf(null, 'over')).toBeNull();
    expect(tuneOf('over', 'amber')).toBeNull();
  });

  it('notices sleep and a clock that is set', () => {
    const from = { wall: 1_000_000, steady: 500 };
    expect(strayed(from, { wall: 1_001_000, steady: 1_500 })).toBe(false);
    expect(strayed(from, { wall: 1_600_000, steady: 1_500 })).toBe(true);
    expect(strayed(from, { wall: 900_000, steady: 1_500 })).toBe(true);
  });
});

describe('between two answers of the core', () => {
  it('the item’s time goes on, and the plan is behind only once none is left', () => {
    expect(later(view(), 480)).toMatchObject({ taken: 540, left: 60, planned: 600, tone: 'amber', elapsed: 1140, behind: 0 });
    expect(later(view(), 600)).toMatchObject({ left: -60, tone: 'over', behind: 60 });
  });

  it('a break takes time of the meeting and none of the item', () => {
    expect(later(view({ state: 'paused', behind: 30 }), 100)).toMatchObject({ taken: 60, left: 540, elapsed: 760, behind: 130 });
  });

  it('nothing moves before the beginning and after the end', () => {
    for (const state of ['waiting', 'ended'] as const) expect(later(view({ state, item: null, taken: 0, left: 0, elapsed: 5 }), 100)).toMatchObject({ elapsed: 5, left: 0, tone: null });
  });

  it('whoever speaks goes on speaking', () => {
    const speaks = { id: 'a', name: 'Ann' };
    expect(later(view({ speaks, speaking: 5 }), 10).speaking).toBe(15);
    expect(later(view({ speaks, speaking: 5, state: 'paused' }), 10).speaking).toBe(5);
    expect(later(view({ speaks, speaking: null }), 10).speaking, 'nobody measures').toBeNull();
  });

  it('adds up: what was taken and what is left are what was planned', () => {
    for (let passed = 0; passed < 2000; passed += 37) {
      const shown = later(view(), passed);
      expect(shown.taken + shown.left).toBe(shown.planned);
    }
  });
});

describe('keys', () => {
  it('Space starts, pauses and goes on', () => {
    expect(pressed(key(' '), view({ state: 'waiting' }))).toEqual({ act: { act: 'start' } });
    expect(pressed(key(' '), view())).toEqual({ act: { act: 'pause' } });
    expect(pressed(key(' '), view({ state: 'paused' }))).toEqual({ act: { act: 'resume' } });
    expect(pressed(key(' '), view({ state: 'ended' }))).toBeNull();
  });

  it('arrows go on and back, give time, and pass the talking piece on', () => {
    expect(pressed(key('ArrowRight'), view())).toEqual({ act: { act: 'next' } });
    expect(pressed(key('ArrowLeft'), view())).toEqual({ act: { act: 'begin', item: 'in' } });
    expect(pressed(key('ArrowUp'), view())).toEqual({ act: { act: 'extend', minutes: 2 } });
    expect(pressed(key('ArrowDown'), view())).toBeNull();
    expect(pressed(key('ArrowDown'), view({ round: 'check_in' }))).toEqual({ act: { act: 'turn', person: null } });
  });

  it('mean nothing before the beginning, and nothing together with Control or Alt', () => {
    for (const name of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 's']) expect(pressed(key(name), view({ state: 'waiting', item: null }))).toBeNull();
    expect(pressed(key('p', { ctrlKey: true }), view())).toBeNull();
    expect(pressed(key('ArrowUp', { altKey: true }), view())).toBeNull();
  });
});

describe('items', () => {
  it('the one before is the last that was begun', () => {
    expect(before(view())?.id).toBe('in');
    expect(before(view({ item: item('in', 'now') }))).toBeNull();
  });

  it('one still to come moves among those still to come', () => {
    const items = [item('in', 'done'), item('a', 'waiting'), item('b', 'waiting'), item('c', 'waiting')];
    expect(movedBefore(items, 'c', 0)).toBe('a');
    expect(movedBefore(items, 'a', 1)).toBe('c');
    expect(movedBefore(items, 'a', 2)).toBeNull();
  });

  it('a meeting that was forgotten long ago is not taken up', () => {
    expect(goesOn(view())).toBe(true);
    expect(goesOn(view({ elapsed: 30 * 60 + 2 * 3600 + 1 }))).toBe(false);
    expect(goesOn(view({ state: 'ended' }))).toBe(false);
  });
});

describe('what runs side by side', () => {
  const on = (track: string, id: string, minutes: number): RunItem => ({ ...item(id, 'now', minutes), track });
  const step = [on('A', 'walk', 30), on('B', 'talk', 10), on('B', 'draw', 15)];

  it('is shown track by track, each with what it has come to by the one clock', () => {
    expect(tracksOf(step, 0).map(({ name, items, at }) => [name, items[at]?.id])).toEqual([['A', 'walk'], ['B', 'talk']]);
    expect(tracksOf(step, 600).map(({ items, at }) => items[at]?.id)).toEqual(['walk', 'draw']);
    expect(tracksOf(step, 9_999).map(({ items, at }) => items[at]?.id), 'a track that is done stays with its last').toEqual(['walk', 'draw']);
  });

  it('has all titles in its line, and lasts as long as its longest track', () => {
    expect([stepTitle(step), stepMinutes(step)]).toEqual(['walk · talk', 30]);
    expect([stepTitle([item('case', 'now', 10)]), stepMinutes([item('case', 'now', 10)])]).toEqual(['case', 10]);
    expect([stepTitle([]), stepMinutes([])]).toEqual(['', 0]);
  });
});
