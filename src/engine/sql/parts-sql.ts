import type { Aggregate } from '../../query/expression/expression.js';
import { WORD } from '../../util/exact-sum.js';
import { ranksOf } from '../../util/collation-ranks.js';
import type { AggregateParts } from '../engine.js';
import { toColumn } from '../vector.js';
import { rowSql } from './row-sql.js';
import type { SelectedRows } from './selected-rows.js';
import { countOutput, numbers, outputOf, type SqlCell } from './sql-rows.js';
import { numeric, toDouble, type SqlValue } from './sql-value.js';
import { unsupported } from './unsupported.js';

/** The parts of an aggregate as columns of a grouped statement. */
export interface SqlParts {
  readonly columns: readonly string[];
  readonly read: (columns: readonly ArrayLike<SqlCell>[]) => AggregateParts;
}

/** True for aggregates with parts in SQL. Those of `distinct` are the counts of members. */
export function hasParts({ name }: Aggregate): boolean {
  return ['count', 'sum', 'avg', 'min', 'max', 'distinct'].includes(name);
}

/**
 * Returns the parts of an aggregate over selected rows.
 * @throws SalesError `engine-unsupported` for aggregates without parts, and those of row expressions
 */
export function partsSql(aggregate: Aggregate, rows: SelectedRows): SqlParts {
  const { context, scope } = rows;
  if (aggregate.name === 'count' && aggregate.value === undefined) return counts(rows.count, rows);
  const value = rowSql(aggregate.value!, scope);
  switch (aggregate.name) {
    case 'count':
      return counts(`count(${rows.keep(value).sql})`, rows);
    case 'distinct':
      return counts(context.dialect.countDistinct(rows.keep(value).sql), rows);
    case 'sum':
    case 'avg':
      return sums(numeric(value, context), rows);
    case 'min':
    case 'max':
      return chosen(aggregate.name, rows.keep(value), rows);
    default:
      throw unsupported(`parts of ${aggregate.name}()`);
  }
}

function counts(sql: string, { context }: SelectedRows): SqlParts {
  return { columns: [countOutput(sql, context).sql], read: ([cells]) => ({ kind: 'count', counts: numbers(cells!) }) };
}

function sums(value: SqlValue, rows: SelectedRows): SqlParts {
  const { context } = rows;
  const { dialect } = context;
  const { sql, type } = rows.keep(value);
  const count = countOutput(`count(${sql})`, context).sql;
  if (type.kind !== 'decimal') {
    const sum = dialect.finite(dialect.doubleSum(toDouble({ sql, type }, context).sql));
    return {
      columns: [`(${sum})`, count],
      read: ([found, present]) => {
        const own = numbers(found!);
        return { kind: 'doubles', counts: numbers(present!), sums: own, lost: new Float64Array(own.length) };
      },
    };
  }
  const { scale } = type;
  return {
    columns: [dialect.cast(dialect.decimalSum(sql, scale), { kind: 'text' }), count],
    read: ([found, present]) => ({ kind: 'sum', counts: numbers(present!), ...wordsOf(found!, scale), scale }),
  };
}

/** Returns decimals as whole numbers in two parts. */
function wordsOf(cells: ArrayLike<SqlCell>, scale: number): { readonly high: Float64Array; readonly low: Float64Array } {
  const high = new Float64Array(cells.length);
  const low = new Float64Array(cells.length);
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === null) continue;
    const [whole = '', decimals = ''] = String(cells[cell]).split('.');
    const digits = whole + decimals.padEnd(scale, '0');
    const number = Number(digits);
    if (Number.isSafeInteger(number)) {
      high[cell] = Math.trunc(number / WORD);
      low[cell] = number - high[cell]! * WORD;
    } else {
      high[cell] = Number(BigInt(digits) / BigInt(WORD));
      low[cell] = Number(BigInt(digits) % BigInt(WORD));
    }
  }
  return { high, low };
}

function chosen(name: 'min' | 'max', kept: SqlValue, { context }: SelectedRows): SqlParts {
  const output = outputOf({ sql: `${name}(${kept.sql})`, type: kept.type }, context);
  return {
    columns: [output.sql, countOutput(`count(${kept.sql})`, context).sql],
    read: ([found, present]) => {
      const values = toColumn('', output.read(found!));
      return { kind: 'chosen', counts: numbers(present!), values, orders: ordersOf(values) };
    },
  };
}

/** Returns the order of each value: the value itself, the rank of a text. */
function ordersOf({ values, dictionary }: ReturnType<typeof toColumn>): Float64Array {
  const ranks = dictionary && ranksOf(dictionary);
  return Float64Array.from(values, (value) => (ranks ? ranks[value]! : value));
}
