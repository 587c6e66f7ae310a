/** Timers, so that tests need not wait. */
export interface Clock {
  after(ms: number, act: () => void): unknown;
  cancel(timer: unknown): void;
}
const browserClock: Clock = {
  after: (ms, act) => setTimeout(act, ms),
  cancel: (timer) => clearTimeout(timer as number),
};

export interface LatestOnlyOptions {
  /** How long nothing new must come before the work starts. */
  pauseMs: number;
  /** How long to wait after work that failed. */
  retryMs: number;
  clock?: Clock;
}

/**
 * Does work for the newest wish only: after a pause in the wishes, one at a time, and again for what came
 * meanwhile. Work that fails is tried again until it goes well or there is a newer wish.
 */
export class LatestOnly<T> {
  private readonly work: (wish: T) => Promise<void>;
  private readonly options: Required<LatestOnlyOptions>;
  private wish: { value: T } | undefined;
  private timer: unknown;
  private busy = false;
  private stopped = false;

  /** @param work rejects when it failed; what it does with that is its own business */
  constructor(work: (wish: T) => Promise<void>, options: LatestOnlyOptions) {
    this.work = work;
    this.options = { clock: browserClock, ...options };
  }

  want(value: T): void {
    this.wish = { value };
    if (!this.busy) this.start(this.options.pauseMs);
  }

  stop(): void {
    this.stopped = true;
    this.options.clock.cancel(this.timer);
  }

  private start(ms: number): void {
    const { clock } = this.options;
    clock.cancel(this.timer);
    this.timer = clock.after(ms, () => void this.run());
  }

  private async run(): Promise<void> {
    const { wish } = this;
    if (!wish || this.stopped) return;
    this.wish = undefined;
    this.busy = true;
    let pause = this.options.pauseMs;
    try {
      await this.work(wish.value);
    } catch {
      this.wish ??= wish;
      pause = this.options.retryMs;
    }
    this.busy = false;
    // It may have been stopped, or wanted anew, while it worked.
    if (this.wish && !(this.stopped as boolean)) this.start(pause);
  }
}
