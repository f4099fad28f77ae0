import { QueryResult } from '../../../query/result.js';
import { raised } from './view.js';

/** The answer as the element gives it on: with the what-if line as a column `what-if`, where one is drawn. */
export function toResult(main: QueryResult, growth: number | undefined): QueryResult {
  const told = main.columns.find(({ name }) => name === 'forecast');
  if (growth === undefined || !told) return main;
  const { notes, facts, selected, total, rowCount, columns } = main;
  const values = Float64Array.from(told.values, (value) => raised(value, growth));
  const at = columns.indexOf(told) + 1;
  return new QueryResult({
    rowCount,
    columns: [...columns.slice(0, at), { ...told, name: 'what-if', values }, ...columns.slice(at)],
    notes,
    facts,
    selected,
    total,
  });
}
