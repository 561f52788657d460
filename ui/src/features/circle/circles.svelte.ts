/* The groups there are, known to the rail, the palette and their room; read again when one changes. */
import { asFailure, call, onChanged, type CircleRow, type Failure } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';

class Circles {
  all = $state.raw<CircleRow[]>([]);
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** Reads, and goes on doing so; returns how to stop. */
  watch(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.some((kind) => kind === 'circle' || kind === 'charter')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  async read(): Promise<void> {
    try {
      this.all = await call('circle_list', { trashed: false });
      this.failure = null;
      this.loaded = true;
    } catch (reason) {
      this.failure = asFailure(reason);
    }
  }
}

export const circles = new Circles();
