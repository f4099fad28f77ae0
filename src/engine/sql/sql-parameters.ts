/** A value bound to a statement. */
export type SqlParameter = string | number;

/** The values that a statement binds; equal ones share a placeholder. */
export class SqlParameters {
  readonly values: SqlParameter[] = [];
  readonly #placeholder: (index: number, value: SqlParameter) => string;

  /** `placeholder` returns how the dialect writes a bound value, by its 1-based index. */
  constructor(placeholder: (index: number, value: SqlParameter) => string) {
    this.#placeholder = placeholder;
  }

  /** Binds a value and returns its placeholder. */
  bind(value: SqlParameter): string {
    let index = this.values.indexOf(value);
    if (index < 0) index = this.values.push(value) - 1;
    return this.#placeholder(index + 1, value);
  }
}
