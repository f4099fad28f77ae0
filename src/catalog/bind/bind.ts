import { isRetailCalendar } from '../../query/time/calendar-date.js';
import type { DayRange, BoundMeasure, BoundPart, BoundPlan, PlanFacts, QueryPlan } from '../../query/plan.js';
import type { Catalog } from '../../query/catalog.js';
import { suggestions } from '../../query/names.js';
import { type MeasureExpression, hasKind, measuresIn, withOperands } from '../../query/expression/expression.js';
import { badExpression } from '../../query/expression/token.js';
import type { MeasureFacts } from '../../query/measure.js';
import type { ColumnRef, Note, Role } from '../../query/schema.js';
import { hasEffect, scenarioFactors } from '../../query/scenario.js';
import { TimeZone } from '../../query/time/time-zone.js';
import { SalesError } from '../../util/error.js';
import type { bindRetention, SettledRetention, SettledSides, settleCompares } from './bind-compare.js';
import type { sameColumns, soldMeasure } from './bind-same.js';
import { conjunction, draftPart, finishPart, selectedDays, type ClauseBinder, type PartDraft } from './bind-part.js';
import { columnAt, coverageOf, dateOf, refOf, remembered, wholeCoverage, type Remembered, type Scope } from './lookup.js';
import { addsOf } from './measures/additivity.js';
import { numeratorOfShare } from './measures/group-functions.js';
import { bindLevelMeasure, bindMeasure, type KnownMeasure } from './measures/measure-expressions.js';
import { SCENARIO_ROLES } from './measures/scenario-terms.js';
import { nestedPlans, type NestedShape } from './nested-plans.js';
import { conversionNotes, requireOneCurrency } from './one-currency.js';
import { hull } from '../periods.js';
import { refsIn } from '../relations.js';
import type { placeMeasures } from './assign-measures.js';
import type { lostRows } from './lost-rows.js';
import type { Requester, PlacedMeasures, SeveralTables } from './several-tables.js';

/** Binds plans over several tables. */
export interface TablesBinder extends SeveralTables {
  readonly placeMeasures: typeof placeMeasures;
  /** Absent where notes are not needed. */
  readonly lostRows?: typeof lostRows;
}

/** Optional modules. Those that a plan requires must be present. */
export interface BindParts {
  /** For data with several tables. */
  readonly tables?: TablesBinder | undefined;
  /** For a plan that `asksFilters`. */
  readonly filters?: ClauseBinder | undefined;
  /** For a plan that `asksPeriods`. */
  readonly periods?:
    | {
        readonly settleCompares: typeof settleCompares;
        readonly bindRetention: typeof bindRetention;
        readonly sameColumns: typeof sameColumns;
        readonly soldMeasure: typeof soldMeasure;
      }
    | undefined;
}

/**
 * Binds a plan: looks up all names in the catalog and resolves the periods. The result is what engines execute; it has one part
 * per table with aggregates.
 * @throws SalesError with any query error code
 */
export function bindPlan(plan: QueryPlan, catalog: Catalog, parts: BindParts = {}): BoundPlan {
  const { scope, named, known, roles, orderBy, coverage, gaps } = frameOf(plan, catalog, parts.tables);
  const bound = bindRows({ scope, parts, plan }, named);
  const { drafts, compares, retention, rows } = bound;
  requireSums(named, known, drafts[0]);
  const bindInner = (inner: QueryPlan, measures: readonly BoundMeasure[], shape: NestedShape): BoundPlan => ({
    ...bindRows({ scope, parts, plan: inner }, measures, shape).rows,
    orderBy: [],
    calendar: scope.calendar,
    notes: [],
    facts: { measures: [], skipped: [] },
  });
  const nested = nestedPlans({ plan, measures: named, rows }, bindInner);
  const levels = nested.filter(({ kind }) => kind === 'levels');
  const same = rows.member && {
    ...bindInner({ ...plan, by: [plan.same!] }, [parts.periods!.soldMeasure(scope)], { framing: 0, from: 0 }),
    nested: levels,
  };
  return {
    ...rows,
    ...(nested.length > 0 && { nested }),
    ...(same && { same }),
    orderBy,
    gaps,
    ...(plan.limit === undefined ? {} : { limit: plan.limit }),
    calendar: scope.calendar,
    notes: [
      ...(compares[0]?.notes ?? []),
      ...(retention?.notes ?? []),
      ...skippedNotes(drafts),
      ...conversionNotes(catalog, rows.measures),
      ...(parts.tables?.lostRows?.(catalog, rows) ?? []),
      ...scenarioNotes(plan, catalog, rows),
    ],
    facts: {
      ...{ measures: known, roles, ...factsOf(drafts, coverage, compares[0] ?? retention) },
      ...(plan.scenario && hasEffect(plan.scenario) && { scenario: plan.scenario }),
    },
  };
}

