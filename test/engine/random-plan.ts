import { yearOf } from '../../src/query/time/calendar-date.js';
import type { AggregateRequest } from '../../src/engine/engine.js';
import type { Aggregate, BinaryOperator, MeasureExpression, RowExpression } from '../../src/query/expression/expression.js';
import type {
  Calendar,
  DayRange,
  BoundCompare,
  BoundDimension,
  BoundMeasure,
  BoundPlan,
  Dimension,
  Predicate,
} from '../../src/query/plan.js';
import type { ColumnRef } from '../../src/query/schema.js';
import type { RetailCalendar } from '../../src/query/time/retail-year.js';
import { TIME_GRAINS } from '../../src/query/time/time-grain.js';
import type { Random } from './random.js';

export const ref = (column: string): ColumnRef => ({ table: 't', column });
export const column = (name: string): RowExpression => ({ kind: 'column', ref: ref(name) });
export const number = (value: number): RowExpression => ({ kind: 'number', value });
export const binary = (operator: BinaryOperator, left: RowExpression, right: RowExpression): RowExpression => ({
  kind: 'binary',
  operator,
  left,
  right,
});
export const aggregate = (
  name: 'sum' | 'avg' | 'min' | 'max' | 'distinct' | 'median' | 'count',
  value: RowExpression,
): Aggregate => ({
  kind: 'aggregate',
  name,
  value,
});
export const NET = binary('*', binary('*', column('price'), column('quantity')), binary('-', number(1), column('discount')));
/** Retail calendars with rules for the ends of their years. */
export const RETAIL_CALENDARS: readonly RetailCalendar[] = [
  '4-5-4',
  '13x4',
  '4-4-5; ends: last Saturday of September',
  '5-4-4; ends: Saturday nearest 31 December',
  '4-5-4; starts: Monday nearest 1 January',
  '13x4; starts: first Sunday of February',
  '4-4-5; starts: last Saturday of May',
  '5-4-4; ends: first Friday of January',
  '5-4-4; ends: Friday nearest 5 April',
  '4-5-4; starts: Saturday nearest 29 January',
  '4-5-4-4-4-5-4-4-5-4-4-5; ends: Saturday nearest 30 September',
];
export const UTC: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };

/** Which of the possibilities a generator of plans may use: SQL knows fewer zones and calendars than the engine. */
export interface PlanChoices {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sql: boolean;
}

/** A plan without what a test is not about. */
export function planOf(parts: Partial<BoundPlan>): BoundPlan {
  const where: Predicate = { kind: 'all', of: [] };
  return {
    table: 't',
    by: [],
    measures: [],
    others: [],
    where,
    orderBy: [],
    calendar: UTC,
    notes: [],
    facts: { measures: [], skipped: [] },
    ...parts,
  };
}

export function measure(name: string, expression: MeasureExpression): BoundMeasure {
  return { name, expression, unit: 'number', roles: [] };
}

export function randomDimension(random: Random, { sql }: PlanChoices): Dimension {
  const times = sql ? ['date', 'at'] : ['date', 'at', 'moment'];
  switch (random.int(0, 5)) {
    case 0:
      return { kind: 'part', ref: ref(random.pick(times)), part: random.pick(['weekday', 'week-of-year', 'month-of-year']) };
    case 1:
      return { kind: 'part', ref: ref(sql ? 'at' : random.pick(['at', 'moment'])), part: 'hour' };
    case 2:
      return random.pick<Dimension>([
        { kind: 'bin-number', ref: ref('quantity'), width: 5 },
        { kind: 'bin-number', ref: ref('price'), width: 0.5 },
        { kind: 'bin-number', ref: ref('rate'), width: 0.1 },
        { kind: 'bin-number', ref: ref('score'), width: 0.25 },
      ]);
    case 3:
      return { kind: 'customer-type', customer: ref('customer'), date: ref('date'), table: 't' };
    case 4:
      return { kind: 'bin-date', ref: ref(random.pick(times)), grain: random.pick(TIME_GRAINS) };
    default:
      return {
        kind: 'column',
        ref: ref(random.pick(['region', 'region', 'customer', 'active', 'quantity', 'score', 'date', 'at'])),
      };
  }
}

function randomTest(random: Random): RowExpression {
  const operator = random.pick<BinaryOperator>(['=', '!=', '<', '<=', '>', '>=']);
  const test = random.pick([
    binary(operator, column('quantity'), number(random.int(-5, 20))),
    binary(operator, column('price'), binary('*', column('rate'), number(100.5))),
    binary(operator, column('region'), { kind: 'text', value: 'Zoo' }),
    binary(operator, column('region'), column('customer')),
    binary(operator, { kind: 'day', of: ref('date') }, { kind: 'first-day', of: ref('customer'), date: ref('date'), table: 't' }),
    binary(operator, column('date'), column('shipped')),
  ]);
  if (random.chance(0.7)) return test;
  return random.pick<RowExpression>([
    { kind: 'not', operand: test },
    binary('and', test, column('active')),
    binary('or', column('active'), test),
  ]);
}

