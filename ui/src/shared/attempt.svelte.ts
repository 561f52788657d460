/* One question to the core that a person waits for: busy while it runs, refused with a reason, or done. */
import { asFailure, type Failure } from '../platform';
import { SHOW_BUSY_AFTER } from './timing';

export class Attempt {
  running = $state(false);
  /** True only when it has taken long enough to be worth saying. */
  busy = $state(false);
  failure = $state<Failure | null>(null);

  async run<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.failure = null;
    const timer = setTimeout(() => (this.busy = true), SHOW_BUSY_AFTER);
    try {
      return await ask();
    } catch (reason) {
      const failure = asFailure(reason);
      if (failure.code !== 'cancelled') this.failure = failure;
      return undefined;
    } finally {
      clearTimeout(timer);
      this.running = false;
      this.busy = false;
    }
  }
}
