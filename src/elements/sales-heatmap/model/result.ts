import type { Calendar } from '../../../query/plan.js';
import { withRows } from '../../../query/result/appended-rows.js';
import { QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { binStart } from '../../../query/time/time-grain.js';
import type { HeatAnswers } from './answers.js';
import { finerOf, isFolded, type HeatOptions } from './plans.js';

/** Adds the coarser of two times to a result that has only the finer one. */
export function withBothTimes(
  columns: readonly ResultColumn[],
  options: HeatOptions,
  calendar: Calendar,
): readonly ResultColumn[] {
  const [key, ...measures] = columns;
  if (options.mode === 'calendar' || !isFolded(options) || options.compare === undefined || !key) return columns;
  const isXFiner = finerOf(options) === options.x;
  const coarse = isXFiner ? options.y : options.x;
  const made = {
    ...key,
    name: coarse.text,
    values: Int32Array.from(key.values, (day) => binStart(day, coarse.grain!, calendar)),
  };
  return isXFiner ? [key, made, ...measures] : [made, key, ...measures];
}

/** Returns the public `result`: the days of a calendar with the key `date`, or the rows of two dimensions with the remaining members. */
export function shownResult(
  results: Readonly<Partial<Record<keyof HeatAnswers, QueryResult>>>,
  options: HeatOptions,
  calendar: Calendar,
): QueryResult {
  const main = results.main!;
  const { keptX, keptY, restX = keptX, restY = keptY, rest } = results;
  const columns =
    options.mode === 'calendar'
      ? main.columns.map((column, k) => (k === 0 ? { ...column, name: 'date' } : column))
      : withBothTimes(main.columns, options, calendar);
  const { rowCount, notes, facts, selected, total } = main;
  const shown = columns === main.columns ? main : new QueryResult({ columns, rowCount, notes, facts, selected, total });
  return withRows(shown, [{ answer: restX }, { answer: restY }, { answer: rest }]);
}
