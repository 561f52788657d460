/*
 * Where a note stands: over nothing that is used next. A note that lies over the line that is written in, or over the button that
 * comes after, is in the way of the very thing that somebody goes on with.
 */

export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;
export type Place = 'foot' | 'end' | 'top';

const meets = (one: Box, other: Box): boolean => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The first of these that lies over nothing; else the first that leaves free what has the focus; else the first. */
export function firstFree(boxes: readonly Box[], focus: Box | null, used: readonly Box[]): number {
  const spares = (box: Box) => focus === null || !meets(box, focus);
  const free = boxes.findIndex((box) => spares(box) && !used.some((one) => meets(box, one)));
  return free >= 0 ? free : Math.max(0, boxes.findIndex(spares));
}

/** What is pressed or filled in. A text that is written at length is none: it fills its room, and only the line that is written in counts. */
const USED = 'button, a[href], input, select, textarea, summary';

/** The line that is written in, from its beginning to its end. */
function line(): Box | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const at = range.endContainer;
  const around = (at instanceof Element ? at : at.parentElement)?.getBoundingClientRect();
  const { top, bottom } = [...range.getClientRects()].at(-1) ?? around ?? {};
  return around && top !== undefined && bottom !== undefined ? { left: around.left, right: around.right, top, bottom } : null;
}

/** What has the focus, the notes aside. A box that only keeps it for what was in it is not used. */
function focused(stack: Element): Box | null {
  const has = document.activeElement;
  if (!(has instanceof HTMLElement) || has.matches('body, dialog, [data-near]') || stack.contains(has)) return null;
  return has.isContentEditable ? line() : has.getBoundingClientRect();
}

/** Puts the note where it is in nobody's way, at the first of the places if that can be; says where it stands. */
export function standsFree(stack: HTMLElement, places: readonly [Place, ...Place[]]): Place {
  const note = stack.lastElementChild;
  const boxes = places.map((place) => {
    stack.dataset.at = place;
    return note?.getBoundingClientRect() ?? new DOMRect();
  });
  const room = stack.closest('dialog') ?? document;
  const used = [...room.querySelectorAll(USED)].filter((one) => !stack.contains(one)).map((one) => one.getBoundingClientRect());
  const at = places[firstFree(boxes, focused(stack), used)] ?? places[0];
  stack.dataset.at = at;
  return at;
}

/** Whether a note lies over what has the focus now, and no pointer rests on it. */
export function isInTheWay(stack: Element): boolean {
  const note = stack.lastElementChild;
  const focus = note && !note.matches(':hover') ? focused(stack) : null;
  return note !== null && focus !== null && meets(note.getBoundingClientRect(), focus);
}
