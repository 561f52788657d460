/** Waits until what was drawn last is on the screen. In a window that is not shown it waits until it is. */
export const onceShown = (): Promise<void> => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
