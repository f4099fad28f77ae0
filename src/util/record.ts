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
