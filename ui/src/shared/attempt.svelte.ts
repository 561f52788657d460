/* One question to the core that a person waits for: busy while it runs, refused with a reason, or done. */
import { asFailure, type Failure } from '../platform';
import { SHOW_BUSY_AFTER } from './timing';

export class Attempt {
  running = $state(false);
  /** True only when it has taken long enough to be worth saying. */
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Asks, unless it is being asked already: pressing twice does it once. */
  async run<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    return this.waiting > 0 ? undefined : this.inTurn(ask);
  }

  /** Asks after what was asked before: what is read again, or set field by field, and must not be lost. */
  inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    this.waiting += 1;
    const mine = this.last.then(() => this.asks(ask));
    this.last = mine;
    return mine;
  }

  private async asks<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
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
      this.waiting -= 1;
      this.running = this.waiting > 0;
      this.busy = false;
    }
  }
}
