/** What the numbers of a measure are, which decides how they are formatted. A percent is a fraction: 0.25 is 25%. */
export type MeasureUnit = 'money' | 'count' | 'percent' | 'days' | 'number';

/** The direction in which a measure gets better. */
export type GoodDirection = 'up' | 'down';

/** Whether the values of parts add up to that of the whole: over members (of regions) and over time (months). */
export interface Additivity {
  readonly members: boolean;
  readonly time: boolean;
}

/** What is known about a measure, built in or defined by the page. */
export interface MeasureFacts {
  /** Its name in results. */
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly good: GoodDirection;
  readonly adds: Additivity;
  /** What is calculated, as an expression; a built-in measure is its own name. */
  readonly expression: string;
}
