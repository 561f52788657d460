/*
 * Whatever is run on the screen, a meeting or a method. What the core answered is carried on second by second here; whenever it may not be
 * true any more, after sleep, after a clock that was set, after a change from elsewhere, the core is asked again.
 */
import { asFailure, call, onChanged, type Changed, type Failure } from '../../platform';
import { t } from '../fluent.svelte';
import { REFETCH_AFTER, settle } from '../timing';
import { strayed, tuneOf, type Moment, type Standing, type Tone } from './pace';
import { sound } from './sound';

const SECOND = 1_000;
/** When all is over as it looks now moves in a break and in an over-run: the core is asked this often, in seconds. */
const ASK_AGAIN = 30;

const moment = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** How a course is read, changed and carried on. */
export type Source<View, Act, Shown> = {
  read: () => Promise<View>;
  act: (act: Act) => Promise<View>;
  /** The view so many seconds after it was given. */
  later: (view: View, passed: number) => Shown;
  /** Whether a change from elsewhere may be one of it. */
  concerns: (change: Changed) => boolean;
  /** The message that tells the desktop why it stays awake. */
  awake: string;
  /** Whether it may be heard. */
  sounds: () => boolean;
};

export class Course<View extends { state: Standing }, Act, Shown extends { left: number; tone: Tone | null }> {
  view = $state.raw<View | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Whether the window is folded into the strip. */
  strip = $state(false);
  /** Whole seconds since the core answered. */
  private passed = $state(0);
  shown = $derived.by(() => (this.view ? this.source.later(this.view, this.passed) : null));
  private answered = moment();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private news = settle(REFETCH_AFTER, () => void this.read());
  private told = '';

  constructor(private readonly source: Source<View, Act, Shown>) {}

  get goes(): boolean {
    return this.view?.state === 'running' || this.view?.state === 'paused';
  }

  /** Begins to show it; returns how to stop. */
  open(): () => void {
    void this.read();
    const stop = onChanged((change) => {
      if (change.ids === null || this.source.concerns(change)) this.news();
    });
    const seen = () => document.visibilityState === 'visible' && void this.read();
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', seen);
      this.news.cancel();
      clearTimeout(this.timer);
      void call('run_screen', { awake: null, strip: false }).catch(() => null);
    };
  }

  async read(): Promise<void> {
    await this.change(() => Promise.resolve());
  }

  /** Does something in it. A key that is pressed while the last is still under way is not heard. */
  async act(act: Act): Promise<boolean> {
    return this.answers(() => this.source.act(act));
  }

  /** Asks for a change whose answer shows how it stands. */
  async answers(ask: () => Promise<View>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      this.take(await ask());
      return true;
    } catch (reason) {
      this.failure = asFailure(reason);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Asks for a change that is no act of its run, and looks how it stands. */
  async change(ask: () => Promise<unknown>): Promise<boolean> {
    try {
      await ask();
      this.take(await this.source.read());
      return true;
    } catch (reason) {
      this.failure = asFailure(reason);
      return false;
    }
  }

  fold(strip: boolean): void {
    this.strip = strip;
    this.tell();
  }

  private take(view: View): void {
    this.view = view;
    this.failure = null;
    this.answered = moment();
    this.passed = 0;
    this.tell();
    this.wait();
  }

  /** Tells the shell what the window needs, when that is new. */
  private tell(): void {
    const wanted = { awake: this.goes ? t(this.source.awake) : null, strip: this.strip };
    const told = JSON.stringify(wanted);
    if (told === this.told) return;
    this.told = told;
    // A desktop without these runs it all the same.
    void call('run_screen', wanted).catch(() => null);
  }

  /** The next whole second: the only timer there is, and none while nothing passes. */
  private wait(): void {
    clearTimeout(this.timer);
    if (!this.goes) return;
    const gone = performance.now() - this.answered.steady;
    this.timer = setTimeout(() => this.tick(), SECOND - (gone % SECOND));
  }

  private tick(): void {
    const now = moment();
    const before = this.shown?.tone ?? null;
    this.passed = Math.max(0, Math.round((now.steady - this.answered.steady) / SECOND));
    const tune = this.source.sounds() && this.view?.state === 'running' ? tuneOf(before, this.shown?.tone ?? null) : null;
    if (tune) void sound(tune);
    const drifts = this.view?.state === 'paused' || (this.shown?.left ?? 0) < 0;
    if (strayed(this.answered, now) || (drifts && this.passed >= ASK_AGAIN)) void this.read();
    this.wait();
  }
}
