import type { MeasureUnit } from '../../../query/measure.js';
import { QueryResult } from '../../../query/result/result.js';
import type { ResultColumn } from '../../../query/result/result-column.js';

/** A stage of one funnel. Shares are `null` when the stage that they are of has no value. */
export interface Step {
  readonly stage: string;
  readonly value: number | null;
  readonly ofFirst: number | null;
  readonly ofPrevious: number | null;
  /** Median days since the stage before; `null` in the first stage and without dates. */
  readonly days: number | null;
  /** The value, both shares and, with dates, the median time as text. */
  readonly texts: readonly [value: string, ofFirst: string, ofPrevious: string, days?: string];
  /** The rows of `main` that reach the stage. */
  readonly rows: readonly number[];
}

/** A funnel: that of all rows, or of a member of `by`. */
export interface Funnel {
  readonly member: string;
  readonly steps: readonly Step[];
}

/** The queried result, the dimension with a funnel for each member, and whether stages have dates. */
interface Queried {
  readonly main: QueryResult;
  readonly by: string | undefined;
  readonly unit: MeasureUnit;
  readonly hasDates: boolean;
}

/** Returns a row for each stage: `stage number first previous`, after the member and before the `days` where it has them. */
export function resultOf(funnels: readonly Funnel[], { main, by, unit, hasDates }: Queried): QueryResult {
  const steps = funnels.flatMap((funnel) => funnel.steps);
  const members = funnels.flatMap(({ member, steps: own }) => own.map(() => member));
  const valuesOf = <Name extends keyof Step>(name: Name): readonly Step[Name][] => steps.map((step) => step[name]);
  const columns = [
    ...(by === undefined ? [] : [textColumn(by, members)]),
    textColumn('stage', valuesOf('stage')),
    numberColumn('number', unit, valuesOf('value')),
    numberColumn('first', 'percent', valuesOf('ofFirst')),
    numberColumn('previous', 'percent', valuesOf('ofPrevious')),
    ...(hasDates ? [numberColumn('days', 'days', valuesOf('days'))] : []),
  ];
  const { notes, facts, selected, total } = main;
  return new QueryResult({ notes, facts, selected, total, columns, rowCount: steps.length });
}

function textColumn(name: string, texts: readonly string[]): ResultColumn {
  const dictionary = [...new Set(texts)];
  return { name, type: 'text', values: Int32Array.from(texts, (text) => dictionary.indexOf(text)), dictionary };
}

function numberColumn(name: string, unit: MeasureUnit, numbers: readonly (number | null)[]): ResultColumn {
  const valid = Uint8Array.from(numbers, (value) => (value === null ? 0 : 1));
  return { name, type: 'number', values: Float64Array.from(numbers, (value) => value ?? 0), valid, unit };
}
