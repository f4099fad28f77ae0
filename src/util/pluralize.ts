/** Joins a number and its singular or plural words: `1 row has`, `2 rows have`. */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
