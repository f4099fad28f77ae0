import type { ComparedStretches } from '../query/analysis/findings.js';
import type { DayRange } from '../query/time/calendar.js';
import { numberOf, recordOf, wrong } from './given.js';
import type { Given } from './given.js';

/** Parts that each of two stretches is divided into; the differences of a part and its earlier one are what a test sees. */
const MAX_PARTS = 12;
/** Fewer parts say nothing about noise. */
const MIN_PARTS = 6;

/** Two stretches of days, divided into as many parts of about the same length. */
export class Stretches {
  /** How many parts each has; 0 where the days are too few to compare. */
  readonly parts: number;
  readonly #current: DayRange;
  readonly #earlier: DayRange;

  constructor({ current, earlier }: ComparedStretches) {
    this.#current = current;
    this.#earlier = earlier;
    const parts = Math.min(MAX_PARTS, Math.floor((current.to - current.from + 1) / 2));
    this.parts = parts < MIN_PARTS ? 0 : parts;
  }

  /** The place of the part that a day is in: from 0 in the current stretch, from `parts` in the earlier one, −1 in neither. */
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

/** Reads the stretches that are compared. @throws SalesError `bad-option` */
export function readStretches({ current, earlier }: Given): Stretches {
  return new Stretches({ current: daysOf(current, 'current'), earlier: daysOf(earlier, 'earlier') });
}

function daysOf(input: unknown, option: string): DayRange {
  const given = recordOf(input, `analysis.${option}`);
  const [from, to] = [numberOf(given['from'], `${option}.from`), numberOf(given['to'], `${option}.to`)];
  if (from > to) throw wrong(`${option}.to`, to, `a day from ${from} on`);
  return { from, to };
}
