import { scopeOf, type BindParts } from '../../catalog/bind/bind.js';
import type { Scope } from '../../catalog/bind/lookup.js';
import { factsOfBuiltIn, MEASURES } from '../../catalog/measures.js';
import { dateFields } from '../../catalog/default-period.js';
import { changes } from '../../engine/derived-columns.js';
import { decimalSum, placesOf } from '../../engine/measure-values.js';
import { orderRows, type PlanColumn as OrderedColumn } from '../../engine/order-limit.js';
import { alignGroups } from '../../engine/threads/align-groups.js';
import { gather, numberVector, toColumn, vectorOf, type Vector } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import { expressionOf, resultName, type MeasureFacts, type MeasureUnit } from '../../query/measure.js';
import type { Place } from '../../query/expression/expression.js';
import type { BoundPlan, DayRange, QueryPlan } from '../../query/plan.js';
import { actualPlan, comparesPlan, PLAN, plannedMeasure, type PlannedMeasure } from '../../query/planned.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { join, withoutFields } from '../../query/where/filter-mode.js';
import { SalesError } from '../../util/error.js';
import { planColumns, planRows, writtenColumn, type PlanColumn, type PlanRows } from './plan-fields.js';
import { goalGroups } from './planned-goal.js';
import { isInRows, periodsOf, plannedGroups, type PlannedGroups, type PlannedRequest } from './planned-groups.js';
import { repeatedPlan } from './repeated-plan.js';

/** The module that answers queries with planned values. */
export interface PlannedPart {
  readonly answerPlanned: typeof answerPlanned;
}

/** What queries with planned values are answered from. */
export interface PlannedTools {
  readonly catalog: Catalog;
  /** Present if the data has several tables. */
  readonly tables: BindParts['tables'];
  /** Runs another query over the same rows. */
  readonly ask: (plan: QueryPlan) => Promise<ResultRecord>;
}

/** A measure of a query: an actual one, and what of its plan is shown. */
interface Asked {
  readonly name: string;
  /** The measure as written; `undefined` for `plan` and `attainment`. */
  readonly text?: string;
  /** The plan of the measure, if it has one. */
  readonly plan?: PlanColumn | undefined;
  readonly shows: 'actual' | 'compared' | PlannedMeasure['shows'];
  readonly place?: Place | undefined;
}

/**
 * Answers a query with planned values (DESIGN M11): the actual values of each group, and the sums of the plan for the same members and
 * days. Both are queries of their own, so every engine gives the same answer.
 * @throws SalesError of queries; `missing-role` where nothing is planned
 */
export async function answerPlanned(plan: QueryPlan, tools: PlannedTools): Promise<ResultRecord> {
  if (plan.compare !== undefined && !comparesPlan(plan.compare)) return answerCompared(plan, tools);
  const { catalog, tables, ask } = tools;
  const scope = scopeOf(plan, catalog, tables);
  const asked = measuresOf(plan, scope);
  const sources = new Map<PlanColumn, PlanRows>();
  const columns = new Set(asked.flatMap((one) => one.plan ?? []));
  for (const column of columns) if (column.ref !== GOAL) sources.set(column, await rowsOf(scope, column, ask));
  const record = await ask(actualsOf(plan, asked, { catalog, sources }));
  const groups = new Map<PlanColumn, PlannedGroups>();
  for (const column of columns) {
    const rows = sources.get(column);
    groups.set(column, rows ? await groupsOf({ plan, column, rows, actual: record, ask }) : goalGroups(plan, scope, record));
  }
  return combined(plan, asked, { record, groups });
}

/** The place of a goal, used where a plan has its column. */
const GOAL: ColumnRef = { table: '', column: '' };

function measuresOf({ measures, compare, goal, define: own }: QueryPlan, { catalog }: Scope): readonly Asked[] {
  const define = { ...catalog.define, ...own };
  const lead = measures.find((text) => plannedMeasure(text, define) === undefined) ?? 'revenue';
  const plans = goal === undefined ? planColumns(catalog) : [{ measure: expressionOf(lead, define), ref: GOAL }];
  const [first] = plans;
  const isCompared = comparesPlan(compare);
  const asked = measures.map((text): Asked => {
    const name = resultName(text);
    const planned = plannedMeasure(text, define);
    if (planned) return { name, plan: first, ...planned };
    const expression = expressionOf(text, define);
    const found = isCompared ? plans.find(({ measure }) => measure === expression) : undefined;
    return { name, text, plan: found, shows: found ? 'compared' : 'actual' };
  });
  if (first) return asked;
  throw new SalesError('missing-role', 'measure-needs-role', {
    params: { measure: asked.find(({ shows }) => shows !== 'actual')?.name ?? PLAN, role: PLAN },
  });
}

