import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, isWhole } from '../describe/column-values.js';
import type { NumberColumn } from '../../table/column.js';

/** Minimum number of different amounts that prove cents, and minimum share of all that agree. */
const MIN_AMOUNTS = 5;
const HOLDS = 0.98;
/** Maximum difference between an amount in cents and 100 times that in units, in cents. */
const TOLERANCE = 0.5;

/** The tables, how their rows are joined, and the quantity of the sales if it is known. */
interface Joined {
  readonly tables: readonly Table[];
  readonly joins: readonly PlacedJoin[];
  readonly quantity?: NumberColumn | undefined;
}

/** Amounts of two tables that belong together, at the same places. */
interface Comparison {
  readonly own: (cents: NumberColumn) => Float64Array;
  readonly others: (units: NumberColumn) => Float64Array;
}

/** Returns the path of a column in a joined table that has the same amounts divided by 100; `undefined` without one. O(rows) per column. */
export function amountsInUnits(column: NumberColumn, table: Table, joined: Joined): string | undefined {
  if (!isWhole(column)) return undefined;
  for (const other of joined.tables) {
    const comparisons = other.name === table.name ? [] : comparisonsOf(table, other, joined);
    const found = other.columns.find(
      (units) =>
        units.type === 'number' &&
        hasFractions(units) &&
        comparisons.some(({ own, others }) => areHundredths(own(column), others(units))),
    );
    if (found) return `${other.name}.${found.name}`;
  }
  return undefined;
}

/** The ways to compare tables: one has the rows of the other, both have those of a third one, or a list has the price of each row. */
function comparisonsOf(table: Table, other: Table, { tables, joins, quantity }: Joined): readonly Comparison[] {
  const from = ({ name }: Table): readonly PlacedJoin[] =>
    joins.filter((join) => join.from.table === name && join.as === undefined);
  const sums = (count: number, rows?: Int32Array) => (column: NumberColumn) => sumsOf(column, count, rows);
  const toOther = from(table).filter(({ to }) => to.table === other.name);
  const toTable = from(other).filter(({ to }) => to.table === table.name);
  return [
    ...toTable.map(({ match }) => ({ own: sums(table.rowCount), others: sums(table.rowCount, match.rows) })),
    ...toOther.map(({ match }) => ({ own: sums(other.rowCount, match.rows), others: sums(other.rowCount) })),
    ...from(table).flatMap(({ to, match }) => {
      const count = tables.find(({ name }) => name === to.table)?.rowCount ?? 0;
      const shared = from(other).filter((join) => join.to.table === to.table);
      return shared.map((join) => ({ own: sums(count, match.rows), others: sums(count, join.match.rows) }));
    }),
    ...toOther.flatMap(({ match }) =>
      [undefined, ...(quantity ? [quantity] : [])].map((times) => ({
        own: sums(table.rowCount),
        others: (units: NumberColumn) =>
          Float64Array.from(match.rows, (row, at) => (row < 0 ? 0 : numberAt(units, row) * (times ? numberAt(times, at) : 1))),
      })),
    ),
  ];
}

function hasFractions(column: NumberColumn): boolean {
  return column.values.some((_, row) => isPresent(column, row) && !Number.isInteger(numberAt(column, row)));
}

/** The sum of each group of rows; of each row without groups. */
function sumsOf(column: NumberColumn, count: number, groups?: Int32Array): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < column.length; row += 1) {
    const group = groups ? (groups[row] ?? -1) : row;
    if (group >= 0 && isPresent(column, row)) sums[group] = (sums[group] ?? 0) + numberAt(column, row);
  }
  return sums;
}

/** True when nearly all amounts are 100 times the others. Those of 0 are ignored. */
function areHundredths(cents: Float64Array, units: Float64Array): boolean {
  const seen = new Set<number>();
  let [both, equal] = [0, 0];
  cents.forEach((amount, at) => {
    const other = units[at] ?? 0;
    if (amount === 0 || !other) return;
    both += 1;
    if (Math.abs(amount - 100 * other) >= TOLERANCE) return;
    equal += 1;
    if (seen.size < MIN_AMOUNTS) seen.add(amount);
  });
  return seen.size >= MIN_AMOUNTS && equal >= HOLDS * both;
}
