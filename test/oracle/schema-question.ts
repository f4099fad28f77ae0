import { isoDate, monthOf, monthStart } from '../../src/query/time/calendar-date.js';
import type { QueryPlan } from '../../src/query/plan.js';
import type { Role } from '../../src/query/schema.js';
import type { Random } from '../engine/random.js';
import { FIRST_DAY, type Schema, type SchemaTable } from './random-schema.js';
import { SchemaPaths } from './schema-paths.js';

/** An aggregate as it is asked, and as SQL over its columns. */
export interface AskedAggregate {
  readonly text: string;
  /** Fields that it is over: `t1.n`, or roles, which are the data's own columns. */
  readonly fields: readonly string[];
  readonly sql: (columns: readonly string[]) => string;
  /** Over no rows it is 0. */
  readonly counts: boolean;
  /** Distinct members, which may be counted on finer rows; `events`: where they have a date. */
  readonly members?: 'own' | 'events';
}

/** A measure of one aggregate, of the ratio of two, or an aggregate's share. */
export interface AskedMeasure {
  readonly name: string;
  readonly aggregates: readonly AskedAggregate[];
  readonly isShare: boolean;
}

/** A key or a clause: a field and what is made of its column, or the test of it. */
export interface AskedField {
  readonly text: string;
  readonly field: string;
  readonly sql: (column: string) => string;
}

/** Days of the date, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Two periods of whole months, `months` apart. */
export interface AskedCompare {
  readonly current: Days;
  readonly earlier: Days;
  readonly months: number;
}

/** A question in both forms: as the plan that is bound, and in parts that SQL is made of. */
export interface Question {
  readonly plan: QueryPlan;
  readonly measures: readonly AskedMeasure[];
  readonly keys: readonly AskedField[];
  readonly own: readonly AskedField[];
  readonly filters: readonly AskedField[];
  readonly compare?: AskedCompare;
}

const DAYS = (column: string): string => `(${column} - DATE '1970-01-01')`;
const isDateKey = ({ text }: AskedField): boolean => /date|(?:^|[.(])d\)?$/.test(text);

/** A random question, mostly about what the rows of one table lead to, so that it can be answered. */
export function randomQuestion(random: Random, schema: Schema): Question {
  const paths = new SchemaPaths(schema);
  const { name: around } = random.pick(schema.tables);
  const isNear = ({ name }: SchemaTable): boolean => random.chance(0.1) || paths.distance(around, name) < Infinity;
  const near = { ...schema, tables: schema.tables.filter(isNear) };
  const facts = { ...schema, tables: schema.tables.filter(({ name }) => random.chance(0.2) || name === around) };
  const fields = fieldsOf(near);
  const measures = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, (_, m) =>
    randomMeasure(random, random.chance(0.7) ? facts : near, `m${m}`),
  );
  const asked = measures.length > 0 && random.chance(0.3) ? randomCompare(random, schema) : undefined;
  const keys = Array.from({ length: random.pick(measures.length === 0 ? [1, 2] : [0, 1, 1, 2]) }, () => randomKey(random, fields))
    .filter((key, index, all) => all.findIndex(({ text }) => text === key.text) === index)
    .filter((key) => !asked || !isDateKey(key));
  const byMonth = asked !== undefined && random.chance(0.4);
  if (byMonth) keys.push(monthKey());
  const compare = asked && byMonth && asked.months !== 12 ? monthBefore(asked) : asked;
  const own = random.chance(0.4) ? [randomClause(random, fields)] : [];
  const filters = random.chance(0.3) ? [randomClause(random, fields)] : [];
  if (compare) own.push(daysClause(compare.current));
  else if (hasRole(schema, 'date') && random.chance(0.2)) own.push(daysClause(randomMonths(random)));
  const plan: QueryPlan = {
    measures: measures.map(textOf),
    by: keys.map(({ text }) => text),
    where: own.map(({ text }) => text).join('; '),
    filters: filters.map(({ text }) => text),
    ...(compare ? { compare: compare.months === 12 ? 'previous-year' : 'previous-period' } : {}),
  };
  return { plan, measures, keys, own, filters, ...(compare ? { compare } : {}) };
}

function textOf({ name, aggregates, isShare }: AskedMeasure): string {
  const text = aggregates.map((aggregate) => aggregate.text).join(' / ');
  return `${name} = ${isShare ? `share(${text})` : text}`;
}

interface Fields {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  /** Whether first orders are known. */
  readonly hasFirst: boolean;
}

