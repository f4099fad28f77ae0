// The views in SQL: as DuckDB answers them, here for reference and in the browser as a peer.
import { isoDay, isoMonth, monthDays } from './days.mjs';

const MEASURES = {
  revenue: 'sum(revenue)::double',
  cost: 'sum(cost)::double',
  units: 'sum(quantity)::double',
  customers: 'count(distinct customer)::double',
};
const KEYS = { month: "date_trunc('month', date)" };

const keyOf = (name) => KEYS[name] ?? name;

/** The condition of a filter; `shift` moves its months. */
function whereOf({ months, from, region, notStore }, shift = 0) {
  const conditions = [];
  if (months) {
    const first = isoDay(monthDays(months[0] + shift)[0]);
    const last = isoDay(monthDays(months[1] + shift)[1]);
    conditions.push(`date between date '${first}' and date '${last}'`);
  }
  if (from) conditions.push(`date >= date '${from}'`);
  if (region) conditions.push(`region = '${region}'`);
  if (notStore) conditions.push(`store <> '${notStore}'`);
  return conditions.join(' and ') || 'true';
}

/** One statement that answers a view. Its columns: the keys, then the measures, `previous` last. */
export function sqlOf(view, filter, table = 'sales') {
  if (view.previous) return comparisonOf(view, filter, table);
  const keys = view.by.map((name) => `${keyOf(name)} as ${name}`);
  const measures = view.measures.map((name) => `${MEASURES[name]} as ${name}`);
  const groups = view.by.length > 0 ? ` group by ${view.by.map((_, index) => index + 1).join(', ')}` : '';
  const top = view.top ? ` order by ${view.measures[0]} desc limit ${view.top}` : '';
  return `select ${[...keys, ...measures].join(', ')} from ${table} where ${whereOf(filter)}${groups}${top}`;
}

function comparisonOf({ by, measures: [measure] }, filter, table) {
  const side = (shift, month) => {
    const keys = by.map((name) => (name === 'month' ? `${month} as month` : name)).join(', ');
    return `select ${keys}, ${MEASURES[measure]} as value from ${table} where ${whereOf(filter, shift)} group by all`;
  };
  const now = side(0, KEYS.month);
  const before = side(-12, `${KEYS.month} + interval 1 year`);
  const keys = by.map((name) => `coalesce(now.${name}, before.${name}) as ${name}`).join(', ');
  const met = by.map((name) => `now.${name} = before.${name}`).join(' and ');
  return `with now as (${now}), before as (${before}) select ${keys}, now.value as ${measure}, before.value as previous from now full join before on ${met}`;
}

/** A month as the answers have it, `2022-01`, from milliseconds, a Date or a text. */
export function monthText(value) {
  if (typeof value === 'string') return value.slice(0, 7);
  return new Date(Number(value)).toISOString().slice(0, 7);
}

export { isoMonth };
