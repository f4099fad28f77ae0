/** Returns the values of each key, with keys in the order in which they first appear. */
export function grouped<Key, Value>(pairs: Iterable<readonly [key: Key, value: Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
