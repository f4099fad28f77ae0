import type { Aggregate, MeasureExpression, RowExpression } from '../../src/query/expression/expression.js';
import type { BoundCompare, BoundPlan, DayRange, Predicate } from '../../src/query/plan.js';
import { isDateMeasure } from '../engine/reference.js';
import { binarySql, callSql, dimensionSql, predicateSql, rowSql } from './sql-rows.js';

/** A plan as one DuckDB query, with the rows in order and columns named as in the result. Dates are days. */
export function planSql(plan: BoundPlan): string {
  const { by, measures, orderBy, limit } = plan;
  const sides = sidesOf(plan);
  const names = [...by.map(({ name }) => name), ...measures.flatMap(({ name }) => columnsOf(name, sides !== undefined))];
  const current = sideSql(plan, sides?.current ?? plan.where, false);
  const from = sides === undefined ? current : comparedSql(plan, sides, current);
  const order = [
    ...orderBy.map(({ name, descending }) => `"${name}" ${descending ? 'DESC' : 'ASC'} NULLS LAST`),
    ...by.map(({ name }) => `"${name}" ASC NULLS LAST`),
  ];
  return [
    `SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM (${from})`,
    order.length > 0 ? `ORDER BY ${order.join(', ')}` : '',
    limit === undefined ? '' : `LIMIT ${limit}`,
  ].join('\n');
}

const columnsOf = (name: string, compared: boolean): readonly string[] =>
  compared ? [name, `${name}.previous`, `${name}.change`, `${name}.growth`] : [name];

interface Sides {
  readonly current: Predicate;
  readonly earlier: Predicate;
}

/** The rows of both sides of a comparison: of two periods, or of two sets of rows. */
function sidesOf({ where, compare, sides }: BoundPlan): Sides | undefined {
  if (sides)
    return { current: { kind: 'all', of: [where, sides.current] }, earlier: { kind: 'all', of: [where, sides.earlier] } };
  return compare && { current: currentWhere(where, compare), earlier: days(where, compare, compare.earlier, 'earlier') };
}

function days(where: Predicate, { date, within }: BoundCompare, range: DayRange, side: 'current' | 'earlier'): Predicate {
  return { kind: 'all', of: [where, { kind: 'days', ref: date, ...range }, ...(within === undefined ? [] : [within[side]])] };
}

function currentWhere(where: Predicate, compare: BoundCompare): Predicate {
  const dated = days(where, compare, compare.current, 'current');
  if (compare.undated !== true) return dated;
  return { kind: 'any', of: [dated, { kind: 'all', of: [where, { kind: 'not', of: { kind: 'days', ref: compare.date } }] }] };
}

/** One side: keys and measures of its groups. Aggregates that need members of their own are queries of their own, joined by the keys. */
function sideSql({ by, measures }: BoundPlan, where: Predicate, dropsEmpty: boolean, isEmpty = false): string {
  const keys = by.map((_, k) => `k${k}`);
  const whole = `(SELECT *${by.map(({ dimension }, k) => `, ${dimensionSql(dimension)} AS k${k}`).join('')} FROM base WHERE ${predicateSql(where)})`;
  const selected = isEmpty ? '(SELECT * FROM base WHERE false)' : whole;
  const inline: string[] = [];
  const joined: string[] = [];
  const totals: string[] = [];
  const name = (aggregate: Aggregate, isTotal: boolean): string => {
    if (isTotal) return `z.z${totals.push(aggregateSql(aggregate)) - 1}`;
    const nested = nestedSql(aggregate, keys, selected);
    if (nested === undefined) return `g.a${inline.push(aggregateSql(aggregate)) - 1}`;
    const found = `j${joined.push(nested) - 1}.v`;
    return aggregate.name === 'repeaters' ? `coalesce(${found}, 0)` : found;
  };
  const columns = measures.map((measure) => `${measureSql(measure.expression, name, false)} AS "${measure.name}"`);
  const keyColumns = keys.map((key) => `${key}, `).join('');
  const groupBy = keys.length > 0 ? `GROUP BY ${keys.join(', ')}` : '';
  const groups = `(SELECT ${keyColumns}${inline.map((sql, a) => `${sql} AS a${a}, `).join('')}count(*) AS rows FROM ${selected} ${groupBy})`;
  const sameKeys = (alias: string): string =>
    ['true', ...keys.map((key) => `g.${key} IS NOT DISTINCT FROM ${alias}.${key}`)].join(' AND ');
  return [
    `SELECT true AS there, ${[...by.map((each, k) => `g.k${k} AS "${each.name}"`), ...columns].join(', ')} FROM ${groups} g`,
    ...joined.map((sql, j) => `LEFT JOIN (${sql}) j${j} ON ${sameKeys(`j${j}`)}`),
    totals.length > 0 ? `CROSS JOIN (SELECT ${totals.map((sql, z) => `${sql} AS z${z}`).join(', ')} FROM ${whole}) z` : '',
    dropsEmpty ? 'WHERE g.rows > 0' : '',
  ].join('\n');
}

