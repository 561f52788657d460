/* The groups there are, known to the rail, the palette and their room; read again when one changes. */
import { asFailure, call, onChanged, type CircleRow, type Failure, type Sharing } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import { isAway } from '../sync/coming-back';

class Circles {
  all = $state.raw<CircleRow[]>([]);
  /** Those of somebody else that the person asked to be let into. */
  asked = $state.raw<Sharing[]>([]);
  /** Those that the person is in, and this computer is not. */
  away = $state.raw<Sharing[]>([]);
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** Reads, and goes on doing so; returns how to stop. */
  watch(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.by === 'sync' || change.kinds.some((kind) => ['circle', 'charter', 'sync'].includes(kind))) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  async read(): Promise<void> {
    try {
      this.all = await call('circle_list', { trashed: false });
      const shared = await call('sharing_list');
      this.asked = shared.filter((one) => one.status.state === 'waiting');
      this.away = shared.filter(isAway);
      this.failure = null;
      this.loaded = true;
    } catch (reason) {
      this.failure = asFailure(reason);
    }
  }
}

export const circles = new Circles();
