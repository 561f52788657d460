import { describe, expect, it } from 'vitest';
import type { Conducted, ConductedStep, ConductorRoom, PersonNow } from '../src/platform';
import { before, later, pressed, voices } from '../src/features/conductor/conducting';
import { Offers } from '../src/features/conductor/offers.svelte';
import { Preparing } from '../src/features/conductor/preparing.svelte';

const step = (number: number): ConductedStep => ({
  id: `1-${number}-1`, number, of: 3, turn: 1, name: `Step ${number}`, minutes: 10, rule: '', questions: [], tool: null, parts: [], speaks: [], answers: [], silent: [], writing: 'free', writes: [], groups: null, each: false, pass: false,
});
const steps = [step(1), step(2), step(3)];
const person = (name: string, may: PersonNow['may']): PersonNow => ({ id: name, name, roles: [], may, apart: false });
const view = (change: Partial<Conducted> = {}): Conducted => ({
  id: 'g', plan: { method: 'five', name: 'Five', minutes: 30, tight: false, unfit: false, turns: 1, tables: [], roles: [], steps, left_out: [], withhold: null },
  begun: ['1-1-1', '1-2-1'], skipped: [], state: 'running', step: steps[1] ?? null, next: steps[2] ?? null, taken: 60, left: 540, tone: 'green', elapsed: 660, remaining: 1140,
  people: [person('Ann', 'ask'), person('Bo', 'guide'), person('Cleo', 'answer'), person('Dirk', 'wait')], hush: null, round: null, withheld: null, told: null, guards: null, ...change,
});
const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe('getting ready', () => {
  it('begins from the method that was looked at, where it can be conducted', () => {
    const room = { id: 'g', name: 'Door', people: [], methods: [{ id: 'five' }, { id: 'incident' }, { id: 'balint' }], running: null, ends: null } as unknown as ConductorRoom;
    expect(['balint', 'grow', null].map((method) => new Preparing(room, method).method)).toEqual(['balint', 'incident', 'incident']);
  });
});

describe('between two answers of the core', () => {
  it('the step’s time goes on, and all that is to come gets shorter until none of it is left', () => {
    expect(later(view(), 500)).toMatchObject({ left: 40, planned: 600, tone: 'amber', elapsed: 1160, remaining: 640 });
    expect(later(view(), 600)).toMatchObject({ left: -60, tone: 'over', remaining: 600 });
  });

  it('a pause takes time of all of it and none of the step', () => {
    expect(later(view({ state: 'paused' }), 100)).toMatchObject({ left: 540, elapsed: 760, remaining: 1140 });
  });

  it('nothing moves before the beginning and after the end', () => {
    for (const state of ['waiting', 'ended'] as const) expect(later(view({ state, step: null, taken: 0, left: 0 }), 100)).toMatchObject({ left: 0, elapsed: 660, tone: null });
  });
});

describe('who may say something', () => {
  it('is whoever speaks, asks or answers, and not whoever guards, waits or listens', () => {
    expect(voices(view()).map((one) => one.name)).toEqual(['Ann', 'Cleo']);
    expect(voices(view({ step: null }))).toEqual([]);
  });
});

describe('keys', () => {
  it('go on, back to what was begun, and give time', () => {
    expect(pressed(key(' '), view())).toEqual({ act: { act: 'pause' } });
    expect(pressed(key('ArrowRight'), view())).toEqual({ act: { act: 'next' } });
    expect(pressed(key('ArrowLeft'), view())).toEqual({ act: { act: 'begin', item: '1-1-1' } });
    expect(before(view({ step: steps[0] ?? null }))).toBeNull();
    expect(pressed(key('ArrowUp'), view())).toEqual({ act: { act: 'extend', minutes: 2 } });
    expect(pressed(key('ArrowRight'), view({ state: 'waiting' }))).toBeNull();
  });

  it('pass the word on in a round, and pass only where one may', () => {
    const round = { speaks: { id: 'Ann', name: 'Ann' }, waiting: [], seconds: 60, pass: true };
    expect(pressed(key('ArrowDown'), view({ round }))).toEqual({ act: { act: 'turn', person: null } });
    expect(pressed(key('ArrowDown'), view({ round, hush: 'heard' }))).toBeNull();
    expect(pressed(key('p'), view({ round }))).toEqual({ act: { act: 'pass', person: null } });
    expect(pressed(key('p'), view({ round: { ...round, pass: false } }))).toBeNull();
    expect(pressed(key('p'), view())).toBeNull();
  });

  it('leave shortcuts and what is being composed alone', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) expect(pressed(key('s', more), view())).toBeNull();
    expect(pressed(key('l'), view())).toEqual({ open: 'steps' });
  });
});

describe('cases that are offered', () => {
  it('go to the core with their weight and without a word of what they are about', () => {
    const offers = new Offers();
    offers.say('Cleo', 'The pupil who hides');
    offers.weigh('Cleo', 'energy', 3);
    offers.weigh('Fay', 'urgency', 1);
    const given = offers.offered(['Ann', 'Cleo']);
    expect(given).toEqual([{ id: 'Cleo', person: 'Cleo', urgency: 0, energy: 3, relevance: 0 }]);
    expect(JSON.stringify(given)).not.toContain('pupil');
  });
});
