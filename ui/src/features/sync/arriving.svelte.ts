/* How far it is with what arrives from the storage. A first time can take minutes, and what is there already can be used. */
import { onChanged, onProgress, type SyncArriving } from '../../platform';

class Arriving {
  now = $state.raw<SyncArriving | null>(null);

  /** Listens until it is told not to. Whatever a look ended with, nothing arrives after it. */
  watch(): () => void {
    const silence = [
      onProgress(({ task, done, total }) => {
        if (task === 'sync') this.now = done < total ? { done, total } : null;
      }),
      onChanged(({ kinds }) => {
        if (kinds.includes('sync')) this.now = null;
      }),
    ];
    return () => silence.forEach((stop) => stop());
  }
}

export const arriving = new Arriving();