/** Sums and means of doubles are compensated on both sides; those of decimals are exact. */
function aggregateSql(aggregate: Aggregate): string {
  if (aggregate.name === 'count') return aggregate.value === undefined ? 'count(*)' : `count(${rowSql(aggregate.value)})`;
  const value = rowSql(aggregate.value);
  switch (aggregate.name) {
    case 'sum':
      return isDouble(aggregate.value) ? `fsum(${value})` : `sum(${value})::DOUBLE`;
    case 'avg':
      return isDouble(aggregate.value) ? `favg(${value})` : `sum(${value})::DOUBLE / nullif(count(${value}), 0)`;
    case 'min':
    case 'max':
      return `${aggregate.name}(${shown(aggregate.value)})`;
    case 'distinct':
      return `count(DISTINCT ${value})`;
    case 'median':
      return `quantile_cont(${value}::DOUBLE, 0.5)`;
    case 'quantile':
      return `quantile_cont(${value}::DOUBLE, ${aggregate.p})`;
    case 'first':
    case 'last':
      return `${aggregate.name}(${shown(aggregate.value)} ORDER BY date, id) FILTER (WHERE ${value} IS NOT NULL AND date IS NOT NULL)`;
    case 'repeaters':
    case 'mean-span':
      throw new Error('an aggregate with members of its own');
  }
}

/** A value as results have it: dates as days, numbers as doubles. */
function shown(value: RowExpression): string {
  const sql = rowSql(value);
  if (value.kind === 'column' && value.ref.column === 'region') return sql;
  return value.kind === 'column' && value.ref.column === 'date' ? `(${sql} - DATE '1970-01-01')` : `(${sql})::DOUBLE`;
}

const isDouble = (value: RowExpression): boolean => /"score"|"\/"/.test(JSON.stringify(value));

function nestedSql(aggregate: Aggregate, keys: readonly string[], selected: string): string | undefined {
  const keyColumns = keys.map((key) => `${key}, `).join('');
  const groupBy = keys.length > 0 ? `GROUP BY ${keys.join(', ')}` : '';
  if (aggregate.name === 'repeaters') {
    const [member, other] = [rowSql(aggregate.value), rowSql(aggregate.other)];
    const members = `SELECT ${keyColumns}${member} AS m FROM ${selected} WHERE ${member} IS NOT NULL GROUP BY ALL HAVING count(DISTINCT ${other}) >= 2`;
    return `SELECT ${keyColumns}count(*) AS v FROM (${members}) ${groupBy}`;
  }
  if (aggregate.name !== 'mean-span') return undefined;
  const member = rowSql(aggregate.value);
  const span = `max("${aggregate.end.column}") - min("${aggregate.start.column}")`;
  const members = `SELECT ${keyColumns}${member} AS m, ${span} AS s FROM ${selected} WHERE ${member} IS NOT NULL GROUP BY ${keyColumns}m`;
  return `SELECT ${keyColumns}avg(s) AS v FROM (${members}) ${groupBy}`;
}

function measureSql(
  expression: MeasureExpression,
  name: (aggregate: Aggregate, isTotal: boolean) => string,
  isTotal: boolean,
): string {
  const part = (of: MeasureExpression): string => measureSql(of, name, isTotal);
  switch (expression.kind) {
    case 'aggregate':
      return name(expression, isTotal);
    case 'number':
      return String(expression.value);
    case 'total':
      return measureSql(expression.operand, name, true);
    case 'negate':
      return `(-${part(expression.operand)})`;
    case 'binary':
      return binarySql(expression.operator, part(expression.left), part(expression.right));
    case 'call':
      return callSql(expression.name, expression.args.map(part));
    case 'not':
    case 'text':
    case 'retention':
    case 'days':
    case 'level':
    case 'rank':
    case 'behind':
    case 'cumulative':
    case 'rolling':
    case 'seasonal':
      throw new Error('not used in oracle plans');
  }
}

