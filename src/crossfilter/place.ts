/** Where a widget gets its data. It decides which clauses apply to the widget (DESIGN B7). */
export interface Place {
  /** The files as URLs, or the objects that hold the data. Widgets with a file in common are over the same source. */
  readonly files: readonly unknown[];
  /** The dashboard and the source that provide the data, the inner one first. */
  readonly within: readonly object[];
}

/** True for two places over the same source. */
export function isSameSource(one: Place, other: Place): boolean {
  return one.files.some((file) => other.files.includes(file));
}
