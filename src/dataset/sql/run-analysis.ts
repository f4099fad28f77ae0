import type { RunOptions, Engine, MemberSample, ShapeRequest } from '../../engine/engine.js';
import type { Analysis } from '../../query/analysis/analysis.js';
import type { QueryPlan, BoundPlan, Dimension } from '../../query/plan.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { clusterOf, type AnalysisPart, type PlanOverrides } from '../analysis-part.js';
import {
  DEFAULT_SAMPLE,
  sampleOf,
  largestMembers,
  withOthers,
  withSample,
  type LargestMembers,
  type MembersContext,
} from './largest-members.js';
import type { Aggregate, RowExpression } from '../../query/expression/expression.js';
import type { AskShape } from '../../query/shape.js';
import { detailOf, runDetail, type DetailTools } from '../rows/run-detail.js';
import { aggregatesOf } from '../../engine/measure-values.js';
import { asksCalendar, missingNotes, runPlan } from '../../engine/plan-runner.js';
import { databaseParts } from './database-parts.js';
import { yieldToEventLoop } from '../../util/promises.js';

/** What an analysis of data in a database is run with. */
interface AnalysisRun extends MembersContext {
  readonly options: RunOptions & { readonly signal: AbortSignal };
  /** Computes the analysis. */
  readonly worker: AnalysisPart;
  /** Number of members or rows above which analyses that need all of them use a sample of this size; 0 refuses most of these. */
  readonly sample: number | undefined;
  /** Runs another plan, whose keys have the same members. */
  readonly ask: (plan: QueryPlan, largest: readonly LargestMembers[]) => Promise<ResultRecord>;
  /** Adds which members are new to the result of the plan. */
  readonly complete: (found: ResultRecord) => Promise<ResultRecord>;
}

/**
 * Runs the analysis of a plan: in the database, or of the groups of its members. There are at most 500 groups of members, or a sample of them,
 * where an analysis needs each member.
 * @throws SalesError of queries and analyses, `engine-unsupported`; an `AbortError`
 */
export async function runAnalysis(plan: QueryPlan, analysis: Analysis, run: AnalysisRun): Promise<ResultRecord> {
  const { catalog, engine, joining, bind, options, worker } = run;
  const { signal } = options;
  const sampled = (): ReturnType<typeof sampleOf> =>
    sampleOf(analysis, bind(plan), { size: run.sample ?? DEFAULT_SAMPLE, isDetail: plan.detail !== undefined, engine, options });
  // The database computes all other statistics over all members.
  const own = SAMPLED.includes(analysis.kind) ? await sampled() : undefined;
  const inEngine = plan.detail ? rowsInEngine(plan, run) : groupsInEngine(bind(plan), run, own?.members);
  const recordOf = async (record: () => Promise<ResultRecord>): Promise<ResultRecord> =>
    analysis.kind === 'customers' ? run.complete(await record()) : record();
  const found = inEngine && (await worker.analyseInEngine(() => recordOf(inEngine.record), analysis, inEngine.ask));
  if (found) return withSample(found, bind(plan).table, own);
  const sample = await sampled();
  const largest = await largestMembers(plan, analysis, run);
  const whole = plan.detail
    ? await runDetail(plan, { catalog, engine, bind, options: { ...options, ...databaseParts(joining) }, sample: sample?.size })
    : await run.complete(
        await runPlan(bind(plan), engine, {
          ...options,
          ...databaseParts(joining),
          listed: largest,
          sample: sample?.members,
        }),
      );
  const result = withOthers(withSample(whole, bind(plan).table, sample), analysis, largest);
  const ask = (other: PlanOverrides): Promise<ResultRecord> => run.ask({ ...plan, ...other } as QueryPlan, largest);
  const task = { signal, pause: yieldToEventLoop, ask, cluster: clusterOf(catalog), helperPool: undefined };
  // Many groups take seconds to read, and as long to analyze. Other queries, and signs of life to pages, come between.
  await yieldToEventLoop();
  return worker.analyse(result, analysis, task);
}

/** Analyses of a sample that the database computes. */
const SAMPLED: readonly Analysis['kind'][] = ['customers', 'rules'];

