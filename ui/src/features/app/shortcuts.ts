/*
 * Shortcuts are matched by the character a key makes, not by where it sits, so that they are the same on Belgian AZERTY
 * and Canadian French keyboards; only where a layout makes no Latin letter does the position of the key decide.
 */
export type Act =
  | 'palette' | 'new-page' | 'lock' | 'settings' | 'find' | 'sheet' | 'today' | 'journal' | 'focus' | 'history' | 'read' | 'print' | 'guided' | 'methods' | 'groups' | 'meetings' | 'new-meeting';

export type Shortcut = { act: Act; key: string; ctrl: boolean; shift?: boolean; alt?: boolean };

export const shortcuts: readonly Shortcut[] = [
  { act: 'palette', key: 'k', ctrl: true },
  { act: 'new-page', key: 'n', ctrl: true },
  { act: 'guided', key: 'g', ctrl: true },
  { act: 'find', key: 'f', ctrl: true },
  { act: 'today', key: 't', ctrl: true },
  { act: 'journal', key: 'j', ctrl: true },
  { act: 'meetings', key: 'm', ctrl: true },
  { act: 'new-meeting', key: 'n', ctrl: true, shift: true },
  { act: 'history', key: 'h', ctrl: true },
  { act: 'focus', key: 'F11', ctrl: false },
  { act: 'read', key: 'e', ctrl: true },
  { act: 'print', key: 'p', ctrl: true },
  { act: 'settings', key: ',', ctrl: true },
  { act: 'lock', key: 'l', ctrl: true },
  { act: 'sheet', key: '?', ctrl: false },
  { act: 'sheet', key: 'F1', ctrl: false },
];

export type Key = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
};

const LATIN = /^[\u0020-\u024f]$/;

function made(event: Key): string {
  if (event.key.length === 1 && !LATIN.test(event.key) && event.code.startsWith('Key')) return event.code.slice(3).toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** Whether these are the keys that undo; in a text they belong to the text. */
export function undoes(event: Key, mac = false): boolean {
  const [ctrl, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return ctrl && !other && !event.altKey && !event.shiftKey && !event.isComposing && made(event) === 'z';
}

/** `writing`: the caret is in a text, where a bare character is a character. */
export function match(event: Key, writing: boolean, mac = false): Act | null {
  if (event.isComposing) return null;
  const ctrl = mac ? event.metaKey : event.ctrlKey;
  if (mac ? event.ctrlKey : event.metaKey) return null;
  // AltGr arrives as Ctrl+Alt: it makes characters and is never a shortcut.
  if (event.altKey) return null;
  const key = made(event);
  for (const shortcut of shortcuts) {
    if (shortcut.key !== key || shortcut.ctrl !== ctrl) continue;
    if (shortcut.ctrl && event.shiftKey !== Boolean(shortcut.shift) && key !== ',' && key !== '?') continue;
    if (!shortcut.ctrl && key.length === 1 && writing) continue;
    return shortcut.act;
  }
  return null;
}

/** How the keys are written on the sheet: the command key has its sign on a Mac. */
export function spell(shortcut: Shortcut, mac: boolean): string[] {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [...(shortcut.ctrl ? [mac ? '⌘' : 'Ctrl'] : []), ...(shortcut.alt ? [mac ? '⌥' : 'Alt'] : []), ...(shortcut.shift ? ['Shift'] : []), key];
}
