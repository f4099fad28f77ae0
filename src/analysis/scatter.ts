import type { ScatterAnalysis } from '../query/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { regression, type Regression } from '../stats/regression.js';
import { columnOf, isMissing, numbersOf, pickRows } from './columns.js';

/** So many of the points farthest out in each direction are kept whatever the limit. */
const OUTERMOST = 10;

/**
 * The members of an answer that have both numbers, and the line through all of them. Of more than `limit` the outermost points stay (in x, in y and away from the
 * line), with every so-and-so-many-th of the others; the line is of all. @throws SalesError `bad-option`, `bad-type`
 */
export function scatterOf(record: ResultRecord, { x, y, member, limit }: ScatterAnalysis): ResultRecord {
  const names = columnOf(record, member, 'member');
  const [across, up] = [numbersOf(record, x, 'x'), numbersOf(record, y, 'y')];
  const rows: number[] = [];
  let left = 0;
  for (let row = 0; row < across.length; row++) {
    if (isMissing(names, row)) across[row] = NaN;
    else if (Number.isFinite(across[row]) && Number.isFinite(up[row])) rows.push(row);
    else left++;
  }
  const line = regression(across, up);
  const shown = rows.length > limit ? someOf(rows, { across, up, line, limit }) : rows;
  const { n: count, slope, intercept, r, p } = line;
  return {
    ...record,
    rowCount: shown.length,
    columns: [names, columnOf(record, x, 'x'), columnOf(record, y, 'y')].map((column) => pickRows(column, shown)),
    facts: { ...record.facts, analysis: { kind: 'scatter', count, left, slope, intercept, r, p } },
  };
}

interface Points {
  readonly across: Float64Array;
  readonly up: Float64Array;
  readonly line: Regression;
  readonly limit: number;
}

/** As many rows as the limit says, in their order. */
function someOf(rows: readonly number[], { across, up, line, limit }: Points): readonly number[] {
  const away = (row: number): number => up[row]! - line.intercept - line.slope * across[row]!;
  const outer = new Set(
    [(row: number): number => across[row]!, (row: number): number => up[row]!, away].flatMap((size) => {
      const sorted = [...rows].sort((a, b) => size(a) - size(b));
      return [...sorted.slice(0, OUTERMOST), ...sorted.slice(-OUTERMOST)];
    }),
  );
  const others = rows.filter((row) => !outer.has(row));
  const room = Math.max(0, limit - outer.size);
  const even = Array.from({ length: room }, (_, k) => others[Math.floor((k * others.length) / room)]!);
  return [...outer, ...even].sort((a, b) => a - b);
}