/** Returns a note where values of single rows are shown: a scenario changes measures only. */
function scenarioNotes({ scenario, detail }: QueryPlan, catalog: Catalog, { by }: BoundPart): readonly Note[] {
  const isAmount = ({ dimension }: BoundPart['by'][number]): boolean =>
    'ref' in dimension && SCENARIO_ROLES.includes(columnAt(catalog, dimension.ref)?.role as Role);
  return scenario && (detail || by.some(isAmount)) ? [{ code: 'scenario-rows' }] : [];
}

/** A plan with what its names are resolved in. */
interface Binding {
  readonly scope: Scope;
  readonly parts: BindParts;
  readonly plan: QueryPlan;
}

/** The rows, groups and periods of a plan. */
interface BoundRows {
  readonly drafts: readonly [PartDraft, ...PartDraft[]];
  readonly compares: readonly SettledSides[];
  readonly retention: SettledRetention | undefined;
  readonly rows: BoundPart & Pick<BoundPlan, 'measures' | 'others'>;
}

/** Binds the rows of measures: one part per table with aggregates. With a shape, the plan is one over other groups. */
function bindRows({ scope, parts, plan }: Binding, named: readonly BoundMeasure[], shape?: NestedShape): BoundRows {
  const { catalog } = scope;
  const { tables, filters, periods } = parts;
  const { measures, requesters, retained } = tables?.placeMeasures(scope, plan, named) ?? inOneTable(catalog, named);
  const all = draftParts(scope, plan, requesters, filters);
  const asked = shape?.withoutLevels === true ? withoutLevels(all) : all;
  const framing = shape ? asked.map((draft) => ({ ...draft, by: draft.by.slice(0, shape.framing) })) : asked;
  const compares = plan.compare === undefined ? [] : periods!.settleCompares(framing, plan.compare, filters);
  const drafts = withSharedClauses(asked, compares);
  if (catalog.currencies && !plan.detail) requireOneCurrency(catalog, measures, drafts);
  const retentions = drafts.map((draft, index) =>
    retained.includes(draft.scope.asker.table) ? periods!.bindRetention(draft, compares[index]?.compare) : undefined,
  );
  const members = plan.same === undefined || compares.length === 0 ? [] : periods!.sameColumns(framing, plan.same);
  const isRolling = measures.some(({ expression }) => hasKind(expression, 'rolling'));
  const [own, ...others] = drafts.map((draft, index) => {
    const by = draft.by.slice(shape?.from ?? 0);
    const member = members[index];
    const date = isRolling ? dateOf(draft.scope, draft.scope.asker.table) : undefined;
    const part = finishPart({ ...draft, by }, compares[index], retentions[index]?.bound);
    const rolling = date && { date: refOf(date), where: conjunction(draft.clauses, refOf(date)) };
    return { ...part, ...(member && { member }), ...(rolling && { rolling }) };
  }) as [BoundPart, ...BoundPart[]];
  return { drafts, compares, retention: retentions.find((settled) => settled), rows: { ...own, others, measures } };
}

/** Returns drafts with the clauses that both sides of their comparisons share. */
function withSharedClauses([first, ...more]: BoundRows['drafts'], compares: readonly SettledSides[]): BoundRows['drafts'] {
  const share = (draft: PartDraft, index: number): PartDraft => ({ ...draft, clauses: compares[index]?.shared ?? draft.clauses });
  return [share(first, 0), ...more.map((draft, index) => share(draft, index + 1))];
}

/** Returns drafts without the clauses on levels, which are looked up in their rows. */
function withoutLevels([first, ...more]: BoundRows['drafts']): BoundRows['drafts'] {
  const without = (draft: PartDraft): PartDraft => ({
    ...draft,
    clauses: draft.clauses.filter(({ isLevel }) => isLevel !== true),
    isLevelPlan: true,
  });
  return [without(first), ...more.map(without)];
}

/**
 * Requires that running totals are over what adds up from group to group, that rolling measures have bins of one date, and an index one season at most.
 * @throws SalesError `bad-expression`
 */
