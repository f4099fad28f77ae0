import type { SqlDialect, SqlType } from './sql-schema.js';
const clickHouseIdentifier = (name: string): string => `\`${name.replace(/[\\`]/g, '\\$&')}\``;

/** Every type may be missing. Decimals have 38 digits, so no product or sum of them overflows. */
function clickHouseType(type: SqlType): string {
  switch (type.kind) {
    case 'decimal':
      return `Nullable(Decimal(38, ${type.scale}))`;
    case 'double':
      return 'Nullable(Float64)';
    case 'text':
      return 'Nullable(String)';
    case 'date':
      return 'Nullable(Date32)';
    case 'boolean':
      return 'Nullable(Bool)';
    case 'datetime':
      return type.instant ? "Nullable(DateTime64(3, 'UTC'))" : 'Nullable(DateTime64(3))';
  }
}

const cast = (sql: string, type: SqlType): string => `CAST(${sql}, '${clickHouseType(type).replaceAll("'", "\\'")}')`;

/** First and last day that `Date32` can represent, as days since 1970-01-01: 1900-01-01 and 2299-12-31. */
const DAYS = { first: -25_567, last: 120_529 };

/** The SQL of ClickHouse 23.8 and later, without settings. */
export const CLICKHOUSE: SqlDialect = {
  identifier: clickHouseIdentifier,
  placeholder: (index, value) => `{p${index}:${typeof value === 'string' ? 'String' : 'Float64'}}`,
  cast,
  date: (day) => `toDate32(${Math.max(DAYS.first, Math.min(DAYS.last, Math.trunc(day)))})`,
  days: (date) => `toInt32(toDate32(${date}))`,
  // A time without a time zone is stored as the instant at which clocks of the server show it.
  milliseconds: (datetime, instant) =>
    instant
      ? `toFloat64(toUnixTimestamp64Milli(toDateTime64(${datetime}, 3)))`
      : `(toInt32(toDate32(${datetime})) * 86400000. + toHour(${datetime}) * 3600000 + toMinute(${datetime}) * 60000` +
        ` + toSecond(${datetime}) * 1000 + toMillisecond(toDateTime64(${datetime}, 3)))`,
  wallClock: (instant, zone) => `toTimeZone(${instant}, ${zone})`,
  dayOf: (datetime) => `toDate32(${datetime})`,
  hour: (datetime) => `toHour(${datetime})`,
  weekday: (date) => `toDayOfWeek(${date})`,
  month: (date) => `toMonth(${date})`,
  // toStartOfMonth knows no day before 1970.
  monthStart: (date) => `(toDate32(${date}) - (toDayOfMonth(${date}) - 1))`,
  addDays: (date, count) => `(toDate32(${date}) + toInt32(${count}))`,
  addMonths: (date, count) => `addMonths(toDate32(${date}), ${count})`,
  modulo: (whole, by) => `positiveModulo(toInt128(${whole}), ${by})`,
  finite: (double) => `CASE WHEN isFinite(${double}) THEN ${double} END`,
  decimalSum: (value, scale) => `sum(${cast(value, { kind: 'decimal', digits: 38, scale })})`,
  doubleSum: (value) => `sumKahan(${value})`,
  quantile: (double, p) => `quantileExactInclusive(${p})(${double})`,
  estimatedQuantile: (double, p) => `quantileTDigest(${p})(${double})`,
  edge: (name, value, order, tie) =>
    `${name === 'first' ? 'argMin' : 'argMax'}If(${value}, (${order}, ${tie}), ${value} IS NOT NULL AND ${order} IS NOT NULL)`,
  countDistinct: (value) => `uniqExact(${value})`,
  approximateDistinct: (value) => `uniq(${value})`,
  matches: (text, pattern) => `match(${text}, concat('(?is)', ${pattern}))`,
  same: (a, b) => `${a} IS NOT DISTINCT FROM ${b}`,
  firstRows: (source, keys, order) =>
    `(SELECT * FROM ${source} ORDER BY ${keys.join(', ')}, ${order} LIMIT 1 BY ${keys.join(', ')})`,
  // IN compares values of one type only, and so does a list of equalities, which becomes IN.
  oneOf: (number, values, type) => `${cast(number, type)} IN (${values.map((value) => cast(value, type)).join(', ')})`,
  row: (values) => (values.length === 1 ? values[0]! : `tuple(${values.join(', ')})`),
  parts: (text) => `SELECT arrayJoin(splitByString(char(31), ${text}))`,
  nullable: (value) => `toNullable(${value})`,
  // A row without a partner has the default of each column: NULL for columns that may be missing.
  optionalSource: (source, columns) =>
    `(SELECT ${columns.map((name) => `toNullable(${name}) AS ${name}`).join(', ')} FROM ${source})`,
  hashShare: (value) => `(cityHash64(${value}) / 18446744073709551615)`,
  sample: (rows, columns, count) => `SELECT * FROM (${rows}) ORDER BY cityHash64(${columns.join(', ')}) LIMIT ${count}`,
};

const duckDbIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function duckDbType(type: SqlType): string {
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
  identifier: duckDbIdentifier,
  placeholder: (index, value) => `CAST($${index} AS ${typeof value === 'string' ? 'VARCHAR' : 'DOUBLE'})`,
  cast: (sql, type) => `CAST(${sql} AS ${duckDbType(type)})`,
  date: (day) => `(DATE '1970-01-01' + ${Math.trunc(day)})`,
  days: (date) => `(${date} - DATE '1970-01-01')`,
  milliseconds: (datetime) => `CAST(epoch_ms(${datetime}) AS DOUBLE)`,
  wallClock: (instant, zone) => `timezone(${zone}, ${instant})`,
  dayOf: (datetime) => `CAST(${datetime} AS DATE)`,
  hour: (datetime) => `hour(${datetime})`,
  weekday: (date) => `isodow(${date})`,
  month: (date) => `month(${date})`,
  // date_trunc makes a timestamp, which takes twice as long.
  monthStart: (date) => `(${date} - CAST(day(${date}) - 1 AS INTEGER))`,
  addDays: (date, count) => `(${date} + CAST(${count} AS INTEGER))`,
  addMonths: (date, count) => `CAST(${date} + to_months(CAST(${count} AS INTEGER)) AS DATE)`,
  modulo: (whole, by) => `((${whole} % ${by} + ${by}) % ${by})`,
  finite: (double) => `CASE WHEN isfinite(${double}) THEN ${double} END`,
  decimalSum: (value) => `sum(${value})`,
  doubleSum: (value) => `fsum(${value})`,
  quantile: (double, p) => `quantile_cont(${double}, ${p})`,
  estimatedQuantile: (double, p) => `approx_quantile(${double}, ${p})`,
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
  parts: (text) => `SELECT unnest(string_split(${text}, chr(31)))`,
  nullable: (value) => value,
  optionalSource: (source) => source,
  hashShare: (value) => `(CAST(hash(${value}) AS DOUBLE) / 18446744073709551616)`,
  sample: (rows, _, count) => `SELECT * FROM (${rows}) USING SAMPLE reservoir(${count} ROWS) REPEATABLE (1)`,
};
