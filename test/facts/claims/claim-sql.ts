import type { CardClaims, Claim } from '../../../src/query/claim.js';
import { parseWhere, type ClauseItem } from '../../../src/query/where/where.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import type { DayRange } from '../../../src/query/plan.js';
import { literal, type FlatRows } from './flat-rows.js';

/** A claim that rows cannot show here: its measure or its fields are not in the flat rows. */
export class Unchecked extends Error {}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const DAY = `"date"::DATE`;
const dayOf = (day: number): string => `(DATE '1970-01-01' + ${day})`;

/** The fields that claims name in dimensions and clauses. */
export function* fieldsIn({ where, claims }: CardClaims): Generator<string> {
  const clauses = [...where, ...claims.flatMap((claim) => claim.where ?? [])];
  for (const { field } of clauses.flatMap((text) => parseWhere(text))) yield innerField(field);
  for (const claim of claims) {
    const by = 'by' in claim ? claim.by : 'of' in claim && typeof claim.of === 'object' ? claim.of.by : '';
    for (const name of namesIn(by)) yield innerField(name);
  }
}

/** The names of several dimensions: `region, hour(date)`. */
export function namesIn(by: string): readonly string[] {
  return by === '' ? [] : by.split(', ');
}

function innerField(field: string): string {
  return /^[a-z-]+\(([^,]+).*\)$/.exec(field)?.[1] ?? (field === 'customer-type' ? 'customer' : field);
}

/** The column of a field. An order is a document with a sale. */
function columnOf(name: string): string {
  return name === 'order' ? 'sold_order' : quoted(name);
}

/** A measure as an aggregate over rows. Its `.change` and `.growth` are those of groups in two periods. */
export function measureSql(measure: string, { sums, fields }: FlatRows): string {
  const sum = (name: string): string => {
    if (!sums.has(name)) throw new Unchecked(name);
    return `sum(m_${name})`;
  };
  const distinct = (name: string): string => {
    if (!fields.has(name)) throw new Unchecked(name);
    return `count(DISTINCT ${columnOf(name)})`;
  };
  switch (measure) {
    case 'revenue':
    case 'units':
    case 'cost':
    case 'profit':
      return sum(measure);
    case 'margin':
      return `${sum('profit')} / nullif(${sum('revenue')}, 0)`;
    case 'price':
      return `${sum('revenue')} / nullif(${sum('units')}, 0)`;
    case 'orders':
      return distinct('order');
    case 'aov':
      return `${sum('revenue')} / nullif(${distinct('order')}, 0)`;
    case 'units-per-order':
      return `${sum('units')} / nullif(${distinct('order')}, 0)`;
    case 'customers':
    case 'products':
    case 'sellers':
      return distinct(measure.slice(0, -1));
    case 'new-customers':
      return `${distinct('customer')} FILTER (WHERE ${DAY} = first_day)`;
    case 'rows':
    case 'rows = count()':
    case 'count()':
      return 'count(*)';
    default:
      throw new Unchecked(measure);
  }
}

/** The value of a dimension, as the members of claims are written: texts, and periods as days. */
export function dimensionSql(by: string, rows: FlatRows): string {
  const names = namesIn(by).map((name) => keySql(name, rows));
  return names.length === 1 ? names[0]! : `concat_ws(', ', ${names.join(', ')})`;
}

function keySql(name: string, { fields }: FlatRows): string {
  if (name === 'customer-type') return `CASE WHEN ${DAY} = first_day THEN 'new' WHEN ${DAY} > first_day THEN 'repeat' END`;
  const [, unit = '', field = ''] = /^(year|quarter|month|week|day|weekday|hour)\((.+)\)$/.exec(name) ?? [];
  if (unit === '') {
    if (!fields.has(name)) throw new Unchecked(name);
    return `${columnOf(name)}::VARCHAR`;
  }
  if (field !== 'date' || !fields.has('date')) throw new Unchecked(name);
  if (unit === 'weekday') return `isodow(${DAY})::VARCHAR`;
  if (unit === 'hour') return `hour("date")::VARCHAR`;
  return `(date_trunc('${unit}', ${DAY})::DATE - DATE '1970-01-01')::VARCHAR`;
}

/** The rows of a claim as a condition: the clauses of its card and its own, in a period. */
export function conditionSql(
  { where }: Pick<CardClaims, 'where'>,
  claim: Claim,
  period: DayRange | undefined,
  rows: FlatRows,
): string {
  const clauses = [...where, ...(claim.where ? [claim.where] : [])].flatMap((text) => parseWhere(text));
  const conditions = clauses.flatMap(({ field, items }) => {
    // The days of a claim are those of its period.
    if (period && field === 'date') return [];
    const included = items.filter((item) => !item.not).map((item) => itemSql(field, item, rows));
    const excluded = items.filter((item) => item.not).map((item) => `NOT coalesce(${itemSql(field, item, rows)}, false)`);
    return [...(included.length > 0 ? [`(${included.join(' OR ')})`] : []), ...excluded];
  });
  if (period) conditions.push(`${DAY} BETWEEN ${dayOf(period.from)} AND ${dayOf(period.to)}`);
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

function itemSql(field: string, item: ClauseItem, rows: FlatRows): string {
  const key = keySql(field, rows);
  if (item.kind === 'blank') return `${key} IS NULL`;
  if (item.kind === 'equals') {
    const days = field === 'date' ? parsePeriod(item.value) : undefined;
    if (days) return `${DAY} BETWEEN ${dayOf(days.from)} AND ${dayOf(days.to)}`;
    const number = Number(item.value);
    return Number.isNaN(number)
      ? `${key} = ${literal(item.value)}`
      : `(${key} = ${literal(item.value)} OR try_cast(${key} AS DOUBLE) = ${number})`;
  }
  if (item.kind !== 'range') throw new Unchecked(`${field}: ${item.kind}`);
  if (field === 'date') {
    const [from, to] = [item.from, item.to].map((text) => (text === undefined ? undefined : parsePeriod(text)));
    return [from && `${DAY} >= ${dayOf(from.from)}`, to && `${DAY} <= ${dayOf(to.to)}`].filter(Boolean).join(' AND ');
  }
  const number = `try_cast(${key} AS DOUBLE)`;
  const ends = [item.from && `${number} >= ${Number(item.from)}`, item.to && `${number} <= ${Number(item.to)}`];
  return `(${ends.filter(Boolean).join(' AND ')})`;
}
