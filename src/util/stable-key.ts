/** The same text for plain data of the same content, whatever the order of its keys; what is undefined is left out, as in JSON. */
export function stableKey(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Numbers objects, so that a text can say which one is meant; keeps none of them alive. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;

  /** The object's number, from 1 in the order in which they were first asked for. */
  of(value: object): number {
    const number = this.#numbers.get(value) ?? ++this.#last;
    this.#numbers.set(value, number);
    return number;
  }
}