/** A row expression whose numbers are exact decimals. */
function randomExact(random: Random): RowExpression {
  return random.pick<RowExpression>([
    column('quantity'),
    column('price'),
    column('rate'),
    column('huge'),
    NET,
    binary('-', column('price'), column('rate')),
    binary('+', column('price'), number(0.001)),
    { kind: 'negate', operand: column('price') },
    { kind: 'call', name: 'abs', args: [column('rate')] },
    { kind: 'call', name: 'round', args: [column('rate'), number(random.int(0, 3))] },
    { kind: 'call', name: 'if', args: [randomTest(random), column('price'), column('quantity')] },
    { kind: 'call', name: 'coalesce', args: [column('price'), column('rate'), number(7)] },
    binary('-', column('shipped'), column('date')),
    randomTest(random),
  ]);
}

function randomNear(random: Random): RowExpression {
  return random.pick([
    column('score'),
    binary('/', column('price'), column('quantity')),
    binary('*', column('score'), column('quantity')),
  ]);
}

/** Any aggregate over columns of `randomTable`; `exact` where sums are of decimals. */
export function randomAggregate(random: Random, exact: boolean): Aggregate {
  const value = exact ? randomExact(random) : randomNear(random);
  const member = random.pick<RowExpression>([
    column('customer'),
    column('quantity'),
    column('score'),
    column('active'),
    { kind: 'call', name: 'if', args: [randomTest(random), column('customer')] },
  ]);
  const any = random.pick([column('region'), column('price'), column('date'), value]);
  return random.pick<Aggregate>([
    aggregate('sum', value),
    aggregate('sum', value),
    aggregate('min', any),
    aggregate('max', any),
    { kind: 'aggregate', name: 'count' },
    aggregate('count', member),
    aggregate('distinct', member),
    aggregate(random.pick(['avg', 'median']), value),
    { kind: 'aggregate', name: 'quantile', value, p: random.pick([0, 0.1, 0.25, 0.9, 1]) },
    { kind: 'aggregate', name: random.pick(['first', 'last']), value: any, order: ref('date') },
    { kind: 'aggregate', name: 'repeaters', value: column('customer'), other: column('order') },
    { kind: 'aggregate', name: 'mean-span', value: column('order'), start: ref('date'), end: ref('shipped') },
  ]);
}

function randomMeasure(random: Random): MeasureExpression {
  if (random.chance(0.6)) return randomAggregate(random, random.chance(0.7));
  const revenue = aggregate('sum', NET);
  const orders = aggregate('distinct', column('order'));
  return random.pick<MeasureExpression>([
    { kind: 'binary', operator: '/', left: revenue, right: orders },
    { kind: 'binary', operator: '/', left: revenue, right: { kind: 'total', operand: revenue } },
    { kind: 'binary', operator: '/', left: orders, right: aggregate('sum', column('discount')) },
    { kind: 'call', name: 'coalesce', args: [aggregate('avg', column('price')), { kind: 'number', value: -1 }] },
    {
      kind: 'call',
      name: 'if',
      args: [{ kind: 'binary', operator: '>', left: orders, right: { kind: 'number', value: 2 } }, revenue, orders],
    },
    { kind: 'negate', operand: aggregate('avg', column('price')) },
    { kind: 'call', name: 'abs', args: [aggregate('min', column('rate'))] },
  ]);
}

function randomLeaf(random: Random, choices: PlanChoices): Predicate {
  const from = random.int(choices.firstDay, choices.lastDay);
  switch (random.int(0, 4)) {
    case 0:
      return {
        kind: 'one-of',
        field: { kind: 'column', ref: ref('region') },
        values: ['North', 'Zoo', 'nowhere'],
        missing: random.chance(0.3),
      };
    case 1:
      return {
        kind: 'between',
        field: { kind: 'column', ref: ref('price') },
        from: random.int(0, 400) + 0.07,
        ...(random.chance(0.5) ? { to: 700.125 } : {}),
      };
    case 2:
      return { kind: 'days', ref: ref('date'), from, ...(random.chance(0.5) ? { to: from + 200 } : {}) };
    case 3:
      return {
        kind: 'like',
        field: { kind: 'column', ref: ref('region') },
        parts: random.pick([['', 'o', ''], ['n', ''], ['', 'h', 'e'], ['', ''], ['zoo']]),
      };
    default:
      return {
        kind: 'one-of',
        field: { kind: 'column', ref: ref('quantity') },
        values: [1, 2, 3, 5, 8, 13],
        missing: random.chance(0.3),
      };
  }
}

