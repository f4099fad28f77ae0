import { SalesError } from './error.js';

/** Creates the `bad-option` error of an attribute that the tag lacks. `expected` is the key of a text. */
export function missingAttribute(option: string, expected: string): SalesError {
  return new SalesError('bad-option', 'missing-attribute', { params: { option }, inner: { reason: expected, params: {} } });
}
