import type { ComparedSpans } from '../query/analysis/findings.js';
import type { DayRange } from '../query/plan.js';
import { formatDayRange } from '../query/time/calendar-date.js';
import { numberOf, recordOf, wrong, type RequestOptions } from './request-options.js';

/** Maximum number of parts that each of two ranges is divided into; tests use the differences between corresponding parts. */
const MAX_PARTS = 12;
/** Minimum number of parts; fewer do not show the noise. */
const MIN_PARTS = 6;

/** Two ranges of days, divided into the same number of parts of similar length. */
export class Spans {
  /** Number of parts in each range; 0 when there are too few days to compare. */
  readonly parts: number;
  readonly #current: DayRange;
  readonly #earlier: DayRange;

  constructor({ current, earlier }: ComparedSpans) {
    this.#current = current;
    this.#earlier = earlier;
    const parts = Math.min(MAX_PARTS, Math.floor((current.to - current.from + 1) / 2));
    this.parts = parts < MIN_PARTS ? 0 : parts;
  }

  /** Both ranges as an option `compare`. */
  get comparison(): string {
    return `${formatDayRange(this.#current)} vs ${formatDayRange(this.#earlier)}`;
  }

  /**
   * Returns the index of the part that contains a day: from 0 in the current range, from `parts` in the earlier one, −1 in
   * neither.
   */
  placeOf(day: number): number {
    const now = this.#partOf(day, this.#current);
    if (now >= 0) return now;
    const before = this.#partOf(day, this.#earlier);
    return before < 0 ? -1 : this.parts + before;
  }

  #partOf(day: number, { from, to }: DayRange): number {
    return day < from || day > to ? -1 : Math.floor(((day - from) * this.parts) / (to - from + 1));
  }
}

/** Reads the two ranges to compare. @throws SalesError `bad-option` */
export function readSpans({ current, earlier }: RequestOptions): Spans {
  return new Spans({ current: daysOf(current, 'current'), earlier: daysOf(earlier, 'earlier') });
}

function daysOf(input: unknown, option: string): DayRange {
  const options = recordOf(input, `analysis.${option}`);
  const [from, to] = [numberOf(options['from'], `${option}.from`), numberOf(options['to'], `${option}.to`)];
  if (from > to) throw wrong(`${option}.to`, to, 'day-from', { from });
  return { from, to };
}
