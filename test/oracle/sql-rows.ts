import type { RowExpression } from '../../src/query/expression/expression.js';
import type { Dimension, Predicate } from '../../src/query/plan.js';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const id = (name: string): string => `"${name}"`;

/** A row expression in DuckDB's SQL; tests are 1 or 0. */
export function rowSql(expression: RowExpression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'text':
      return quote(expression.value);
    case 'column':
      return expression.ref.column === 'active' ? `active::INTEGER` : id(expression.ref.column);
    case 'negate':
      return `(-${rowSql(expression.operand)})`;
    case 'not':
      return `(${rowSql(expression.operand)} = 0)::INTEGER`;
    case 'binary':
      return binarySql(expression.operator, rowSql(expression.left), rowSql(expression.right));
    case 'call':
      return callSql(expression.name, expression.args.map(rowSql));
    case 'day':
      return `${id(expression.of.column)}::DATE`;
    case 'first-day':
      return '"first"';
    case 'matches':
      throw new Error('not used in oracle plans');
  }
}

export function binarySql(operator: string, left: string, right: string): string {
  if (operator === '/') return `(${left}::DOUBLE / nullif(${right}::DOUBLE, 0))`;
  if (operator === '+' || operator === '-' || operator === '*') return `(${left} ${operator} ${right})`;
  if (operator !== 'and' && operator !== 'or') return `(${left} ${operator} ${right})::INTEGER`;
  return `(CASE WHEN ${left} IS NULL OR ${right} IS NULL THEN NULL ELSE (${left} <> 0 ${operator} ${right} <> 0)::INTEGER END)`;
}

export function callSql(name: string, args: readonly string[]): string {
  const [first = '', second = '', third = 'NULL'] = args;
  if (name === 'if') return `(CASE WHEN ${first} <> 0 THEN ${second} WHEN ${first} = 0 THEN ${third} END)`;
  return `${name}(${args.join(', ')})`;
}

/** The value of a dimension; dates as days, hours and weekdays as numbers. */
export function dimensionSql(dimension: Dimension): string {
  switch (dimension.kind) {
    case 'column': {
      const name = dimension.ref.column;
      if (name === 'date') return `(date - DATE '1970-01-01')`;
      return name === 'at'
        ? `epoch_ms("at")::DOUBLE`
        : name === 'active'
          ? 'active::INTEGER'
          : ['quantity', 'price'].includes(name)
            ? `${name}::DOUBLE`
            : id(name);
    }
    case 'bin-date':
      return `(date_trunc('${dimension.grain}', ${id(dimension.ref.column)})::DATE - DATE '1970-01-01')`;
    case 'part':
      return `date_part('${{ hour: 'hour', weekday: 'isodow', 'week-of-year': 'week', 'month-of-year': 'month' }[dimension.part]}', ${id(dimension.ref.column)})`;
    case 'bin-number':
      return numberBinSql(id(dimension.ref.column), dimension.width);
    case 'level':
      throw new Error('not in random plans');
    case 'customer-type':
      return `(CASE WHEN date = "first" THEN 'new' WHEN date <> "first" THEN 'repeat' END)`;
  }
}

/** Lower bounds in whole ten-thousandths, so that no division rounds; the only column of doubles has a width that is a power of two. */
function numberBinSql(column: string, width: number): string {
  if (column === '"score"') return `floor(score / ${width}) * ${width}`;
  const held = `(${column} * 10000)::BIGINT`;
  const unit = Math.round(width * 10_000);
  return `((${held} - ((${held} % ${unit}) + ${unit}) % ${unit}) / 10000.0::DOUBLE)::DOUBLE`;
}

/** A predicate that is true or false and never NULL. */
export function predicateSql(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'all':
      return `(${['true', ...predicate.of.map(predicateSql)].join(' AND ')})`;
    case 'any':
      return `(${['false', ...predicate.of.map(predicateSql)].join(' OR ')})`;
    case 'not':
      return `(NOT ${predicateSql(predicate.of)})`;
    case 'days':
      return rangeSql(`(${id(predicate.ref.column)}::DATE - DATE '1970-01-01')`, predicate.from, predicate.to);
    case 'between':
      return rangeSql(valueSql(predicate.field), predicate.from, predicate.to);
    case 'one-of': {
      const field = valueSql(predicate.field);
      const list = predicate.values.map((value) => (typeof value === 'string' ? quote(value) : String(value)));
      return `(coalesce(${field} IN (${['NULL', ...list].join(', ')}), false)${predicate.missing ? ` OR ${field} IS NULL` : ''})`;
    }
    case 'like':
      return `coalesce(lower(${valueSql(predicate.field)}) LIKE ${quote(predicate.parts.join('%').toLowerCase())}, false)`;
  }
}

/** A field as it is compared: decimals stay decimals. */
function valueSql(field: Dimension): string {
  return field.kind === 'column' && field.ref.column !== 'date'
    ? rowSql({ kind: 'column', ref: field.ref })
    : dimensionSql(field);
}

function rangeSql(value: string, from: number | undefined, to: number | undefined): string {
  const parts = [`${value} IS NOT NULL`];
  if (from !== undefined) parts.push(`${value} >= ${from}`);
  if (to !== undefined) parts.push(`${value} <= ${to}`);
  return `coalesce(${parts.join(' AND ')}, false)`;
}
