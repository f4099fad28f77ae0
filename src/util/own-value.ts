/**
 * Returns the value that a record has under a key; `undefined` without one. For keys that come from data, such as the name of a column: every
 * object inherits `constructor` and `toString`.
 */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
