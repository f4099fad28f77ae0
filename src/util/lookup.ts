/** Returns the value of a name that a page or a file wrote; `undefined` for one that is not in the table, such as `constructor`. */
export function lookup<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
