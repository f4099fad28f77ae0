/** Maximum pause after failures in milliseconds, unless the period is longer. */
const MAX_PAUSE_MS = 900_000;

const MAX_TIMER_MS = 2 ** 31 - 1;

/** Task to repeat, and its environment. */
interface RefreshRules {
  readonly everyMs: number;
  /** Runs one check. Rejects after a failure. */
  readonly check: () => Promise<void>;
  /** Visibility of the page. Default: the document. */
  readonly page?: EventTarget & { readonly hidden: boolean };
  /** Clock in milliseconds. */
  readonly now?: () => number;
}

/**
 * Repeats a check every `everyMs` while the page is visible. Failures double the pause, up to a quarter of an hour. Hidden pages
 * do not check; a missed check runs when the page becomes visible.
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

  /** Milliseconds from one check to the next. */
  get everyMs(): number {
    return this.#rules.everyMs;
  }

  /** Stops checking, even during a check. */
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
    this.#timer = setTimeout(() => void this.#check(), Math.min(pause, MAX_TIMER_MS));
  };

  async #check(): Promise<void> {
    const { check, everyMs, now } = this.#rules;
    this.#isBusy = true;
    try {
      await check();
      this.#failures = 0;
    } catch {
      // The widgets show the error. Here a failure only increases the pause.
      this.#failures += 1;
    }
    this.#due = now() + Math.min(everyMs * 2 ** this.#failures, Math.max(everyMs, MAX_PAUSE_MS));
    this.#isBusy = false;
    this.#plan();
  }
}
