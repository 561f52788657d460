/* Tells the core that somebody is here, so that the notebook does not lock under their hands. */
import { call } from '../../platform';
import { ACTIVITY_EVERY } from '../../shared/timing';

export function tellActivity(): () => void {
  let last = 0;
  const here = () => {
    const now = performance.now();
    if (last && now - last < ACTIVITY_EVERY) return;
    last = now;
    void call('activity').catch(() => undefined);
  };
  const heard = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const name of heard) window.addEventListener(name, here, { passive: true, capture: true });
  return () => {
    for (const name of heard) window.removeEventListener(name, here, { capture: true });
  };
}
