import { measureParts } from '../util/measure-text.js';

/** What the numbers of a measure are, which decides how they are formatted. A percent is a fraction: 0.25 is 25%. */
export type MeasureUnit = 'money' | 'count' | 'percent' | 'days' | 'number';

/** The direction in which a measure gets better. */
export type GoodDirection = 'up' | 'down';

/** Whether the values of parts add up to that of the whole: over members (of regions) and over time (months). */
export interface Additivity {
  readonly members: boolean;
  readonly time: boolean;
}

/** What is known about a measure, built in or defined by the page. */
export interface MeasureFacts {
  /** Its name in results. */
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly good: GoodDirection;
  readonly adds: Additivity;
  /** True for the quotient of two measures, as margin is: `numerator()` and `denominator()` are its parts. */
  readonly isRatio: boolean;
  /** What values below zero mean: returned goods for amounts, losses for all else. */
  readonly belowZero: 'returns' | 'losses';
  /** What is calculated, as an expression; a built-in measure is its own name. */
  readonly expression: string;
}

/** Returns the name of a measure in results: `net` of `net = sum(revenue)`. */
export function resultName(measure: string): string {
  return measureParts(measure).name;
}

/** Returns the expression of a measure without its name: the definition of a measure that the page defines. */
export function expressionOf(measure: string, define: Readonly<Record<string, string>>): string {
  const { start, end } = measureParts(measure);
  const text = measure.slice(start, end).trim();
  const defined = Object.hasOwn(define, text) ? define[text] : undefined;
  return defined === undefined ? text : defined.slice(0, measureParts(defined, true).end).trim();
}

const UNKNOWN = {
  unit: 'number',
  good: 'up',
  adds: { members: false, time: false },
  isRatio: false,
  belowZero: 'losses',
} as const;

/** True for sums and counts, which are zero in a period without rows. A level, which adds up over members alone, is unknown there. */
export function isZeroWithoutRows({ unit, adds }: Pick<MeasureFacts, 'unit' | 'adds'>): boolean {
  return adds.time || (unit === 'count' && !adds.members);
}

/** Of the measures of a result, returns the one of a name; for columns that an analysis adds, a measure that never adds up. */
export function measureOf(measures: readonly MeasureFacts[], name: string): MeasureFacts {
  const found = measures.find((one) => one.name === name);
  return found ?? { ...UNKNOWN, name, expression: name };
}
