import { nearest } from '../../../query/suggest.js';
import { SalesError } from '../../../util/error.js';

/** The properties of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the JSON object at a path of a specification. @throws SalesError `bad-option` for other values */
export function fieldsOf(value: unknown, path: string): Fields {
  if (isFields(value)) return value;
  throw badValue(path, value, 'an object');
}

/** Returns the error of an invalid value. `expected` describes valid values, or lists them. */
export function badValue(path: string, value: unknown, expected: string | readonly string[]): SalesError {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  const near = typeof value === 'string' && typeof expected !== 'string' ? nearest(value, expected) : undefined;
  const choice = typeof expected === 'string' ? expected : `one of ${expected.join(', ')}`;
  const meant = near === undefined ? '' : ` (did you mean '${near}'?)`;
  const place = path === 'plot' ? 'plot' : `plot: ${path}`;
  return new SalesError('bad-option', `${place}: invalid value '${text}'; expected ${choice}${meant}`, {
    params: { option: path, value: text, expected, ...(near !== undefined && { nearest: near }) },
  });
}

/** Returns the error of an unknown property. */
export function unknownName(path: string, name: string, legal: readonly string[]): SalesError {
  const near = nearest(name, legal);
  const place = path === 'plot' ? 'plot' : `plot: ${path}`;
  const meant = near === undefined ? `; expected one of ${legal.join(', ')}` : ` (did you mean '${near}'?)`;
  return new SalesError('bad-option', `${place}: there is no option '${name}'${meant}`, {
    params: { option: path, value: name, expected: legal, ...(near !== undefined && { nearest: near }) },
  });
}
