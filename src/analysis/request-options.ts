import type { SampleOf } from '../query/analysis/analysis.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { TaskControl } from '../stats/cooperative.js';
import { badOption, type ErrorParams } from '../util/error.js';
import type { HelperPool } from '../util/helper-pool.js';

/** Changes to a plan; an option that is `undefined` is removed from it. */
type PlanOverrides = { readonly [Option in keyof QueryPlan]?: QueryPlan[Option] | undefined };

/** What an analysis may do besides reading the result: abort, pause, run further queries, and use helper threads. */
export interface Cooperative extends TaskControl {
  /** Runs the plan of the result again, with some options changed. */
  readonly ask: (other: PlanOverrides) => Promise<ResultRecord>;
  /** The role of a key with rows that depend on each other; absent without one. */
  readonly cluster?: 'customer' | 'order' | undefined;
  /** Threads that can help. */
  readonly helperPool?: HelperPool | undefined;
}

/** The options of a requested analysis, before validation. */
export type RequestOptions = Readonly<Record<string, unknown>>;

/** Reads the columns of the numbers to analyze. @throws SalesError `bad-option` */
export function sampleOf({ value, weight, member }: RequestOptions): SampleOf {
  return {
    value: textOf(value, 'value'),
    ...(weight === undefined ? {} : { weight: textOf(weight, 'weight') }),
    ...(member === undefined ? {} : { member: textOf(member, 'member') }),
  };
}

/** Reads an option that is an object. @throws SalesError `bad-option` */
export function recordOf(input: unknown, option: string): RequestOptions {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw badOption(option, String(input), 'object');
}

/** Reads an option that names a column. @throws SalesError `bad-option` */
export function textOf(input: unknown, option: string): string {
  if (typeof input === 'string' && input !== '') return input;
  throw wrong(option, input, 'column-of-result');
}

/** Reads an option that lists column names. @throws SalesError `bad-option` */
export function textsOf(input: unknown, option: string): readonly string[] {
  if (!Array.isArray(input) || input.length === 0) throw wrong(option, input, 'columns-of-result');
  return input.map((entry) => textOf(entry, option));
}

/** Reads an option that is a number. @throws SalesError `bad-option` */
export function numberOf(input: unknown, option: string): number {
  if (typeof input === 'number' && !Number.isNaN(input)) return input;
  throw wrong(option, input, 'any-number');
}

/** Reads an option that is a whole number from 1 to `max`. @throws SalesError `bad-option` */
export function wholeOf(input: unknown, option: string, max: number): number {
  if (typeof input === 'number' && Number.isInteger(input) && input > 0 && input <= max) return input;
  throw wrong(option, input, 'whole-number', { min: 1, ...(max < Number.MAX_SAFE_INTEGER && { max }) });
}

/** Returns the error for an invalid option. */
export function wrong(option: string, value: unknown, expected: string | readonly string[], values?: ErrorParams): Error {
  return badOption(`analysis.${option}`, String(value), expected, values);
}
