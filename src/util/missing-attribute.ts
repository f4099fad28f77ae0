import { SalesError } from './error.js';

/** Creates the `bad-option` error of an attribute that the tag lacks. `expected` is the key of a text, `example` a value to copy. */
export function missingAttribute(option: string, expected: string, example = 'date'): SalesError {
  return new SalesError('bad-option', 'missing-attribute', {
    params: { option, example },
    inner: { reason: expected, params: {} },
  });
}
