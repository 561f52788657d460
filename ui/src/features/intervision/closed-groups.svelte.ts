/* Whether there is anything closed, for the rail and the palette. What it is called is known in its own room alone. */
import { call, onChanged } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';

class ClosedGroups {
  there = $state(false);

  /** Reads, and goes on doing so; returns how to stop. */
  watch(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.some((kind) => kind.startsWith('closed'))) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  /** Also when everything has ended: what is left to see is the certificates. */
  async read(): Promise<void> {
    const lists = [call('intervision_group_list'), call('intervision_list', {}), call('intervision_certificates')] as const;
    const all = await Promise.all(lists.map((list: Promise<unknown[]>) => list.then((rows) => rows.length, () => 0)));
    this.there = all.some((count) => count > 0);
  }
}

export const closedGroups = new ClosedGroups();