/** Returns the rows of a plan. In the rows of sales, several may repeat one value. */
async function rowsOf(scope: Scope, column: PlanColumn, ask: PlannedTools['ask']): Promise<PlanRows> {
  const rows = planRows(scope, column);
  if (scope.catalog.tables[0]?.name !== column.ref.table) return rows;
  const grain = periodsOf(rows)?.grain ?? 'day';
  return { ...rows, repeated: await repeatedPlan(rows, { column: column.ref, grain, ask }) };
}

/** The name of a column of the actual query that the page did not ask for. */
const hidden = (name: string): string => `_${name}`;

/** The rows of each plan of a query. */
interface Planning {
  readonly catalog: Catalog;
  readonly sources: ReadonlyMap<PlanColumn, PlanRows>;
}

/** Returns the query of actual values, with those that attainments are of and plans in the same rows. */
function actualsOf(plan: QueryPlan, asked: readonly Asked[], { catalog, sources }: Planning): QueryPlan {
  const own = actualPlan(plan, catalog.define);
  const extra = asked.flatMap(({ shows, plan: column }) => {
    if (!column) return [];
    const { measure, ref } = column;
    const actual = shows === 'attainment' ? [`${hidden(measure)} = ${measure}`] : [];
    const rows = sources.get(column);
    const planned = rows && isInRows(rows) ? [`${hidden(`plan_${measure}`)} = sum(${writtenColumn(ref).expression})`] : [];
    return [...actual, ...planned];
  });
  const measures = [...new Set([...own.measures, ...extra])];
  return { ...own, measures: measures.length > 0 ? measures : [`${hidden('rows')} = count()`] };
}

/** Returns the planned values of each group: those in the rows of sales, or those of rows of their own. */
async function groupsOf(request: PlannedRequest): Promise<PlannedGroups> {
  const { actual, plan, rows, column } = request;
  if (!isInRows(rows)) return plannedGroups(request);
  const values = vectorOf(actual.columns.find(({ name }) => name === hidden(`plan_${column.measure}`))!).numbers;
  return { keys: actual.columns.slice(0, plan.by?.length ?? 0).map(vectorOf), values, notes: [] };
}

/**
 * Answers a query with planned values of two periods. The actual values are one query, which says what the periods are; the planned values
 * of each period are another.
 * @throws SalesError `bad-option` where the earlier period is one for each bin of time, or the compared rows are no periods
 */
async function answerCompared(plan: QueryPlan, tools: PlannedTools): Promise<ResultRecord> {
  const { catalog, ask } = tools;
  const define = { ...catalog.define, ...plan.define };
  const own = actualPlan(plan, catalog.define);
  const record = await ask({ ...own, measures: own.measures.length > 0 ? own.measures : [`${hidden('rows')} = count()`] });
  const { period, planned: whole = period, earlier, uncovered, shift } = record.facts;
  const isPeriod = shift === undefined && (earlier ?? uncovered) !== undefined && plan.same === undefined;
  if (!whole || !isPeriod)
    throw new SalesError('bad-option', 'plan-compared', { params: { option: 'compare', value: plan.compare! } });
  const planned = plan.measures.filter((text) => plannedMeasure(text, define) !== undefined);
  const inPeriod = (days: DayRange): Promise<ResultRecord> =>
    answerPlanned(inDays({ ...plan, measures: planned }, days, catalog), tools);
  const [now, before] = await Promise.all([inPeriod(whole), earlier && inPeriod(earlier)]);

  const keyCount = plan.by?.length ?? 0;
  const keysOf = ({ columns }: ResultRecord): readonly Vector[] => columns.slice(0, keyCount).map(vectorOf);
  const sideOf = (of: ResultRecord, name: string): PlannedGroups => {
    const column = of.columns.find((one) => one.name === name)!;
    return { keys: keysOf(of), values: vectorOf(column).numbers, notes: of.notes };
  };
  const none: PlannedGroups = { keys: keysOf(record), values: new Float64Array(record.rowCount).fill(NaN), notes: [] };
  const sides = new Map(
    planned
      .map(resultName)
      .flatMap((name) => [
        [name, sideOf(now, name)] as const,
        [`${name}.previous`, before ? sideOf(before, name) : none] as const,
      ]),
  );
  const groups = align(record, keyCount, sides);
  const known = new Map([...record.facts.measures, ...now.facts.measures].map((facts) => [facts.name, facts]));
  const measures = plan.measures.map((text) => known.get(resultName(text))!);
  const columns = measures.flatMap((facts) => {
    if (sides.has(facts.name)) return comparedColumns(facts, groups.planned);
    const units = { '': facts.unit, '.previous': facts.unit, '.change': facts.unit, '.growth': 'percent' } as const;
    return Object.entries(units).map(([end, unit]) => ({
      name: facts.name + end,
      unit,
      vector: groups.actual(facts.name + end),
    }));
  });
  return resultOf(plan, record, { groups, columns, notes: notesOf(sides), measures });
}