const hasRole = ({ roles }: Schema, role: Role): boolean => (roles.get(role) ?? []).length > 0;
const hasFirstOrders = (schema: Schema): boolean => hasRole(schema, 'customer') && hasRole(schema, 'date');

/** What keys and clauses may name: columns of a table, bare columns, roles. */
function fieldsOf(schema: Schema): Fields {
  const { tables } = schema;
  const bare = new Set(tables.flatMap(({ columns }) => columns));
  const pick = (names: readonly string[]): string[] => [
    ...tables.flatMap(({ name, columns }) =>
      columns.filter((column) => names.includes(column)).map((column) => `${name}.${column}`),
    ),
    ...names.filter((name) => bare.has(name)),
  ];
  const inRoles = (['category', 'region'] as const).filter((role) => hasRole(schema, role));
  const dates = hasRole(schema, 'date') ? ['date', 'date', 'date'] : [];
  return {
    texts: [...pick(['a', 'x']), ...inRoles, ...inRoles],
    numbers: pick(['n']),
    dates: [...dates, ...pick(['d'])],
    hasFirst: hasFirstOrders(schema),
  };
}

/** What the reference makes of the customer and date of a row and the customer's first day. */
const CUSTOMER_TYPE: AskedField = { text: 'customer-type', field: 'customer-type', sql: (column) => column };

function randomKey(random: Random, { texts, numbers, dates, hasFirst }: Fields): AskedField {
  if (hasFirst && random.chance(0.1)) return CUSTOMER_TYPE;
  const date = random.pick([...dates, undefined]);
  const number = random.pick([...numbers, undefined]);
  const plain = random.pick(texts.length > 0 ? texts : ['t0.a']);
  const choice = random.int(0, 5);
  if (choice === 0 && date !== undefined) {
    const grain = random.pick(['year', 'month']);
    return { text: `${grain}(${date})`, field: date, sql: (column) => DAYS(`date_trunc('${grain}', ${column})::DATE`) };
  }
  if (choice === 1 && date !== undefined) return { text: date, field: date, sql: DAYS };
  if (choice === 2 && number !== undefined) {
    return { text: `bin(${number}, 20)`, field: number, sql: (column) => `(floor(${column} / 20) * 20)::DOUBLE` };
  }
  return { text: plain, field: plain, sql: (column) => column };
}

function monthKey(): AskedField {
  return { text: 'month(date)', field: 'date', sql: (column) => DAYS(`date_trunc('month', ${column})::DATE`) };
}

function randomClause(random: Random, { texts, numbers, hasFirst }: Fields): AskedField {
  if (hasFirst && random.chance(0.1))
    return { ...CUSTOMER_TYPE, text: 'customer-type: new', sql: (column) => `${column} = 'new'` };
  const number = random.pick([...numbers, undefined]);
  if (number !== undefined && random.chance(0.3)) {
    return { text: `${number}: 5..60.5`, field: number, sql: (column) => `${column} BETWEEN 5 AND 60.5` };
  }
  const field = random.pick(texts.length > 0 ? texts : ['t0.a']);
  return random.pick<AskedField>([
    { text: `${field}: red, "a;b", x1, x2`, field, sql: (column) => `${column} IN ('red', 'a;b', 'x1', 'x2')` },
    { text: `${field}: !red, !x1`, field, sql: (column) => `(${column} NOT IN ('red', 'x1') OR ${column} IS NULL)` },
    { text: `${field}: (blank), blue, x3`, field, sql: (column) => `(${column} IN ('blue', 'x3') OR ${column} IS NULL)` },
  ]);
}

const day = (number: number): string => `DATE '${isoDate(number)}'`;

/** The test that a date lies in some days. */
export function withinDays({ from, to }: Days): (column: string) => string {
  return (column) => `${column} BETWEEN ${day(from)} AND ${day(to)}`;
}

function daysClause(days: Days): AskedField {
  return { text: `date: ${isoDate(days.from)}..${isoDate(days.to)}`, field: 'date', sql: withinDays(days) };
}

function randomMonths(random: Random): Days {
  const from = monthOf(FIRST_DAY) + random.int(0, 20);
  return { from: monthStart(from), to: monthStart(from + random.int(1, 6)) - 1 };
}

