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
 * Returns the query of the first groups of a request, without those that are certainly not among them, for each side of a comparison; `undefined`
 * for an order that SQL cannot compute. Its result is `undefined` for more ties than are sent, and for a comparison with a side without rows, in
 * which nothing is compared.
 *
 * Each group has a lower and an upper bound of its value. At least `limit` groups are not below the `limit`-th lower bound, so a
 * group whose upper bound is below that is not among the first, no matter how the caller rounds and breaks ties.
 */
export function topQuery(
  request: AggregateRequest & { readonly top: TopGroups },
  context: SqlContext,
): SqlQuery<readonly Omit<Groups, 'total'>[] | undefined> | undefined {
  const { descending, limit, compared } = request.top;
  const wheres = compared ? [compared.current, compared.earlier] : [request.where];
  const requests = wheres.map((where): AggregateRequest => ({ ...request, where }));
  const compiled = compileGroups(requests as [AggregateRequest, ...AggregateRequest[]], context);
  const { rows, keys, columns, statements, sides } = compiled;
  const estimate = orderOf(
    request.top,
    sides.map(({ aggregates }) => new Map(Array.from(aggregates, ([key, { number }]) => [key, number]))),
    context,
  );
  if (estimate === undefined) return undefined;
  const value = descending ? estimate.value : `(0 - ${estimate.value})`;
  const error = `(${estimate.size}) * ${MAX_ERROR}`;
  // The sums over all groups: the result has only some of these.
  const totals = sides.flatMap(({ count, aggregates }) => [
    ...rows.keys.map((key) => `CASE WHEN ${key} IS NULL THEN ${count.sql} ELSE 0 END`),
    count.sql,
    ...request.aggregates.map((aggregate) => {
      const { outputs, counts } = aggregates.get(aggregateKey(aggregate))!;
      return counts === undefined ? '0' : outputs[counts]!.sql;
    }),
  ]);
  const summed = [...totals, '1'];
  const own = [`${value} - ${error} AS low`, `${value} + ${error} AS high`, ...summed.map((total, t) => `${total} AS n${t}`)];
  const all = summed.map((_, t) => countOutput(`sum(n${t}) OVER ()`, context));
  const ranked = ['row_number() OVER (ORDER BY low DESC NULLS LAST) AS place', 'count(low) OVER () AS present'];
  const sql = [
    `${statements(own)}, r AS (SELECT *, ${[...ranked, ...all.map(({ sql: sum }, t) => `${sum} AS a${t}`)].join(', ')} FROM g),`,
    `t AS (SELECT *, min(CASE WHEN place <= ${limit} THEN low END) OVER () AS least FROM r)`,
    `SELECT ${[...columns, ...all.map((_, t) => `g.a${t}`)].join(', ')} FROM t AS g${rows.memberJoins}`,
    `WHERE g.present < ${limit} OR g.high >= g.least LIMIT ${limit + MAX_TIES + 1}`,
  ].join(' ');
  const read = (result: SqlRows): readonly Omit<Groups, 'total'>[] | undefined => {
    if (result.rowCount > limit + MAX_TIES) return undefined;
    const groups = compiled.read(result);
    if (result.rowCount === 0) return groups;
    const sums = all.map(({ read: readAll }, t) => readAll(result.columns[columns.length + t]!).numbers[0]!);
    const width = totals.length / sides.length;
    const found = groups.map((one, r) => {
      // Equal sides are one.
      const at = Math.min(r, sides.length - 1);
      const own = sums.slice(at * width, (at + 1) * width);
      const [selected, ...counted] = own.slice(keys.length) as [number, ...number[]];
      const missing = request.aggregates.map((aggregate, a) =>
        sides[at]!.aggregates.get(aggregateKey(aggregate))!.counts === undefined ? 0 : selected - counted[a]!,
      );
      return {
        ...one,
        all: sums.at(-1)!,
        selected,
        missing: { keys: own.slice(0, keys.length), values: missing },
      };
    });
    return found.some(({ selected }) => compared && selected === 0) ? undefined : found;
  };
  return { sql, read };
}

/** The numbers of aggregates of groups by their keys; `undefined` for those that have none in SQL. */
type Numbers = ReadonlyMap<string, string | undefined>;

/** Returns what groups are ordered by: a measure of one side, or what it changes between both. */
function orderOf({ order, compared }: TopGroups, sides: readonly Numbers[], context: SqlContext): Estimate | undefined {
  const now = estimateOf(order, sides[0]!, context);
  if (compared === undefined || compared.of === 'current') return now;
  const before = estimateOf(order, sides.at(-1)!, context);
  if (compared.of === 'previous' || now === undefined || before === undefined) return before;
  const change = { value: `(${now.value} - ${before.value})`, size: `(${now.size} + ${before.size})` };
  if (compared.of === 'change') return change;
  // A difference near 0 has a large relative error, and so has what is divided by it.
  const whole = `nullif(abs(${before.value}), 0)`;
  return order.kind === 'aggregate' ? { value: `(${change.value} / ${whole})`, size: `(${change.size} / ${whole})` } : undefined;
}

function estimateOf(expression: MeasureExpression, numbers: Numbers, context: SqlContext): Estimate | undefined {
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
  numbers: Numbers,
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
