import type { SqlDialect } from './sql-dialect.js';
import type { SqlType } from './sql-type.js';

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function typeName(type: SqlType): string {
  switch (type.kind) {
    case 'decimal':
      return `DECIMAL(${type.digits}, ${type.scale})`;
    case 'double':
      return 'DOUBLE';
    case 'text':
      return 'VARCHAR';
    case 'date':
      return 'DATE';
    case 'boolean':
      return 'BOOLEAN';
    case 'datetime':
      return type.instant ? 'TIMESTAMPTZ' : 'TIMESTAMP';
  }
}

/** The SQL of DuckDB 1.3 and later. */
export const DUCKDB: SqlDialect = {
  identifier,
  placeholder: (index, value) => `CAST($${index} AS ${typeof value === 'string' ? 'VARCHAR' : 'DOUBLE'})`,
  cast: (sql, type) => `CAST(${sql} AS ${typeName(type)})`,
  date: (day) => `(DATE '1970-01-01' + ${Math.trunc(day)})`,
  days: (date) => `(${date} - DATE '1970-01-01')`,
  milliseconds: (datetime) => `CAST(epoch_ms(${datetime}) AS DOUBLE)`,
  wallClock: (instant, zone) => `timezone(${zone}, ${instant})`,
  dayOf: (datetime) => `CAST(${datetime} AS DATE)`,
  hour: (datetime) => `hour(${datetime})`,
  weekday: (date) => `isodow(${date})`,
  month: (date) => `month(${date})`,
  monthStart: (date) => `CAST(date_trunc('month', ${date}) AS DATE)`,
  addDays: (date, count) => `(${date} + CAST(${count} AS INTEGER))`,
  addMonths: (date, count) => `CAST(${date} + to_months(CAST(${count} AS INTEGER)) AS DATE)`,
  modulo: (whole, by) => `((${whole} % ${by} + ${by}) % ${by})`,
  finite: (double) => `CASE WHEN isfinite(${double}) THEN ${double} END`,
  decimalSum: (value) => `sum(${value})`,
  doubleSum: (value) => `fsum(${value})`,
  quantile: (double, p) => `quantile_cont(${double}, ${p})`,
  edge: (name, value, order, tie) =>
    `${name}(${value} ORDER BY ${order}, ${tie}) FILTER (WHERE ${value} IS NOT NULL AND ${order} IS NOT NULL)`,
  countDistinct: (value) => `count(DISTINCT ${value})`,
  approximateDistinct: (value) => `approx_count_distinct(${value})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${pattern}, 'is')`,
  same: (a, b) => `${a} IS NOT DISTINCT FROM ${b}`,
  firstRows: (source, keys, order) =>
    `(SELECT DISTINCT ON (${keys.join(', ')}) * FROM ${source} ORDER BY ${keys.join(', ')}, ${order})`,
  oneOf: (number, values) => `${number} IN (${values.join(', ')})`,
  row: (values) => (values.length === 1 ? values[0]! : `row(${values.join(', ')})`),
  nullable: (value) => value,
  optionalSource: (source) => source,
  hash: (value) => `hash(${value})`,
  sample: (rows, _, count) => `SELECT * FROM (${rows}) USING SAMPLE reservoir(${count} ROWS) REPEATABLE (1)`,
};
