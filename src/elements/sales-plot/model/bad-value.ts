import { nearest } from '../../../query/suggest.js';
import { badOption, SalesError, type ErrorParams } from '../../../util/error.js';

/** The properties of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the JSON object at a path of a specification. @throws SalesError `bad-option` for other values */
export function fieldsOf(value: unknown, path: string): Fields {
  if (isFields(value)) return value;
  throw badValue(path, value, 'object');
}

/** Returns the error of an invalid value. `expected` lists valid values, or is the key of a text that describes them, with `values`. */
export function badValue(
  path: string,
  value: unknown,
  expected: string | readonly string[],
  values: ErrorParams = {},
): SalesError {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  const option = path === 'plot' ? 'plot' : `plot: ${path}`;
  if (typeof expected === 'string') return badOption(option, text, expected, values);
  const near = typeof value === 'string' ? nearest(value, expected) : undefined;
  return new SalesError('bad-option', 'not-one-of', {
    params: { option, value: text, expected, ...(near !== undefined && { nearest: near }) },
  });
}

/** Returns the error of an unknown property. */
export function unknownName(path: string, name: string, legal: readonly string[]): SalesError {
  const near = nearest(name, legal);
  const option = path === 'plot' ? 'plot' : `plot: ${path}`;
  return new SalesError('bad-option', 'no-such-option', {
    params: { option, value: name, expected: legal, ...(near !== undefined && { nearest: near }) },
  });
}
