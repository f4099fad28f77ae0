import type { MeasureUnit, PlanFacts } from './plan.js';
import type { Note, ValueType } from './schema.js';

/**
 * A column of a result (DESIGN 4.2). Numbers: Float64Array; text: Int32Array of codes into `dictionary`; date: Int32Array of days since 1970-01-01;
 * datetime: Float64Array of milliseconds; boolean: Uint8Array. `valid`: 1 = present; absent = all present.
 */
export interface ResultColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid?: Uint8Array;
  readonly dictionary?: readonly string[];
  /** How people read a measure's numbers. Absent for keys. */
  readonly unit?: MeasureUnit;
}

/** What an engine answers and what crosses the worker: plain data, its buffers transferable. */
export interface ResultRecord {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly notes: readonly Note[];
  readonly facts: PlanFacts;
  /** Rows selected by the filters, and rows in the table. */
  readonly selected: number;
  readonly total: number;
}
