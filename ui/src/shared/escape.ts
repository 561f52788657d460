/* Esc closes the nearest thing: whoever opened last is asked first. Dialogs close by themselves. */
const open: (() => void)[] = [];

/** Registers a way to close; returns how to take it back. */
export function closesOnEscape(close: () => void): () => void {
  open.push(close);
  return () => {
    const at = open.lastIndexOf(close);
    if (at >= 0) open.splice(at, 1);
  };
}

export function closeNearest(): boolean {
  const close = open.at(-1);
  close?.();
  return close !== undefined;
}
