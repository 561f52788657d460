import { describe, expect, it } from 'vitest';
import { match, shortcuts, spell, undoes, type Key } from '../src/features/app/shortcuts';

const press = (key: string, more: Partial<Key> = {}): Key => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
const ctrl = (key: string, more: Partial<Key> = {}) => press(key, { ctrlKey: true, ...more });

describe('shortcuts', () => {
  it('open the palette, a new page, the lock, the settings', () => {
    expect(match(ctrl('k'), true)).toBe('palette');
    expect(match(ctrl('n'), true)).toBe('new-page');
    expect(match(ctrl('l'), true)).toBe('lock');
    expect(match(ctrl(','), true)).toBe('settings');
  });

  it('work on Belgian AZERTY, where ? and , sit elsewhere', () => {
    expect(match(press('?', { code: 'KeyM', shiftKey: true }), false)).toBe('sheet');
    expect(match(ctrl(',', { code: 'KeyM' }), false)).toBe('settings');
    // The key that makes q here sits where a is on QWERTY: only the character counts.
    expect(match(ctrl('k', { code: 'KeyK' }), false)).toBe('palette');
    expect(match(ctrl('q', { code: 'KeyA' }), false)).toBeNull();
  });

  it('work on a Canadian French keyboard, where ? is Shift+6', () => {
    expect(match(press('?', { code: 'Digit6', shiftKey: true }), false)).toBe('sheet');
  });

  it('work where the layout makes no Latin letters', () => {
    expect(match(ctrl('л', { code: 'KeyK' }), false)).toBe('palette');
  });

  it('leave characters to whoever is writing', () => {
    expect(match(press('?', { shiftKey: true }), true)).toBeNull();
    expect(match(press('F1'), true)).toBe('sheet');
  });

  it('leave AltGr, Shift and half-made letters alone', () => {
    expect(match(ctrl('k', { altKey: true }), false)).toBeNull();
    expect(match(ctrl('K', { shiftKey: true }), false)).toBeNull();
    expect(match(ctrl('k', { isComposing: true }), false)).toBeNull();
  });

  it('undo with the keys that undo in a text', () => {
    expect(undoes(ctrl('z'))).toBe(true);
    expect(undoes(press('z', { metaKey: true }), true)).toBe(true);
    for (const other of [press('z'), ctrl('Z', { shiftKey: true }), ctrl('z', { altKey: true }), ctrl('w', { code: 'KeyZ' })]) expect(undoes(other)).toBe(false);
  });

  it('use the command key on a Mac', () => {
    expect(match(press('k', { metaKey: true }), false, true)).toBe('palette');
    expect(match(ctrl('k'), false, true)).toBeNull();
    const palette = shortcuts.find((one) => one.act === 'palette');
    expect(palette && spell(palette, true)).toEqual(['⌘', 'K']);
    expect(palette && spell(palette, false)).toEqual(['Ctrl', 'K']);
  });
});
