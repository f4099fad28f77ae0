/** When a business sells, learned from its rows. */
export interface OpenDays {
  /** For each day of the week, Monday first: true when the business usually sells on it. */
  readonly weekdays: readonly boolean[];
  /** Share of these days with rows. */
  readonly share: number;
  /** The first day of an end that thins out: rows are still to come there, as it seems. */
  readonly thinned?: number;
}
