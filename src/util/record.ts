/** Objects inside objects become columns of their own down to this depth; deeper objects become JSON text. */
export const MAX_RECORD_DEPTH = 4;

/** Getters by prototype: all instances of a class have the same. */
const known = new WeakMap<object, readonly string[]>();

/** Returns the names of a record's values: its own enumerable keys, then the getters of its class and of the classes it extends. */
export function recordKeys(record: object): readonly string[] {
  const own = Object.keys(record);
  const getters = gettersOf(record);
  return getters.length === 0 ? own : [...new Set([...own, ...getters])];
}

/** Returns true where a record is an instance of a class with getters, which a structured clone loses. */
export function hasGetters(record: object): boolean {
  return gettersOf(record).length > 0;
}

function gettersOf(record: object): readonly string[] {
  const prototype = Object.getPrototypeOf(record) as object | null;
  if (prototype === Object.prototype || prototype === null) return [];
  let getters = known.get(prototype);
  if (!getters) {
    // A Map, a URL or another object of the platform is no record.
    getters = Object.prototype.toString.call(record) === '[object Object]' ? gettersAlong(prototype) : [];
    known.set(prototype, getters);
  }
  return getters;
}

function gettersAlong(prototype: object): readonly string[] {
  const getters = new Set<string>();
  // The last prototype is that of all objects, also of those from another frame.
  for (let at = prototype, next = above(at); next; at = next, next = above(at)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (descriptor.get) getters.add(name);
  }
  return [...getters];
}

function above(prototype: object): object | null {
  return Object.getPrototypeOf(prototype) as object | null;
}
