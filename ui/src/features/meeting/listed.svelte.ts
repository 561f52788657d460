/* The meetings there are, read again when one changes. */
import { asFailure, call, onChanged, type Failure, type MeetingListQuery, type MeetingRow } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';

export class MeetingRows {
  all = $state.raw<MeetingRow[]>([]);
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);

  constructor(private query: () => MeetingListQuery) {}

  /** Reads, and goes on doing so; returns how to stop. */
  watch(): () => void {
    void this.read();
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.some((kind) => kind === 'meeting' || kind === 'series')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  async read(): Promise<void> {
    try {
      this.all = await call('meeting_list', this.query());
      this.failure = null;
    } catch (reason) {
      this.failure = asFailure(reason);
    }
    this.loaded = true;
  }
}