/** Whole months that lie in the data, so that nothing is cut. */
function randomCompare(random: Random, { tables, roles }: Schema): AskedCompare | undefined {
  const date = roles.get('date')?.[0];
  const days = tables.find(({ name }) => name === date?.table)?.rows.map(({ values }) => Number(values.d ?? 0)) ?? [];
  const after = monthOf(Math.max(0, ...days) + 1);
  const current = randomMonths(random);
  const length = monthOf(current.to) - monthOf(current.from) + 1;
  if (monthOf(current.to) >= after) return undefined;
  const months = random.pick([12, length]);
  const earlier = { from: monthStart(monthOf(current.from) - months), to: monthStart(monthOf(current.to) - months + 1) - 1 };
  return { current, earlier, months };
}

/** With months in `by` each is compared with the month before. */
function monthBefore({ current }: AskedCompare): AskedCompare {
  const moved = (day: number): number => monthOf(day) - 1;
  return { current, earlier: { from: monthStart(moved(current.from)), to: monthStart(moved(current.to) + 1) - 1 }, months: 1 };
}

function randomMeasure(random: Random, schema: Schema, name: string): AskedMeasure {
  if (random.chance(0.15)) return { name, aggregates: [randomSum(random, schema)], isShare: true };
  const count = random.pick([1, 1, 2]);
  return { name, aggregates: Array.from({ length: count }, () => randomAggregate(random, schema)), isShare: false };
}

function columnsNamed({ tables }: Schema, names: readonly string[]): string[] {
  return tables.flatMap(({ name, columns }) => columns.filter((one) => names.includes(one)).map((one) => `${name}.${one}`));
}

function randomSum(random: Random, schema: Schema): AskedAggregate {
  const numbers = columnsNamed(schema, ['n']);
  const [first = '', second = first] = random.shuffle(numbers);
  if (numbers.length === 0) return ROWS;
  if (random.chance(0.2)) {
    return {
      text: `sum(${first} * ${second})`,
      fields: [first, second],
      sql: ([a, b]) => `sum(${a!} * ${b!})::DOUBLE`,
      counts: false,
    };
  }
  return { text: `sum(${first})`, fields: [first], sql: ([a]) => `sum(${a!})::DOUBLE`, counts: false };
}

const ROWS: AskedAggregate = { text: 'count()', fields: [], sql: () => 'count(*)', counts: true };

function randomAggregate(random: Random, schema: Schema): AskedAggregate {
  const [number] = random.shuffle(columnsNamed(schema, ['n']));
  const [text] = random.shuffle(columnsNamed(schema, ['a', 'x', 'o', 'c']));
  const distinct = (columns: readonly string[]): string => `count(DISTINCT ${columns[0]!})`;
  const choices: AskedAggregate[] = [ROWS, randomSum(random, schema), randomSum(random, schema)];
  if (number !== undefined) {
    const name = random.pick(['avg', 'min', 'max', 'median']);
    choices.push({ text: `${name}(${number})`, fields: [number], sql: ([a]) => `${name}(${a!}::DOUBLE)`, counts: false });
  }
  if (text !== undefined) {
    choices.push({ text: `count(${text})`, fields: [text], sql: ([a]) => `count(${a!})`, counts: true });
    choices.push({ text: `distinct(${text})`, fields: [text], sql: distinct, counts: true, members: 'own' });
  }
  if (hasRole(schema, 'revenue'))
    choices.push({ text: 'revenue', fields: ['revenue'], sql: ([a]) => `sum(${a!})::DOUBLE`, counts: false });
  if (hasRole(schema, 'order'))
    choices.push({ text: 'orders', fields: ['order'], sql: ordersSql(schema), counts: true, members: 'events' });
  if (hasRole(schema, 'customer'))
    choices.push({ text: 'customers', fields: ['customer'], sql: distinct, counts: true, members: 'events' });
  if (hasFirstOrders(schema)) choices.push(NEW_CUSTOMERS);
  return random.pick(choices);
}

/** Counts orders. Those with amounts in their own table have one that is missing or not below 0: others are credit notes. */
function ordersSql({ roles }: Schema): AskedAggregate['sql'] {
  const [order, revenue] = (['order', 'revenue'] as const).map((role) => roles.get(role)?.[0]);
  if (order?.table !== revenue?.table) return ([own]) => `count(DISTINCT ${own!})`;
  const amount = `"${revenue!.table}".${revenue!.column}`;
  return ([own]) => `count(DISTINCT CASE WHEN ${amount} IS NULL OR ${amount} >= 0 THEN ${own!} END)`;
}

const NEW_CUSTOMERS: AskedAggregate = {
  text: 'new-customers',
  fields: ['customer', 'date'],
  sql: ([customer, date]) => `count(DISTINCT CASE WHEN ${date!} = "first".day THEN ${customer!} END)`,
  counts: true,
  members: 'events',
};