export function randomPredicate(random: Random, choices: PlanChoices, depth = 2): Predicate {
  const kind = depth === 0 ? 'leaf' : random.pick(['leaf', 'all', 'any', 'not']);
  if (kind === 'leaf') return randomLeaf(random, choices);
  if (kind === 'not') return { kind, of: randomPredicate(random, choices, depth - 1) };
  return {
    kind: kind === 'all' ? 'all' : 'any',
    of: Array.from({ length: random.int(1, 3) }, () => randomPredicate(random, choices, depth - 1)),
  };
}

function randomCompare(random: Random, by: readonly BoundDimension[], { firstDay, lastDay }: PlanChoices): BoundCompare {
  const from = random.int(firstDay, lastDay);
  const current = { from, to: from + random.pick([0, 27, 90, 500]) };
  const back = random.pick([365, 366, 30, 91]);
  const earlier = { from: current.from - back, to: current.to - back };
  const index = by.findIndex(({ dimension }) => dimension.kind === 'bin-date' && dimension.ref.column === 'date');
  if (index < 0) return { kind: 'period', date: ref('date'), current, earlier };
  const shift = random.pick(['year', 'previous-bin', 'match-in-order'] as const);
  const covered = random.chance(0.3) ? { coveredFrom: random.int(earlier.from - 40, earlier.to) } : {};
  const undated = random.chance(0.5) ? { undated: true } : {};
  return { kind: 'bins', date: ref('date'), index, current, earlier, shift, ...covered, ...undated };
}

function randomRetention(
  random: Random,
  by: readonly BoundDimension[],
  choices: PlanChoices,
): NonNullable<BoundPlan['retention']> {
  const where = randomPredicate(random, choices, 0);
  const index = by.findIndex(({ dimension }) => dimension.kind === 'bin-date');
  if (index >= 0) return { kind: 'bins', index, where };
  const from = random.int(choices.firstDay, choices.lastDay);
  const [now, before, long] = [from, from - 100, from - 200].map((start) => ({ from: start, to: start + 99 })) as [
    DayRange,
    DayRange,
    DayRange,
  ];
  const previous = random.chance(0.5) ? { previous: { current: before, earlier: long } } : {};
  return { kind: 'period', date: ref('date'), where, current: now, earlier: before, ...previous };
}

/** A plan over the columns of `randomTable`. Orders by counts and keys alone, which are exact. */
export function randomPlan(random: Random, choices: PlanChoices): BoundPlan {
  const compares = random.chance(0.35);
  const dimensions = Array.from({ length: random.pick([0, 1, 1, 2, 2, 3]) }, () => randomDimension(random, choices));
  if (compares && random.chance(0.6)) dimensions[0] = { kind: 'bin-date', ref: ref('date'), grain: random.pick(TIME_GRAINS) };
  const by = dimensions.map((dimension, k) => ({ name: `k${k}`, dimension }));
  const measures = Array.from({ length: random.int(1, 4) }, (_, m) => measure(`m${m}`, randomMeasure(random)));
  const retains = !choices.sql && random.chance(0.2);
  if (retains) measures.push(measure('r', { kind: 'retention', of: ref('customer') }));
  const counted = measure('n', { kind: 'aggregate', name: 'count' });
  const ordered = ['n', ...by.map(({ name }) => name)];
  const orderBy = random.chance(0.5) ? [{ name: random.pick(ordered), descending: random.chance(0.5) }] : [];
  const calendar = choices.sql
    ? UTC
    : {
        timeZone: random.pick(['UTC', 'Europe/Berlin', 'America/St_Johns']),
        weekStart: random.int(1, 7),
        ...yearOf(random.pick([random.int(1, 12), random.int(1, 12), '4-4-5', '5-4-4', ...RETAIL_CALENDARS])),
      };
  return planOf({
    by,
    measures: [counted, ...measures],
    ...(random.chance(0.6) ? { where: randomPredicate(random, choices) } : {}),
    ...(retains ? { retention: randomRetention(random, by, choices) } : {}),
    ...(compares ? { compare: randomCompare(random, by, choices) } : {}),
    orderBy,
    ...(random.chance(0.3) ? { limit: random.int(0, 6) } : {}),
    calendar,
  });
}

/** A pass over the table of `randomTable`. */
export function randomRequest(random: Random, choices: PlanChoices): AggregateRequest {
  const by = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, (_, k) => ({
    name: `k${k}`,
    dimension: randomDimension(random, choices),
  }));
  const aggregates = Array.from({ length: random.int(1, 5) }, () => randomAggregate(random, random.chance(0.7)));
  return { table: 't', by, aggregates, where: randomPredicate(random, choices), calendar: UTC, parts: true };
}