/** Returns a query about other days, without an order and a comparison. */
function inDays({ where = '', filters = [], ...plan }: QueryPlan, { from, to }: DayRange, catalog: Catalog): QueryPlan {
  const { orderBy: _, limit: __, compare: ___, ...rest } = plan;
  const without = (text: string): string => withoutFields(text, dateFields(catalog));
  const clauses = [without(where), `date: ${isoDate(from)}..${isoDate(to)}`].filter((text) => text !== '');
  return { ...rest, where: join(clauses), filters: filters.map(without) };
}

/** Returns the columns of planned values in two periods. */
function comparedColumns({ name, unit, expression }: MeasureFacts, values: (name: string) => Vector): readonly OrderedColumn[] {
  const [now, previous] = [values(name), values(`${name}.previous`)];
  return [
    { name, unit, vector: now },
    { name: `${name}.previous`, unit, vector: previous },
    ...changes({ name, unit, isPlace: expression.startsWith('rank(') }, now, previous),
  ];
}

/** The vectors of a query by group: those of actual values by name, and those of plans. */
interface Groups<Planned = PlanColumn> {
  readonly count: number;
  readonly keys: readonly Vector[];
  readonly actual: (name: string) => Vector;
  readonly planned: (of: Planned) => Vector;
}

/** Counts of members are 0 in groups without sales (DESIGN Q3). */
const COUNTS: readonly string[] = ['orders', 'customers', 'products', 'sellers', 'new-customers', 'count()'];

function align<Planned>(record: ResultRecord, keyCount: number, planned: ReadonlyMap<Planned, PlannedGroups>): Groups<Planned> {
  const own = record.columns.slice(0, keyCount).map(vectorOf);
  const { keys, count, rows } = alignGroups([own, ...[...planned.values()].map((one) => one.keys)]);
  const [actualRows, ...plannedRows] = rows as [Int32Array, ...Int32Array[]];
  const places = [...planned.keys()];
  return {
    count,
    keys,
    actual: (name) => {
      const at = record.columns.findIndex((column, k) => k >= keyCount && column.name === name);
      const vector = gather(vectorOf(record.columns[at]!), actualRows);
      const isCount = COUNTS.includes(record.facts.measures.find((facts) => facts.name === name)?.expression ?? '');
      return isCount ? { ...vector, numbers: vector.numbers.map((value, row) => (actualRows[row]! < 0 ? 0 : value)) } : vector;
    },
    planned: (column) => {
      const { values } = planned.get(column)!;
      const at = plannedRows[places.indexOf(column)]!;
      return numberVector(Float64Array.from(at, (row) => (row < 0 ? NaN : (values[row] ?? NaN))));
    },
  };
}

/** Returns the result of a query: each measure, and what of its plan is asked for. */
function combined(
  plan: QueryPlan,
  asked: readonly Asked[],
  { record, groups: planned }: { readonly record: ResultRecord; readonly groups: ReadonlyMap<PlanColumn, PlannedGroups> },
): ResultRecord {
  const by = plan.by ?? [];
  const groups = align(record, by.length, planned);
  const known = new Map(record.facts.measures.map((facts) => [facts.name, facts]));
  return resultOf(plan, record, {
    groups,
    columns: asked.flatMap((one) => columnsOf(one, groups, known)),
    notes: [...notesOf(planned), ...unplannedNotes(plan, asked)],
    measures: asked.map((one) => known.get(one.name) ?? factsOf(one, known)),
  });
}

/** The columns of measures by group, and what is known about them. */
interface Found {
  readonly groups: Pick<Groups, 'count' | 'keys'>;
  readonly columns: readonly OrderedColumn[];
  readonly notes: readonly Note[];
  readonly measures: readonly MeasureFacts[];
}

/** Returns a result with other columns of measures, in the order of the query. */
function resultOf(plan: QueryPlan, record: ResultRecord, { groups, columns: own, notes, measures }: Found): ResultRecord {
  const columns: readonly OrderedColumn[] = [
    ...groups.keys.map((vector, k) => ({ name: record.columns[k]!.name, vector })),
    ...own,
  ];
  const names = columns.map(({ name }) => name);
  const order = orderRows({ by: plan.by ?? [], ...orderOf(plan, names) }, columns, groups.count);
  return {
    ...record,
    rowCount: order.length,
    columns: columns.map(({ name, vector, unit }): ResultColumn => ({
      ...toColumn(name, gather(vector, order)),
      ...(unit === undefined ? {} : { unit }),
    })),
    notes: [...record.notes, ...notes],
    facts: {
      ...record.facts,
      measures,
      ...(plan.limit !== undefined && { groups: groups.count }),
    },
  };
}

