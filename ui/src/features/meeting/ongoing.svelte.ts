/* The meeting that is going on, wherever the person is in the notebook: taken up again after a lock or a crash. */
import { call, onChanged, type MeetingRow } from '../../platform';
import { REFETCH_AFTER, settle } from '../../shared/timing';
import { place } from '../app/place.svelte';
import { goesOn } from './running';

class Ongoing {
  meeting = $state.raw<MeetingRow | null>(null);

  /** Reads, and goes on doing so; returns how to stop. The notebook is not locked by idleness from the first reading on. */
  watch(): () => void {
    void this.read().then(() => {
      if (this.meeting && place.spot.room === 'today') place.go({ room: 'running', meeting: this.meeting.id });
    });
    const again = settle(REFETCH_AFTER, () => void this.read());
    const stop = onChanged((change) => {
      if (change.ids === null || change.kinds.includes('meeting')) again();
    });
    return () => {
      again.cancel();
      stop();
    };
  }

  private async read(): Promise<void> {
    const rows = await call('meeting_list', {}).catch(() => []);
    let found: MeetingRow | null = null;
    for (const row of rows.filter((row) => row.state === 'running')) {
      const view = await call('meeting_run', { id: row.id }).catch(() => null);
      if (view && goesOn(view)) found = row;
    }
    this.meeting = found;
  }
}

export const ongoing = new Ongoing();