/** A result that stays in the engine. */
interface ResultInEngine {
  /** The result with its columns, notes and facts, without rows. */
  readonly record: () => Promise<ResultRecord>;
  readonly ask: AskShape;
}

/** What shapes are asked with. */
interface ShapeContext {
  readonly engine: Engine;
  readonly options: RunOptions;
}

/**
 * Returns the result of a plan without its rows, or that of a sample of members; `undefined` where the engine computes no shapes, and for a plan with several tables,
 * periods or passes, or with `orderBy`.
 */
function groupsInEngine(plan: BoundPlan, { engine, options }: ShapeContext, sample?: MemberSample): ResultInEngine | undefined {
  const { table, by, where, calendar, measures, others, compare, sides, orderBy, limit, nested } = plan;
  const { grouped, totals, retained } = aggregatesOf(measures);
  const isPlain =
    others.length === 0 &&
    nested === undefined &&
    (compare ?? sides) === undefined &&
    totals.length === 0 &&
    retained.length === 0 &&
    !asksCalendar(plan);
  if (engine.shape === undefined || !isPlain || by.length === 0 || orderBy.length > 0 || limit !== undefined) return undefined;
  const of: ShapeRequest['of'] = {
    kind: 'groups',
    groups: { table, by, aggregates: grouped, where, calendar, ...(sample && { sample }) },
  };
  return {
    record: async () => {
      const counted = [...by.map(({ dimension }) => countOf(columnOf(dimension))), ...grouped.map(({ value }) => countOf(value))];
      const { values, selected, total } = await engine.aggregate(
        { table, by: [], aggregates: counted, where, calendar },
        options,
      );
      const missing = values.map(({ values: counts }) => selected - counts[0]!);
      const groups = { missing: { keys: missing.slice(0, by.length), values: missing.slice(by.length) } };
      const notes = [...plan.notes, ...missingNotes([{ part: plan, grouped, groups }], plan.gaps)];
      return { rowCount: 0, columns: emptyColumns(plan), notes, facts: plan.facts, selected, total };
    },
    ask: (shape) => engine.shape!({ of, measures, shape }, options),
  };
}

const countOf = (value: RowExpression | undefined): Aggregate =>
  value === undefined ? { kind: 'aggregate', name: 'count' } : { kind: 'aggregate', name: 'count', value };

const columnOf = (dimension: Dimension): RowExpression | undefined =>
  dimension.kind === 'customer-type' ? undefined : { kind: 'column', ref: dimension.ref };

/** Returns the columns of a plan without rows. Only dates and measures have their type: the types of other keys are those of the rows. */
function emptyColumns({ by, measures }: BoundPlan): readonly ResultColumn[] {
  return [
    ...by.map(({ name, dimension }): ResultColumn =>
      dimension.kind === 'bin-date'
        ? { name, type: 'date', values: new Int32Array() }
        : { name, type: 'text', values: new Int32Array(), dictionary: [] },
    ),
    ...measures.map(({ name, unit }): ResultColumn => ({
      name,
      type: 'number',
      values: new Float64Array(),
      unit,
    })),
  ];
}

/**
 * Returns the single rows of a plan without reading them; `undefined` where the engine computes no shapes, or for a part of the rows.
 * @throws SalesError as `runDetail`
 */
function rowsInEngine(
  plan: QueryPlan,
  { engine, options, catalog, bind }: ShapeContext & Pick<DetailTools, 'catalog' | 'bind'>,
): ResultInEngine | undefined {
  if (engine.shape === undefined || plan.limit !== undefined || (plan.detail?.offset ?? 0) > 0) return undefined;
  const { bound, request, names, units } = detailOf(plan, { catalog, bind });
  if (bound.nested) return undefined;
  const { table, where, calendar } = request;
  return {
    record: async () => {
      const { selected, total } = await engine.aggregate({ table, where, calendar, by: [], aggregates: [] }, options);
      const columns = names.map((name, index): ResultColumn => ({
        name,
        type: 'number',
        values: new Float64Array(),
        ...units[index],
      }));
      return { rowCount: 0, columns, notes: bound.notes, facts: bound.facts, selected, total };
    },
    ask: (shape) => engine.shape!({ of: { kind: 'rows', rows: request, names }, measures: [], shape }, options),
  };
}
