import type { SampleOf } from '../query/analysis/analysis.js';
import { badOption } from '../util/error.js';

/** What a caller wants worked out, before it is checked. */
export type Given = Readonly<Record<string, unknown>>;

/** Which numbers are looked at. @throws SalesError `bad-option` */
export function sampleOf({ value, weight, member }: Given): SampleOf {
  return {
    value: textOf(value, 'value'),
    ...(weight === undefined ? {} : { weight: textOf(weight, 'weight') }),
    ...(member === undefined ? {} : { member: textOf(member, 'member') }),
  };
}

/** An option that is an object. @throws SalesError `bad-option` */
export function recordOf(input: unknown, option: string): Given {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw badOption(option, String(input), 'an object');
}

/** An option that names a column. @throws SalesError `bad-option` */
export function textOf(input: unknown, option: string): string {
  if (typeof input === 'string' && input !== '') return input;
  throw wrong(option, input, 'the name of a column of the answer');
}

/** An option that is a list of names of columns. @throws SalesError `bad-option` */
export function textsOf(input: unknown, option: string): readonly string[] {
  if (!Array.isArray(input) || input.length === 0) throw wrong(option, input, 'a list of names of columns of the answer');
  return input.map((entry) => textOf(entry, option));
}

/** An option that is a number. @throws SalesError `bad-option` */
export function numberOf(input: unknown, option: string): number {
  if (typeof input === 'number' && !Number.isNaN(input)) return input;
  throw wrong(option, input, 'a number');
}

/** An option that counts something, from 1. @throws SalesError `bad-option` */
export function wholeOf(input: unknown, option: string, most: number): number {
  if (typeof input === 'number' && Number.isInteger(input) && input > 0 && input <= most) return input;
  throw wrong(option, input, most === Number.MAX_SAFE_INTEGER ? 'a whole number from 1' : `a whole number from 1 to ${most}`);
}

/** The error of an option that is not understood. */
export function wrong(option: string, value: unknown, expected: string): Error {
  return badOption(`analysis.${option}`, String(value), expected);
}
