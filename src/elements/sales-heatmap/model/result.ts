import type { Calendar } from '../../../query/plan.js';
import { OTHER, QueryResult, valueOf, type ResultColumn } from '../../../query/result/result.js';
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
  const parts = [main, restX, restY, rest].filter((part, k) => part && (k === 0 || (part.rowCount > 0 && part.selected > 0)));
  const withColumns = (columns: readonly ResultColumn[], rowCount: number): QueryResult => {
    const { notes, facts, selected, total } = main;
    return new QueryResult({ columns, rowCount, notes, facts, selected, total });
  };
  if (options.mode === 'calendar')
    return withColumns(
      main.columns.map((column, k) => (k === 0 ? { ...column, name: 'date' } : column)),
      main.rowCount,
    );
  const columns = withBothTimes(main.columns, options, calendar);
  if (parts.length === 1) return columns === main.columns ? main : withColumns(columns, main.rowCount);
  const all = parts as readonly QueryResult[];
  return withColumns(
    columns.map((column, k) => joined(column, all, [restX, restY][k] !== undefined)),
    all.reduce((sum, { rowCount }) => sum + rowCount, 0),
  );
}

/** Joins a column of several results. `isCut`: parts without the column are of `(other)` members, which makes all keys texts. */
function joined({ name, ...column }: ResultColumn, parts: readonly QueryResult[], isCut: boolean): ResultColumn {
  const read = <Value>(at: (own: ResultColumn, row: number) => Value, missing: Value): readonly Value[] =>
    parts.flatMap((part) => {
      const own = part.column(name);
      return Array.from({ length: part.rowCount }, (_, row) => (own ? at(own, row) : missing));
    });
  const isValid = (own: ResultColumn, row: number): number => Number(own.valid?.[row] !== 0 && !Number.isNaN(own.values[row]!));
  const valid = Uint8Array.from(read(isValid, Number(isCut)));
  if (!isCut && column.type !== 'text') {
    const numbers = read((own, row) => own.values[row]!, 0);
    const values = column.values instanceof Float64Array ? Float64Array.from(numbers) : Int32Array.from(numbers);
    return { ...column, name, values, valid };
  }
  const texts = read((own, row) => String(valueOf(own, row) ?? ''), OTHER);
  const dictionary = [...new Set(texts)];
  const codes = new Map(dictionary.map((text, code) => [text, code]));
  return { name, type: 'text', values: Int32Array.from(texts, (text) => codes.get(text)!), dictionary, valid };
}