/** The measures of a group that a side has no rows of: counts are 0, and shares are of all rows of that side. */
const emptySql = (plan: BoundPlan, where: Predicate): string => sideSql({ ...plan, by: [] }, where, false, true);

function comparedSql(plan: BoundPlan, sides: Sides, current: string): string {
  const { by, measures, compare } = plan;
  const at = compare?.kind === 'bins' ? compare.index! : -1;
  const earlier = sideSql(plan, sides.earlier, true);
  const meetings = at < 0 ? '' : meetingsSql(plan, compare!, at);
  const moved =
    at < 0
      ? earlier
      : `SELECT e.* REPLACE (p.c AS "${by[at]!.name}") FROM (${earlier}) e JOIN (${meetings}) p ON p.e = e."${by[at]!.name}"`;
  const isText = (m: number): boolean => /"(min|max|first|last)".*"region"/.test(JSON.stringify(measures[m]!.expression));
  const isCompared =
    at < 0
      ? `(SELECT count(*) FROM base WHERE ${predicateSql(sides.earlier)}) > 0`
      : `coalesce(coalesce(c."${by[at]!.name}", e."${by[at]!.name}") IN (SELECT c FROM (${meetings})), false)`;
  const columns = measures.map(({ name }, m) => {
    const now = `CASE WHEN c.there THEN c."${name}" ELSE cz."${name}" END`;
    const before = `CASE WHEN NOT (${isCompared}) THEN NULL WHEN e.there THEN e."${name}" ELSE ez."${name}" END`;
    const change = isText(m) || isDateMeasure(measures[m]!.expression) ? 'NULL' : `(${now} - ${before})`;
    return `${now} AS "${name}", ${before} AS "${name}.previous", ${change} AS "${name}.change", ${change} / nullif(abs(${isText(m) ? 'NULL' : before}), 0) AS "${name}.growth"`;
  });
  const keys = by.map(({ name }) => `coalesce(c."${name}", e."${name}") AS "${name}"`);
  const same = by.map(({ name }) => `c."${name}" IS NOT DISTINCT FROM e."${name}"`).join(' AND ');
  const join = by.length === 0 ? 'LEFT JOIN' : 'FULL OUTER JOIN';
  const empty = `CROSS JOIN (${emptySql(plan, sides.current)}) cz CROSS JOIN (${emptySql(plan, sides.earlier)}) ez`;
  return `SELECT ${[...keys, ...columns].join(', ')} FROM (${current}) c ${join} (${moved}) e ON ${same === '' ? 'true' : same} ${empty}`;
}

/** Pairs of a current bin `c` and the earlier bin `e` that it meets, as days. */
function meetingsSql(plan: BoundPlan, compare: BoundCompare, at: number): string {
  const { earlier, coveredFrom } = compare;
  const from = coveredFrom === undefined ? '' : ` AND e >= ${coveredFrom}`;
  return `SELECT * FROM (${allMeetingsSql(plan, compare, at)}) WHERE e <= ${earlier.to}${from}`;
}

function allMeetingsSql({ by }: BoundPlan, { current, earlier, shift }: BoundCompare, at: number): string {
  const dimension = by[at]!.dimension;
  const grain = dimension.kind === 'bin-date' ? dimension.grain : 'day';
  const bins = ({ from, to }: DayRange): string =>
    `SELECT b, row_number() OVER (ORDER BY b) AS n FROM (SELECT DISTINCT date_trunc('${grain}', DATE '1970-01-01' + d::INTEGER)::DATE AS b FROM range(${from}, ${to + 1}) r(d))`;
  const day = (date: string): string => `(${date} - DATE '1970-01-01')`;
  if (shift === 'match-in-order') {
    return `SELECT ${day('x.b')} AS c, ${day('y.b')} AS e FROM (${bins(current)}) x JOIN (${bins(earlier)}) y ON x.n = y.n`;
  }
  const step = shift === 'previous-bin' ? `INTERVAL 1 ${grain}` : grain === 'week' ? 'INTERVAL 364 DAY' : 'INTERVAL 1 YEAR';
  return `SELECT ${day('x.b')} AS c, ${day(`(x.b - ${step})::DATE`)} AS e FROM (${bins(current)}) x`;
}