function requireSums(named: readonly BoundMeasure[], known: readonly MeasureFacts[], { scope, by }: PartDraft): void {
  const binned = by.filter(({ dimension }) => dimension.kind === 'bin-date').length;
  const isOverTime = binned > 0;
  const seasons = by.filter(({ dimension }) => dimension.kind === 'part' && dimension.part !== 'hour').length;
  named.forEach(({ name, expression }, index) => {
    const text = known[index]?.expression ?? name;
    if (binned > 1 && hasKind(expression, 'rolling')) throw badExpression(text, 0, 'rolling-several-dates');
    if (seasons > 1 && hasKind(expression, 'seasonal')) throw badExpression(text, 0, 'seasonal-several-seasons');
    const inner = measuresIn(expression).some((node) => node !== expression && node.kind === 'cumulative');
    if (inner) throw badExpression(name, 0, 'cumulative-inside');
    if (expression.kind !== 'cumulative') return;
    const adds = addsOf(numeratorOfShare(expression.operand) ?? expression.operand, scope.catalog);
    if (isOverTime ? adds.time : adds.members || by.length === 0) return;
    throw badExpression(text, 0, 'cumulative-overlaps');
  });
}

/**
 * What does not depend on the clauses of a plan: measures, order, scope, and the days that the data covers. Cached, because
 * creating a time zone takes as long as an answer from a cube.
 */
interface Frame extends Pick<BoundPlan, 'orderBy'> {
  readonly scope: Scope;
  readonly named: readonly BoundMeasure[];
  readonly known: readonly MeasureFacts[];
  readonly roles: readonly Role[];
  readonly coverage: ReturnType<typeof wholeCoverage>;
  /** The columns of its measures with missing values. */
  readonly gaps: readonly ColumnRef[];
}

const FRAMES: Remembered<Frame> = /* @__PURE__ */ new WeakMap();

function frameOf(plan: QueryPlan, catalog: Catalog, tables: TablesBinder | undefined): Frame {
  const { measures, by = [], orderBy, compare, define, calendar, empty, scenario, detail } = plan;
  const key = JSON.stringify([measures, by, orderBy, compare === undefined, define, calendar, empty, scenario, !detail]);
  return remembered(FRAMES, catalog, key, () => {
    const scope = scopeOf(plan, catalog, tables);
    const all = measures.map((text) => bindMeasure(scope, text));
    const bound = all.map((measure) => (empty === 'zero' ? zeroWithoutValues(measure) : measure.bound));
    const names = [...by.map((text) => text.trim()), ...bound.map(({ name }) => name)];
    requireDistinct(names);
    return {
      scope,
      named: bound,
      known: all.map(({ facts }) => facts),
      roles: [...new Set(bound.flatMap((measure) => measure.roles))],
      orderBy: bindOrder(plan, names),
      coverage: wholeCoverage(scope),
      gaps: refsIn(bound.map(({ expression }) => expression)).filter((ref) => (columnAt(catalog, ref)?.missing ?? 0) > 0),
    };
  });
}

/** Returns a measure with sums that are 0 in groups without values, if it adds up over time: it consists of sums then. */
function zeroWithoutValues({ bound, facts }: KnownMeasure): BoundMeasure {
  return facts.adds.time ? { ...bound, expression: zeroSums(bound.expression) } : bound;
}

function zeroSums(node: MeasureExpression): MeasureExpression {
  if (node.kind === 'aggregate') return { kind: 'call', name: 'coalesce', args: [node, { kind: 'number', value: 0 }] };
  return ['negate', 'binary', 'call'].includes(node.kind) ? withOperands(node, zeroSums) : node;
}

/** Returns what the names of a plan are resolved in, without a table. */
export function scopeOf(plan: QueryPlan, catalog: Catalog, tables: TablesBinder | undefined): Scope {
  const calendar = { ...catalog.calendar, ...plan.calendar };
  const define = new Map([...Object.entries(catalog.define), ...Object.entries(plan.define ?? {})]);
  const zone = new TimeZone(calendar.timeZone);
  // Single rows are shown as they are.
  const scenario = plan.scenario && !plan.detail ? scenarioFactors(plan.scenario) : undefined;
  return { catalog, calendar, zone, define, tables, scenario, bindLevel: bindLevelMeasure };
}

const IN_ONE_TABLE = /* @__PURE__ */ new WeakMap<readonly BoundMeasure[], PlacedMeasures>();

/** Returns measures that all use the rows of the only table. Cached per list of measures, since each step of a brush binds them again. */
function inOneTable({ tables }: Catalog, measures: readonly BoundMeasure[]): PlacedMeasures {
  const known = IN_ONE_TABLE.get(measures);
  if (known) return known;
  const table = tables[0]?.name ?? '';
  const isRetained = measures.some(({ expression }) => hasKind(expression, 'retention'));
  const placed: PlacedMeasures = { measures, requesters: [{ table }], retained: isRetained ? [table] : [] };
  IN_ONE_TABLE.set(measures, placed);
  return placed;
}

