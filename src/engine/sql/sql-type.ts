/**
 * The type of a column or expression. `decimal`: exact numbers of at most `digits` digits, `scale` of them after the point (0 for
 * integers). `datetime`: with `instant`, binned in the time zone of the query.
 */
export type SqlType =
  | { readonly kind: 'decimal'; readonly digits: number; readonly scale: number }
  | { readonly kind: 'double' | 'text' | 'date' | 'boolean' }
  | { readonly kind: 'datetime'; readonly instant: boolean };

/** A value bound to a statement. */
export type SqlParameter = string | number;

/** The values that a statement binds; equal ones share a placeholder. */
export class SqlParameters {
  readonly values: SqlParameter[] = [];
  /** The index of each value: a search among all values would take hours for a list of a million. */
  readonly #indexes = new Map<SqlParameter, number>();
  readonly #placeholder: (index: number, value: SqlParameter) => string;

  /** `placeholder` returns how the dialect writes a bound value, by its 1-based index. */
  constructor(placeholder: (index: number, value: SqlParameter) => string) {
    this.#placeholder = placeholder;
  }

  /** Binds a value and returns its placeholder. */
  bind(value: SqlParameter): string {
    const known = this.#indexes.get(value);
    if (known !== undefined) return this.#placeholder(known, value);
    const index = this.values.push(value);
    this.#indexes.set(value, index);
    return this.#placeholder(index, value);
  }
}
