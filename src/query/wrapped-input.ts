/** Returns how to pass data that is inside a promise, a response or a text; `undefined` for all other values. */
export function unwrapHint(input: unknown): string | undefined {
  if (input instanceof Promise) return 'Await the promise first.';
  if (input instanceof Response) return 'Pass its content: await response.json(), or await response.blob().';
  return typeof input === 'string' && /^\s*[[{]|\n/.test(input) ? 'Pass a text as a file: new Blob([text]).' : undefined;
}
