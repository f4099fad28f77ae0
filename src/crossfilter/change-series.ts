import type { Clauses } from './clauses.js';

/** Time in milliseconds between two changes below which they are one series. */
export const REST_MS = 250;
/** Time in milliseconds between two changes of one task at most. */
const SAME_TASK_MS = 2;

/** Detects changes that a script makes in quick succession, such as those of its slider. */
export class ChangeSeries {
  /** The clauses before the first change of the series. */
  before: Clauses = new Map();
  #source: string | undefined;
  #count = 0;
  #last = 0;

  /** Notes a change of a source. Returns true for the third and each later change that follows the previous one within a quarter of a second. */
  isContinued(source: string, clauses: Clauses): boolean {
    const now = Date.now();
    const isNext = this.#source === source && now - this.#last < REST_MS;
    // Changes of one task, such as those of a script that restores filters, count once.
    this.#count = isNext ? this.#count + (now - this.#last < SAME_TASK_MS ? 0 : 1) : 1;
    if (!isNext) this.before = clauses;
    this.#source = source;
    this.#last = now;
    return this.#count > 2;
  }

  end(): void {
    this.#source = undefined;
  }
}
