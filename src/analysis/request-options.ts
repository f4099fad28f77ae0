import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { TaskControl } from '../stats/cooperative.js';
import { badOption, type ErrorParams } from '../util/error.js';
import type { HelperPool } from '../util/helper-pool.js';
import { isRecord } from '../util/record.js';

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

/** Reads one option. @throws SalesError `bad-option` */
export type Reader<Value> = (input: unknown, option: string) => Value;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Values<Own extends Readers> = { readonly [Name in keyof Own]: ReturnType<Own[Name]> };

/** Reads the options of an analysis; an optional one that is missing is missing in the result. @throws SalesError `bad-option` */
export function readOptions<Needed extends Readers>(options: RequestOptions, needed: Needed): Values<Needed>;
export function readOptions<Needed extends Readers, Optional extends Readers>(
  options: RequestOptions,
  needed: Needed,
  optional: Optional,
): Values<Needed> & Partial<Values<Optional>>;
export function readOptions(options: RequestOptions, needed: Readers, optional: Readers = {}): RequestOptions {
  const all = Object.entries({ ...needed, ...optional });
  const given = all.filter(([name]) => name in needed || options[name] !== undefined);
  return Object.fromEntries(given.map(([name, read]) => [name, read(options[name], name)]));
}

/** Reads an option that may be missing. */
export function orElse<Value, Default>(fallback: Default, read: Reader<Value>): Reader<Value | Default> {
  return (input, option) => (input === undefined ? fallback : read(input, option));
}

/** Reads an option that is an object. @throws SalesError `bad-option` */
export function recordOf(input: unknown, option: string): RequestOptions {
  if (isRecord(input)) return { ...input };
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

/** Reads an option that is true or false. @throws SalesError `bad-option` */
export function flagOf(input: unknown, option: string): boolean {
  if (typeof input === 'boolean') return input;
  throw wrong(option, input, 'true-or-false');
}

/** Reads an option that is a whole number from 1 to `max`. */
export function wholeTo(max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (input, option) => {
    if (typeof input === 'number' && Number.isInteger(input) && input > 0 && input <= max) return input;
    throw wrong(option, input, 'whole-number', { min: 1, ...(max < Number.MAX_SAFE_INTEGER && { max }) });
  };
}

/** Reads an option that is one of some words or numbers. */
export function oneOf<const Word extends string | number>(words: readonly Word[]): Reader<Word> {
  return (input, option) => {
    const found = words.find((word) => word === input);
    if (found === undefined) throw wrong(option, input, words.map(String));
    return found;
  };
}

/** Reads an option that is a list. `expected` describes it in the error for another value. */
export function listOf<Value>(read: Reader<Value>, expected: string | readonly string[]): Reader<readonly Value[]> {
  return (input, option) => {
    if (!Array.isArray(input)) throw wrong(option, input, expected);
    return input.map((each) => read(each, option));
  };
}

/** Reads how periods without rows count. */
export const emptyOf = /* @__PURE__ */ oneOf(['auto', 'gap', 'zero']);

/** Returns the error for an invalid option. */
export function wrong(option: string, value: unknown, expected: string | readonly string[], values?: ErrorParams): Error {
  return badOption(`analysis.${option}`, String(value), expected, values);
}
