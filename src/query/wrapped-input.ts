/** Returns what the data is inside: a promise, a response or a text; `undefined` for all other values. */
export function wrapperOf(input: unknown): 'promise' | 'response' | 'text' | undefined {
  if (input instanceof Promise) return 'promise';
  if (input instanceof Response) return 'response';
  return typeof input === 'string' && /^\s*[[{]|\n/.test(input) ? 'text' : undefined;
}
