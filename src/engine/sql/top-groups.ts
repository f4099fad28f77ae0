import type { MeasureExpression } from '../../query/expression/expression.js';
import type { AggregateRequest, Groups, TopGroups } from '../engine.js';
import { aggregateKey } from '../measure-values.js';
import { compileGroups, type SqlQuery } from './group-query.js';
import type { SqlContext } from './sql-schema.js';
import { countOutput, type SqlRows } from './row-sql.js';
import { constant, toDouble } from './sql-value.js';

/** Largest error of a number that a database computes with doubles, relative to the numbers it is made of; values this close may be ties. */
const MAX_ERROR = 1e-10;

/** Ties above the limit that are sent along; with more, all groups are requested. */
const MAX_TIES = 10_000;

/** A number in SQL, and an upper bound of the numbers it is made of, to which its error is relative. */
interface Estimate {
  readonly value: string;
  readonly size: string;
}

/**
 * Returns the query of the first groups of a request, without those that are certainly not among them; `undefined` for an order
 * that SQL cannot compute. Its result is `undefined` for more ties than are sent.
 *
 * Each group has a lower and an upper bound of its value. At least `limit` groups are not below the `limit`-th lower bound, so a
 * group whose upper bound is below that is not among the first, no matter how the caller rounds and breaks ties.
 */
export function topQuery(
  request: AggregateRequest & { readonly top: TopGroups },
  context: SqlContext,
): SqlQuery<Omit<Groups, 'total'> | undefined> | undefined {
  const { order, descending, limit } = request.top;
  const compiled = compileGroups([request], context);
  const { rows, keys, columns, statements } = compiled;
  const { count, aggregates: compiledBy } = compiled.sides[0]!;
  const aggregates = request.aggregates.map((aggregate) => compiledBy.get(aggregateKey(aggregate))!);
  const estimate = estimateOf(order, new Map(Array.from(compiledBy, ([key, { number }]) => [key, number])), context);
  if (estimate === undefined) return undefined;
  const value = descending ? estimate.value : `(0 - ${estimate.value})`;
  const error = `(${estimate.size}) * ${MAX_ERROR}`;
  const counted = aggregates.map(({ outputs, counts }) => (counts === undefined ? '0' : outputs[counts]!.sql));
  // The sums over all groups: the result has only some of these.
  const totals = [...rows.keys.map((key) => `CASE WHEN ${key} IS NULL THEN ${count.sql} ELSE 0 END`), count.sql, ...counted, '1'];
  const own = [`${value} - ${error} AS low`, `${value} + ${error} AS high`, ...totals.map((total, t) => `${total} AS n${t}`)];
  const all = totals.map((_, t) => countOutput(`sum(n${t}) OVER ()`, context));
  const ranked = ['row_number() OVER (ORDER BY low DESC NULLS LAST) AS place', 'count(low) OVER () AS present'];
  const sql = [
    `${statements(own)}, r AS (SELECT *, ${[...ranked, ...all.map(({ sql: sum }, t) => `${sum} AS a${t}`)].join(', ')} FROM g),`,
    `t AS (SELECT *, min(CASE WHEN place <= ${limit} THEN low END) OVER () AS least FROM r)`,
    `SELECT ${[...columns, ...all.map((_, t) => `g.a${t}`)].join(', ')} FROM t AS g${rows.memberJoins}`,
    `WHERE g.present < ${limit} OR g.high >= g.least LIMIT ${limit + MAX_TIES + 1}`,
  ].join(' ');
  const read = (result: SqlRows): Omit<Groups, 'total'> | undefined => {
    if (result.rowCount > limit + MAX_TIES) return undefined;
    const groups = compiled.read(result)[0]!;
    if (result.rowCount === 0) return groups;
    const sums = all.map(({ read: readAll }, t) => readAll(result.columns[columns.length + t]!).numbers[0]!);
    const selected = sums[keys.length]!;
    const everyGroup = sums.at(-1)!;
    const missing = aggregates.map(({ counts }, a) => (counts === undefined ? 0 : selected - sums[keys.length + 1 + a]!));
    return { ...groups, all: everyGroup, selected, missing: { keys: sums.slice(0, keys.length), values: missing } };
  };
  return { sql, read };
}

function estimateOf(
  expression: MeasureExpression,
  numbers: ReadonlyMap<string, string | undefined>,
  context: SqlContext,
): Estimate | undefined {
  switch (expression.kind) {
    case 'aggregate': {
      const value = numbers.get(aggregateKey(expression));
      return value === undefined ? undefined : { value, size: `abs(${value})` };
    }
    case 'number': {
      const value = toDouble(constant(expression.value, context), context).sql;
      return { value, size: `abs(${value})` };
    }
    case 'negate': {
      const operand = estimateOf(expression.operand, numbers, context);
      return operand && { value: `(0 - ${operand.value})`, size: operand.size };
    }
    case 'binary':
      return combined(expression, numbers, context);
    default:
      return undefined;
  }
}

function combined(
  { operator, left, right }: Extract<MeasureExpression, { kind: 'binary' }>,
  numbers: ReadonlyMap<string, string | undefined>,
  context: SqlContext,
): Estimate | undefined {
  const [a, b] = [estimateOf(left, numbers, context), estimateOf(right, numbers, context)];
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '+':
    case '-':
      return { value: `(${a.value} ${operator} ${b.value})`, size: `(${a.size} + ${b.size})` };
    case '*':
      return { value: `(${a.value} * ${b.value})`, size: `(${a.size} * ${b.size})` };
    case '/':
      // A difference near 0 has a large relative error, and so has what is divided by it.
      return right.kind === 'aggregate'
        ? { value: `(${a.value} / nullif(${b.value}, 0))`, size: `(${a.size} / nullif(${b.size}, 0))` }
        : undefined;
    default:
      return undefined;
  }
}
