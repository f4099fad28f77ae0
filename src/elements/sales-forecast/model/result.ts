import { QueryResult } from '../../../query/result/result.js';
import { raised } from './view.js';

/** Returns the public `result`. A what-if line becomes the column `what-if`. */
export function toResult(main: QueryResult, growth: number | undefined): QueryResult {
  const reported = main.columns.find(({ name }) => name === 'forecast');
  if (growth === undefined || !reported) return main;
  const { notes, facts, selected, total, rowCount, columns } = main;
  const values = Float64Array.from(reported.values, (value) => raised(value, growth));
  const at = columns.indexOf(reported) + 1;
  return new QueryResult({
    rowCount,
    columns: [...columns.slice(0, at), { ...reported, name: 'what-if', values }, ...columns.slice(at)],
    notes,
    facts,
    selected,
    total,
  });
}
