import { CubeEngine, type Brushed } from '../../engine/cube/cube-engine.js';
import { sizesOf } from '../../engine/cube/size.js';
import type { Engine } from '../../engine/engine.js';
import { allRequests } from '../../engine/plan-requests.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import { TIME_GRAINS } from '../../query/time/time-grain.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { nextTurn } from '../../util/turn.js';
import type { DatasetRows } from '../rows/dataset-rows.js';

/** What is to be got ready, and when. */
export interface Preparing {
  readonly plans: readonly QueryPlan[];
  /** The dimension whose clause will change, as in `by`. */
  readonly brush: string;
  readonly catalog: Catalog;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  /** Answers a plan as a question is answered, from an engine. */
  readonly answer: (plan: QueryPlan, engine: Engine) => Promise<unknown>;
  /** Gives questions their turn. */
  readonly pause: () => Promise<void>;
  /** Whether the rows are still those that are to be read. */
  readonly isCurrent: () => boolean;
}

/** An engine that can be prepared, over one that need not be; the same where it is one already. */
export function cubesOver(engine: Engine): CubeEngine {
  return engine instanceof CubeEngine ? engine : new CubeEngine(engine);
}

/** How often plans are answered before the first is asked: by then what answers them is compiled. */
const REHEARSALS = 32;

/** From which part of the chosen bins: a brush leaves out groups that have no row in its bins, and takes other ways there. */
const PARTS = [1, 1 / 2, 1 / 4];

/** A key whose grain depends on the days that are chosen. */
const AUTO = /^\s*auto\s*(?=\()/;

/** Has rows answer from cubes what can be, and builds these for plans, while nothing is asked, until other rows take the place of these. */
export async function prepareOver(
  rows: Pick<DatasetRows, 'now' | 'areClosed' | 'answerFrom' | 'work'>,
  asked: Pick<Preparing, 'plans' | 'brush' | 'bind' | 'answer'>,
): Promise<void> {
  const { catalog, engine: before } = rows.now;
  const engine = cubesOver(before);
  if (engine !== before) rows.answerFrom(engine);
  await prepareCubes(engine, {
    ...asked,
    catalog,
    // All questions that have come are answered before the next rows are read.
    pause: () => nextTurn().then(() => rows.work.run(() => undefined)),
    isCurrent: () => !rows.areClosed && rows.now.engine === engine,
  });
}

/** Builds cubes for plans, and stops where others are asked for or the rows change; plans that cannot be asked are left out. */
export async function prepareCubes(engine: CubeEngine, preparing: Preparing): Promise<void> {
  const plans = [...preparing.plans, ...preparing.plans.flatMap((plan) => finerPlans(plan, preparing))];
  const brushed = plans.flatMap((plan) => brushedOf(plan, preparing));
  const before = engine.cubeBytes;
  await engine.prepare(brushed, sizesOf(preparing.catalog), async () => {
    await preparing.pause();
    if (!preparing.isCurrent()) throw abortError();
  });
  if (engine.cubeBytes !== before) await rehearse(engine, preparing);
}

/** Answers the plans from new cubes some times, those that they can: the first steps of a brush took three to eight times as long as later ones else. */
async function rehearse(engine: CubeEngine, { plans, answer, pause, isCurrent }: Preparing): Promise<void> {
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

/** A plan by all grains that `auto` will become when less is chosen. */
function finerPlans(plan: QueryPlan, { bind }: Pick<Preparing, 'bind'>): readonly QueryPlan[] {
  if (plan.by?.some((key) => AUTO.test(key)) !== true) return [];
  const { grain } = attempt(() => bind(plan).facts) ?? {};
  const finer = grain === undefined ? [] : TIME_GRAINS.slice(0, TIME_GRAINS.indexOf(grain));
  return finer.reverse().map((one) => ({ ...plan, by: plan.by!.map((key) => key.replace(AUTO, one)) }));
}

/** The requests of a plan, each with the brushed dimension as its table has it. */
function brushedOf(plan: QueryPlan, { brush, bind }: Pick<Preparing, 'brush' | 'bind'>): readonly Brushed[] {
  const { compare: _compare, orderBy: _orderBy, limit: _limit, ...rest } = plan;
  const bound = attempt(() => [bind(plan), bind({ ...rest, by: [brush] })] as const);
  if (!bound) return [];
  const [asked, along] = bound;
  const dimensions = new Map([along, ...along.others].map(({ table, by }) => [table, by[0]!.dimension]));
  return allRequests(asked).flatMap((request) => {
    const dimension = dimensions.get(request.table);
    return dimension ? [{ request, dimension }] : [];
  });
}

/** What work gives; undefined where the plan cannot be asked. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}
