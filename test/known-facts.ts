import { MEASURES } from '../src/catalog/measures.js';
import { measureOf, type MeasureFacts } from '../src/query/measure.js';
import type { ResultColumn } from '../src/query/result/result.js';

/** What is known about the measures among the columns of an answer: that of built-in ones, and no sums besides, but for what is given. */
export function factsIn(
  columns: readonly ResultColumn[],
  given: Readonly<Record<string, Partial<MeasureFacts>>> = {},
): readonly MeasureFacts[] {
  const measures = columns.filter(
    ({ name, unit }) => unit !== undefined && !/\.(previous|change|growth|plan|gap|attainment)$/.test(name),
  );
  return measures.map(({ name, unit }) => ({
    ...measureOf([], name),
    ...(Object.hasOwn(MEASURES, name) ? { good: MEASURES[name]!.good, adds: MEASURES[name]!.adds } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...given[name],
  }));
}
