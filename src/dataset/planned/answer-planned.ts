import { scopeOf, type BindParts } from '../../catalog/bind/bind.js';
import type { Scope } from '../../catalog/bind/lookup.js';
import { factsOfBuiltIn, MEASURES } from '../../catalog/measures.js';
import { decimalSum } from '../../engine/measure-values.js';
import type { PlanColumn as OrderedColumn } from '../../engine/order-limit.js';
import { numberVector, vectorOf, type Vector } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import { expressionOf, resultName, type MeasureFacts, type MeasureUnit } from '../../query/measure.js';
import type { Place } from '../../query/expression/expression.js';
import type { QueryPlan } from '../../query/plan.js';
import { actualPlan, comparesPlan, PLAN, plannedMeasure, type PlannedMeasure, WHOLE_PLAN } from '../../query/planned.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import {
  alignedResult,
  alignValues,
  comparedResult,
  notesOf,
  placedColumn,
  placedFacts,
  type AlignedValues,
  type AsideGroups,
} from './aligned-result.js';
import { planColumns, planRows, writtenColumn, type PlanColumn, type PlanRows } from './plan-fields.js';
import { isInRows, periodsOf, plannedGroups, type PlannedRequest, daysNote } from './planned-groups.js';
import { repeatedPlan } from './repeated-plan.js';
import { comparedDays } from './days-of-data.js';

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
 * Answers a query with planned values: the actual values of each group, and the sums of the plan for the same members and
 * days. Both are queries of their own, so every engine gives the same answer.
 * @throws SalesError of queries; `missing-role` where nothing is planned
 */
export async function answerPlanned(plan: QueryPlan, tools: PlannedTools): Promise<ResultRecord> {
  const { catalog, tables, ask } = tools;
  if (plan.compare !== undefined && !comparesPlan(plan.compare)) {
    const define = { ...catalog.define, ...plan.define };
    const { measures, ...own } = actualPlan(plan, catalog.define);
    return comparedResult(plan, {
      catalog,
      record: await ask({ ...own, measures: measures.length > 0 ? measures : [`${hidden('rows')} = count()`] }),
      hasGroups: true,
      asides: plan.measures.filter((text) => plannedMeasure(text, define) !== undefined),
      answer: (other) => answerPlanned(other, tools),
      reason: 'plan-compared',
    });
  }
  const scope = scopeOf(plan, catalog, tables);
  const asked = measuresOf(plan, scope);
  const sources = new Map<PlanColumn, PlanRows>();
  const columns = new Set(asked.flatMap((one) => one.plan ?? []));
  for (const column of columns) if (column.ref !== GOAL) sources.set(column, await rowsOf(scope, column, ask));
  const record = await ask(actualsOf(plan, asked, { catalog, sources }));
  const groups = new Map<PlanColumn, AsideGroups>();
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
async function groupsOf(request: PlannedRequest): Promise<AsideGroups> {
  const { actual, plan, rows, column } = request;
  if (!isInRows(rows)) return plannedGroups(request);
  const values = vectorOf(actual.columns.find(({ name }) => name === hidden(`plan_${column.measure}`))!).numbers;
  return { keys: actual.columns.slice(0, plan.by?.length ?? 0).map(vectorOf), values, notes: [] };
}

/** Returns the result of a query: each measure, and what of its plan is asked for. */
function combined(
  plan: QueryPlan,
  asked: readonly Asked[],
  { record, groups: planned }: { readonly record: ResultRecord; readonly groups: ReadonlyMap<PlanColumn, AsideGroups> },
): ResultRecord {
  const by = plan.by ?? [];
  const groups = alignValues(record, by.length, planned);
  const known = new Map(record.facts.measures.map((facts) => [facts.name, facts]));
  return alignedResult(plan, record, {
    groups,
    columns: asked.flatMap((one) => columnsOf(one, groups, known)),
    notes: [...notesOf(planned.values()), ...unplannedNotes(plan, asked)],
    measures: asked.map((one) => known.get(one.name) ?? factsOf(one, known)),
  });
}

/** Returns the columns of a measure: its values, then those of its plan. */
function columnsOf(one: Asked, { keys, actual, aside }: AlignedValues<PlanColumn>, known: KnownFacts): readonly OrderedColumn[] {
  const { name, plan: column, shows } = one;
  if (!column) return [{ name, unit: known.get(name)!.unit, vector: actual(name) }];
  const of = aside(column);
  const unit = unitOf(column, known);
  if (shows === 'plan') return [placedColumn(one.place, { name, unit, vector: of }, keys.length > 0)];
  const value = actual(shows === 'attainment' ? hidden(column.measure) : name);
  const attainment = each(value, of, (now, goal) => (goal === 0 ? NaN : now / goal));
  if (shows === 'attainment') return [placedColumn(one.place, { name, unit: 'percent', vector: attainment }, keys.length > 0)];
  return [
    { name, unit, vector: value },
    { name: `${name}.plan`, unit, vector: of },
    { name: `${name}.gap`, unit, vector: each(value, of, (now, goal) => decimalSum(now, 0 - goal)) },
    { name: `${name}.attainment`, unit: 'percent', vector: attainment },
  ];
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
  return placedFacts({ ...facts, name, unit }, place);
}

/** Returns a note for the compared measures that have no plan. A goal is for the first measure alone. */
function unplannedNotes({ compare, goal }: QueryPlan, asked: readonly Asked[]): readonly Note[] {
  const measures = asked.flatMap(({ name, shows }) => (shows === 'actual' ? [name] : []));
  return comparesPlan(compare) && goal === undefined && measures.length > 0 ? [{ code: 'no-plan', params: { measures } }] : [];
}

/**
 * Returns a goal as the plan of all that a query selects: of a period that the data covers in part, its share by days. A measure without
 * totals over time, such as a ratio, has its goal on each day. Groups have no part of a goal.
 */
function goalGroups({ goal = NaN, compare, by = [] }: QueryPlan, { calendar }: Scope, actual: ResultRecord): AsideGroups {
  const { measures, period } = actual.facts;
  const keys = actual.columns.slice(0, by.length).map(vectorOf);
  if (keys.length > 0) return { keys, values: new Float64Array(actual.rowCount).fill(NaN), notes: [] };
  const days = period ? Array.from({ length: period.to - period.from + 1 }, (_, n) => period.from + n) : [];
  const isCompared = comparedDays(actual.facts, calendar, []);
  const compared = days.filter((day) => isCompared(day));
  const isSpread = compare !== WHOLE_PLAN && measures[0]?.adds.time !== false && compared.length < days.length;
  if (!isSpread) return { keys, values: Float64Array.of(goal), notes: [] };
  return {
    keys,
    values: Float64Array.of((goal * compared.length) / days.length),
    notes: [daysNote('plan-days', { from: compared[0]!, to: compared.at(-1)! })],
  };
}