/** Returns the columns of a measure: its values, then those of its plan (DESIGN M11). */
function columnsOf(one: Asked, { keys, actual, planned }: Groups, known: KnownFacts): readonly OrderedColumn[] {
  const { name, plan: column, shows } = one;
  if (!column) return [{ name, unit: known.get(name)!.unit, vector: actual(name) }];
  const of = planned(column);
  const unit = unitOf(column, known);
  if (shows === 'plan') return [placed(one, { name, unit, vector: of }, keys.length > 0)];
  const value = actual(shows === 'attainment' ? hidden(column.measure) : name);
  const attainment = each(value, of, (now, goal) => (goal === 0 ? NaN : now / goal));
  if (shows === 'attainment') return [placed(one, { name, unit: 'percent', vector: attainment }, keys.length > 0)];
  return [
    { name, unit, vector: value },
    { name: `${name}.plan`, unit, vector: of },
    { name: `${name}.gap`, unit, vector: each(value, of, (now, goal) => decimalSum(now, 0 - goal)) },
    { name: `${name}.attainment`, unit: 'percent', vector: attainment },
  ];
}

/** Returns a column, or the places by it. Without keys, there is nothing to place. */
function placed({ place }: Asked, column: OrderedColumn, hasKeys: boolean): OrderedColumn {
  if (place === undefined) return column;
  const { vector } = column;
  const { length } = vector.numbers;
  const places = placesOf(place, hasKeys ? vector.numbers : new Float64Array(0), length);
  return { ...column, ...(place === 'rank' && { unit: 'count' }), vector: numberVector(places) };
}

/** Returns a number of two in each group; missing where one of them is. */
function each(actual: Vector, plan: Vector, of: (actual: number, plan: number) => number): Vector {
  const isMissing = (row: number): boolean => Number.isNaN(actual.numbers[row]) || Number.isNaN(plan.numbers[row]);
  return numberVector(actual.numbers.map((value, row) => (isMissing(row) ? NaN : of(value, plan.numbers[row]!))));
}

type KnownFacts = ReadonlyMap<string, MeasureFacts>;

/** Returns the unit of a planned measure. A goal may be that of any measure of the query. */
function unitOf({ measure }: PlanColumn, known: KnownFacts): MeasureUnit {
  const asked = [...known.values()].find(({ expression }) => expression === measure);
  return asked?.unit ?? MEASURES[measure]?.unit ?? 'number';
}

function factsOf({ name, plan: column, shows, place }: Asked, known: KnownFacts): MeasureFacts {
  const own = known.get(name);
  if (shows !== 'plan' && shows !== 'attainment') return own!;
  const facts = factsOfBuiltIn(shows, MEASURES[shows]!);
  const unit = shows === 'plan' && column ? unitOf(column, known) : facts.unit;
  if (place === undefined) return { ...facts, name, unit };
  const expression = `${place}(${shows})`;
  return {
    ...facts,
    name,
    unit: place === 'rank' ? 'count' : unit,
    good: 'down',
    adds: { members: false, time: false },
    isRatio: false,
    expression,
  };
}

/** Returns the order of a query over the names of its columns, which `orderRows` checks. */
function orderOf({ orderBy = [], limit }: QueryPlan, names: readonly string[]): Pick<BoundPlan, 'orderBy' | 'limit'> {
  return {
    orderBy: orderBy.map((text) => {
      const name = text.trim();
      const descending = !names.includes(name) && name.startsWith('-');
      return { name: descending ? name.replace(/^-\s*/, '') : name, descending };
    }),
    ...(limit !== undefined && { limit }),
  };
}

function notesOf(planned: ReadonlyMap<unknown, PlannedGroups>): readonly Note[] {
  const notes = [...planned.values()].flatMap((one) => one.notes);
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** Returns a note for the compared measures that have no plan. A goal is for the first measure alone. */
function unplannedNotes({ compare, goal }: QueryPlan, asked: readonly Asked[]): readonly Note[] {
  const measures = asked.flatMap(({ name, shows }) => (shows === 'actual' ? [name] : []));
  return comparesPlan(compare) && goal === undefined && measures.length > 0 ? [{ code: 'no-plan', params: { measures } }] : [];
}
