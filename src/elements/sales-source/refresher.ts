/** The longest pause after failures, in milliseconds, unless the period itself is longer. */
const LONGEST_PAUSE_MS = 900_000;

/** The longest time a timer can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What is done again and again, and where. */
export interface RefreshRules {
  readonly everyMs: number;
  /** Rejects where it failed. */
  readonly check: () => Promise<void>;
  /** What is seen or hidden. Default: the page. */
  readonly page?: EventTarget & { readonly hidden: boolean };
  /** Milliseconds since any moment. */
  readonly now?: () => number;
}

/**
 * Checks again and again while the page is seen: every `everyMs` after the check before, after failures twice as late each time (a quarter of an hour at
 * most). A hidden page checks nothing; what was missed is made up for as soon as the page is seen again.
 */
export class Refresher {
  readonly #rules: Required<RefreshRules>;
  #due: number;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isStopped = false;

  constructor({ page = document, now = () => performance.now(), ...rules }: RefreshRules) {
    this.#rules = { page, now, ...rules };
    this.#due = now() + rules.everyMs;
    page.addEventListener('visibilitychange', this.#plan);
    this.#plan();
  }

  /** How long after a check the next one is due. */
  get everyMs(): number {
    return this.#rules.everyMs;
  }

  /** Checks no more, also where a check is under way. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#rules.page.removeEventListener('visibilitychange', this.#plan);
  }

  readonly #plan = (): void => {
    const { page, now } = this.#rules;
    clearTimeout(this.#timer);
    if (this.#isBusy || this.#isStopped || page.hidden) return;
    const pause = Math.max(0, this.#due - now());
    this.#timer = setTimeout(() => void this.#check(), Math.min(pause, LONGEST_TIMER_MS));
  };

  async #check(): Promise<void> {
    const { check, everyMs, now } = this.#rules;
    this.#isBusy = true;
    try {
      await check();
      this.#failures = 0;
    } catch {
      // Whoever shows the data shows why; here it only means to ask less often.
      this.#failures += 1;
    }
    this.#due = now() + Math.min(everyMs * 2 ** this.#failures, Math.max(everyMs, LONGEST_PAUSE_MS));
    this.#isBusy = false;
    this.#plan();
  }
}
