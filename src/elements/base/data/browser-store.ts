/** A value of a page in the browser of its user. Without a storage, it is kept until the page is left. */
export class BrowserStore<Value> {
  /** False once the browser has refused to store the value. */
  isStored = true;

  readonly #key: string;
  readonly #read: (stored: unknown) => Value;
  /** The value of this visit; `undefined` before it is read. */
  #value: { readonly current: Value } | undefined;

  /** `read` makes the value of what was stored, and of `undefined` where nothing was. */
  constructor(key: string, read: (stored: unknown) => Value) {
    this.#key = `sales-elements.${key}`;
    this.#read = read;
  }

  /** The value as last stored. */
  get value(): Value {
    return (this.#value ??= { current: this.#load() }).current;
  }

  store(data: unknown): void {
    this.#value = { current: this.#read(data) };
    try {
      if (data === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(data));
      this.isStored = true;
    } catch {
      // The storage is full or not available, which the element says.
      this.isStored = false;
    }
  }

  #load(): Value {
    try {
      return this.#read(JSON.parse(localStorage.getItem(this.#key) ?? 'null') ?? undefined);
    } catch {
      // The storage is not available, or another script wrote to it.
      return this.#read(undefined);
    }
  }
}