function draftParts(
  scope: Scope,
  plan: QueryPlan,
  [asker, ...more]: readonly [Requester, ...Requester[]],
  binder: ClauseBinder | undefined,
): readonly [PartDraft, ...PartDraft[]] {
  const first = draftPart({ ...scope, asker }, plan, binder);
  return [first, ...more.map((other) => draftPart({ ...scope, asker: other }, plan, binder, first))];
}

function requireDistinct(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new SalesError('bad-option', 'column-twice', {
    params: { option: 'measures', value: twice },
  });
}

function bindOrder({ by = [], orderBy = [], compare }: QueryPlan, columns: readonly string[]): BoundPlan['orderBy'] {
  const sides = compare === undefined ? [''] : ['', '.previous', '.change', '.growth'];
  const names = columns.flatMap((name, index) => (index < by.length ? [name] : sides.map((side) => name + side)));
  return orderBy.map((text) => {
    const trimmed = text.trim();
    if (names.includes(trimmed)) return { name: trimmed, descending: false };
    const name = trimmed.replace(/^-\s*/, '');
    if (trimmed.startsWith('-') && names.includes(name)) return { name, descending: true };
    throw new SalesError('bad-option', 'order-by-unknown', {
      params: { option: 'orderBy', value: trimmed, ...suggestions(name, names) },
    });
  });
}

/** Returns a note per skipped filter of another widget: for all rows, or for those tables that do not reach its field. */
function skippedNotes(drafts: readonly PartDraft[]): readonly Note[] {
  return skippedClauses(drafts).map((clause) => {
    const tables = drafts.filter(({ skipped }) => skipped.includes(clause)).map(({ scope }) => scope.asker.table);
    if (tables.length === drafts.length)
      return {
        code: 'filter-skipped',
        params: { clause },
      };
    return { code: 'filter-skipped', params: { clause, tables } };
  });
}

function skippedClauses(drafts: readonly PartDraft[]): readonly string[] {
  return [...new Set(drafts.flatMap(({ skipped }) => skipped))];
}

function factsOf(
  drafts: readonly [PartDraft, ...PartDraft[]],
  { from: oldest, to: newest, grain: reported }: ReturnType<typeof wholeCoverage>,
  settled:
    | (Pick<PlanFacts, 'period' | 'earlier' | 'uncovered' | 'planned' | 'shift'> & Pick<SettledSides, 'written'>)
    | undefined,
): Omit<PlanFacts, 'measures'> {
  const [first] = drafts;
  const { openDays, hasStrays } = first.scope.catalog;
  const { fiscalStart } = first.scope.calendar;
  const grain = first.by.find((key) => key.grain !== undefined)?.grain;
  const period = settled?.period ?? clausePeriod(first);
  return {
    ...(grain === undefined ? {} : { grain }),
    ...(period === undefined ? {} : { period }),
    ...(settled?.earlier === undefined ? {} : { earlier: settled.earlier }),
    ...(settled?.uncovered === undefined ? {} : { uncovered: settled.uncovered }),
    ...(settled?.planned === undefined ? {} : { planned: settled.planned }),
    ...(settled?.shift === undefined ? {} : { shift: settled.shift }),
    ...(settled?.written === undefined ? {} : { sides: settled.written }),
    ...(newest === undefined ? {} : { newest }),
    ...(oldest === undefined ? {} : { oldest }),
    ...(reported === undefined ? {} : { reported }),
    ...(hasStrays === true ? { hasStrays } : {}),
    ...(openDays === undefined ? {} : { openDays }),
    ...(isRetailCalendar(fiscalStart) ? { fiscalStart } : {}),
    skipped: skippedClauses(drafts),
  };
}

/** Returns the first and last day that date clauses select. Open ends are set to the first and last day of the data. */
function clausePeriod({ scope, clauses }: PartDraft): DayRange | undefined {
  const column = dateOf(scope, scope.asker.table);
  const selected = column && selectedDays(clauses, refOf(column));
  if (!selected) return undefined;
  const { from, to } = hull(selected);
  const days = coverageOf(scope, column);
  const range = { from: from === -Infinity ? (days?.from ?? to) : from, to: to === Infinity ? (days?.to ?? from) : to };
  return Number.isFinite(range.from) && Number.isFinite(range.to) ? range : undefined;
}
