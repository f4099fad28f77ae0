import { CubeEngine, type Brushed, sizesOf } from '../../engine/cube/cube-engine.js';
import type { Engine } from '../../engine/engine.js';
import { allRequests } from '../../engine/plan-runner.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import { TIME_GRAINS } from '../../query/time/time-grain.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { yieldToEventLoop } from '../../util/promises.js';
import type { DatasetRows } from '../rows/dataset-rows.js';

/** What to prepare, and when. */
export interface CubePreparation {
  readonly plans: readonly QueryPlan[];
  /** The dimension whose clause will change, as in `by`. */
  readonly brush: string;
  readonly catalog: Catalog;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  /** Runs a plan on an engine, like a query. */
  readonly answer: (plan: QueryPlan, engine: Engine) => Promise<unknown>;
  /** Lets queries run first. */
  readonly pause: () => Promise<void>;
  /** True while the rows are still the current ones. */
  readonly isCurrent: () => boolean;
}

/** Returns an engine that can prepare cubes, on top of another engine; the same one if it already can. */
export function cubesOver(engine: Engine): CubeEngine {
  return engine instanceof CubeEngine ? engine : new CubeEngine(engine);
}

/** How often plans run before the first query, by which time the browser has compiled the code. */
const REHEARSALS = 32;

/**
 * Shares of the selected bins used for rehearsals. A brush excludes groups without rows in its bins, which takes different code
 * paths.
 */
const PARTS = [1, 1 / 2, 1 / 4];

/** Matches a key whose grain depends on the selected days. */
const AUTO = /^\s*auto\s*(?=\()/;

/** The module that prepares plans for a brush. */
export interface CubesPart {
  readonly prepareOver: typeof prepareOver;
}

/** Builds cubes for plans whenever no query is running, and answers queries from them, until the rows are replaced. */
export async function prepareOver(
  rows: Pick<DatasetRows, 'now' | 'areClosed' | 'answerFrom' | 'work'>,
  request: Pick<CubePreparation, 'plans' | 'brush' | 'bind' | 'answer'>,
): Promise<void> {
  const { catalog, engine: before } = rows.now;
  const engine = cubesOver(before);
  if (engine !== before) rows.answerFrom(engine);
  await prepareCubes(engine, {
    ...request,
    catalog,
    // All pending queries run before the next rows are read.
    pause: () => yieldToEventLoop().then(() => rows.work.run(() => undefined)),
    isCurrent: () => !rows.areClosed && rows.now.engine === engine,
  });
}

/** Builds cubes for plans; stops when others are requested or the rows change. Invalid plans are ignored. */
export async function prepareCubes(engine: CubeEngine, preparing: CubePreparation): Promise<void> {
  const brushed = brushedRequests(preparing);
  const before = engine.cubeBytes;
  await engine.prepare(brushed, sizesOf(preparing.catalog), async () => {
    await preparing.pause();
    if (!preparing.isCurrent()) throw abortError();
  });
  if (engine.cubeBytes !== before) await rehearse(engine, preparing);
}

/** Returns the requests that plans will repeat while a clause moves, in each unit of time that `auto` may become. */
export function brushedRequests(request: Pick<CubePreparation, 'plans' | 'brush' | 'bind'>): readonly Brushed[] {
  const plans = [...request.plans, ...request.plans.flatMap((plan) => finerPlans(plan, request))];
  return plans.flatMap((plan) => brushedOf(plan, request));
}

/**
 * Runs the plans several times on the new cubes. Without these rehearsals, the first steps of a brush took three to eight times
 * as long as later ones.
 */
export async function rehearse(
  engine: CubeEngine,
  { plans, answer, pause, isCurrent }: Pick<CubePreparation, 'plans' | 'answer' | 'pause' | 'isCurrent'>,
): Promise<void> {
  const parts = PARTS.map((part) => engine.cubesAlone(part));
  const isAnswered = async (plan: QueryPlan, times: number): Promise<boolean> => {
    try {
      await answer(plan, parts[times % parts.length]!);
      return true;
    } catch (error) {
      if (isAbort(error) || error instanceof SalesError) return false;
      throw error;
    }
  };
  let left = plans;
  for (let times = 0; times < REHEARSALS && left.length > 0; times++) {
    await pause();
    if (!isCurrent()) return;
    const answered = await Promise.all(left.map((plan) => isAnswered(plan, times)));
    left = left.filter((_, index) => answered[index]);
  }
}

/** Returns a plan with each finer grain that `auto` will become for a smaller selection. */
function finerPlans(plan: QueryPlan, { bind }: Pick<CubePreparation, 'bind'>): readonly QueryPlan[] {
  if (plan.by?.some((key) => AUTO.test(key)) !== true) return [];
  const { grain } = attempt(() => bind(plan).facts) ?? {};
  const finer = grain === undefined ? [] : TIME_GRAINS.slice(0, TIME_GRAINS.indexOf(grain));
  return finer.reverse().map((one) => ({ ...plan, by: plan.by!.map((key) => key.replace(AUTO, one)) }));
}

/** Returns the requests of a plan, each with the brushed dimension for its table. */
function brushedOf(plan: QueryPlan, { brush, bind }: Pick<CubePreparation, 'brush' | 'bind'>): readonly Brushed[] {
  const { compare: _compare, orderBy: _orderBy, limit: _limit, ...rest } = plan;
  const bound = attempt(() => [bind(plan), bind({ ...rest, by: [brush] })] as const);
  if (!bound) return [];
  const [asked, along] = bound;
  // Members that are looked up change with each step.
  if (asked.nested) return [];
  const dimensions = new Map([along, ...along.others].map(({ table, by }) => [table, by[0]!.dimension]));
  return allRequests(asked).flatMap((request) => {
    const dimension = dimensions.get(request.table);
    return dimension ? [{ request, dimension, ...(plan.compare !== undefined && { isCompared: true }) }] : [];
  });
}

/** Returns the result of `work`; `undefined` when the plan is invalid. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}
