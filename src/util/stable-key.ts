/**
 * Serializes plain data with sorted keys, so equal content gives equal text. Keys with an undefined value are ignored, as in
 * JSON.
 */
export function stableKey(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Numbers objects so a text can identify them. Does not keep them alive. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;

  /** Returns the object’s number. Numbers start at 1, in order of the first request. */
  of(value: object): number {
    const number = this.#numbers.get(value) ?? ++this.#last;
    this.#numbers.set(value, number);
    return number;
  }
}
