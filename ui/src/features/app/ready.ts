/** Marks the window as usable, once the first screen can be worked with. */
export function ready(): void {
  document.body.dataset.ready = 'true';
}
