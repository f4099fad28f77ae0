/** True for an object of named values, unlike a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Maximum depth of nested objects that become columns; deeper objects become JSON text. */
export const MAX_RECORD_DEPTH = 4;

/** Caches getters by prototype, since all instances of a class have the same. */
const known = new WeakMap<object, readonly string[]>();

/** Returns the names of a record's values: its own enumerable keys, then the getters of its class and of the classes it extends. */
export function recordKeys(record: object): readonly string[] {
  const own = Object.keys(record);
  const getters = gettersOf(record);
  return getters.length === 0 ? own : [...new Set([...own, ...getters])];
}

/** True when a record is an instance of a class with getters, which a structured clone loses. */
export function hasGetters(record: object): boolean {
  return gettersOf(record).length > 0;
}

function gettersOf(record: object): readonly string[] {
  const prototype = Object.getPrototypeOf(record) as object | null;
  if (prototype === Object.prototype || prototype === null) return [];
  let getters = known.get(prototype);
  if (!getters) {
    // Platform objects such as a Map or a URL are not records.
    getters = Object.prototype.toString.call(record) === '[object Object]' ? gettersAlong(prototype) : [];
    known.set(prototype, getters);
  }
  return getters;
}

function gettersAlong(prototype: object): readonly string[] {
  const getters = new Set<string>();
  // The last prototype of the chain is `Object.prototype`, also for objects from another frame.
  for (let at = prototype, next = above(at); next; at = next, next = above(at)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (descriptor.get) getters.add(name);
  }
  return [...getters];
}

function above(prototype: object): object | null {
  return Object.getPrototypeOf(prototype) as object | null;
}

/**
 * Returns the value that a record has under a key; `undefined` without one. For keys that come from data, such as the name of a column: every
 * object inherits `constructor` and `toString`.
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

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
