import { cubePlans, finerFirst, passOf, type Brushed, type CubePlan, type Sizes } from '../../engine/cube/cube-engine.js';
import type { CubeRequest } from '../../engine/cube/cube.js';
import type { Engine, Groups } from '../../engine/engine.js';
import type { Aggregate, RowExpression } from '../../query/expression/expression.js';
import type { Calendar, Dimension } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { TIME_GRAINS } from '../../query/time/time-grain.js';
import { SalesError } from '../../util/error.js';

/** Maximum number of cells of a cube that is sent to a page: about 6 MB. */
const MAX_CELLS = 250_000;

/** Maximum number of members that are counted exactly in a cube, and of bins along which they may repeat. */
const MAX_MEMBERS = 1_000_000;
const MAX_MEMBER_BINS = 64;

/** A pass over all bins of a brushed dimension, and its result: what a cube is built from. */
export interface LoadedCube {
  readonly pass: CubeRequest;
  readonly groups: Groups;
}

/** What the cubes of a database are chosen by. */
export interface CubeChoice {
  readonly sizes: Sizes;
  /** Returns whether the database gives parts of an aggregate. */
  readonly hasParts: (aggregate: Aggregate) => boolean;
}

/**
 * Returns the passes for cubes, for each cube the best one first. Days become weeks, months or years where there would be too many
 * cells. Distinct members are counted only along few ordered bins.
 */
export function cubePasses(brushed: readonly Brushed[], choice: CubeChoice): readonly (readonly CubeRequest[])[] {
  return cubePlans(brushed, choice.hasParts).map((plan) => candidatesOf(plan, choice.sizes));
}

/** Loads the first of several passes that has few enough cells; `undefined` when none has. @throws SalesError of the engine */
export async function loadCube(
  passes: readonly CubeRequest[],
  engine: Engine,
  signal: AbortSignal,
): Promise<LoadedCube | undefined> {
  for (const pass of passes) {
    try {
      return { pass, groups: await engine.aggregate({ ...pass, maxGroups: MAX_CELLS }, { signal }) };
    } catch (error) {
      if (!(error instanceof SalesError && error.code === 'too-large')) throw error;
    }
  }
  return undefined;
}

function candidatesOf(plan: CubePlan, sizes: Sizes): readonly CubeRequest[] {
  const { request, aggregates } = plan;
  const { calendar } = request;
  const additive = [...aggregates.values()].filter(({ name }) => name !== 'distinct');
  const passes = dimensionsOf(plan).flatMap((dimension, index) => {
    const areFew = index === 0 && [...aggregates.values()].every((one) => isCounted(one, { dimension, calendar, sizes }));
    const lists = areFew ? [[...aggregates.values()]] : [];
    if (additive.length > 0 && additive.length < aggregates.size) lists.push(additive);
    else if (additive.length > 0 && !areFew) lists.push(additive);
    return lists.map((list) => passOf(request, dimension, list));
  });
  // Estimates are upper bounds: most combinations of keys have no rows.
  return passes.filter(({ by }) => sizes.keys(by, calendar) <= 2 * MAX_CELLS);
}

/** Returns the dimension of a brush and, for dates, coarser ones. Comparisons are tried by day first. */
function dimensionsOf(plan: CubePlan): readonly Dimension[] {
  const own = plan.dimension;
  if (own.kind !== 'bin-date') return [own];
  const first: readonly Dimension[] = plan.isCompared && own.grain !== 'day' ? [{ ...own, grain: 'day' }, own] : finerFirst(plan);
  const coarser = TIME_GRAINS.slice(TIME_GRAINS.indexOf(own.grain) + 1);
  return [...first, ...coarser.map((grain) => ({ ...own, grain }))];
}

interface Counting {
  readonly dimension: Dimension;
  readonly calendar: Calendar;
  readonly sizes: Sizes;
}

/** Returns whether an aggregate fits in a cube: counts of members need few members and few ordered bins. */
function isCounted(aggregate: Aggregate, { dimension, calendar, sizes }: Counting): boolean {
  if (aggregate.name !== 'distinct') return true;
  const member = memberOf(aggregate.value);
  if (!member || (dimension.kind !== 'bin-date' && dimension.kind !== 'bin-number')) return false;
  const countOf = (of: Dimension): number => sizes.keys([{ name: '', dimension: of }], calendar) - 1;
  return countOf({ kind: 'column', ref: member }) <= MAX_MEMBERS && countOf(dimension) <= MAX_MEMBER_BINS;
}

/** Returns the column of counted members, also where only some rows count, such as orders with a sale. */
function memberOf(value: RowExpression): ColumnRef | undefined {
  if (value.kind === 'call' && value.name === 'if' && value.args.length === 2) return memberOf(value.args[1]!);
  return value.kind === 'column' ? value.ref : undefined;
}
