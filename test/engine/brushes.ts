import type { Sizes, Brushed } from '../../src/engine/cube/cube-engine.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, RunOptions } from '../../src/engine/engine.js';
import { comparedColumns, withSameMembers, retentionOf } from '../../src/engine/compared-periods.js';
import { allRequests } from '../../src/engine/plan-runner.js';
import type { BoundPlan, Calendar, Dimension, Predicate } from '../../src/query/plan.js';
import { binEnd, binStart, shiftBin } from '../../src/query/time/time-grain.js';
import type { Random } from './random.js';
import { ref } from './random-plan.js';

/** An engine that counts the passes of the one behind, those for cubes apart. */
export class CountingEngine implements Engine {
  passes = 0;
  cubes = 0;
  readonly #behind: Engine;

  constructor(behind: Engine) {
    this.#behind = behind;
  }

  aggregate(request: AggregateRequest, options?: RunOptions): Promise<Groups> {
    if (request.parts === true) this.cubes++;
    else this.passes++;
    return this.#behind.aggregate(request, options);
  }

  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers> {
    return this.#behind.members(request, options);
  }

  close(): void {
    this.#behind.close();
  }
}

/** What plans with comparisons and retention need. */
export const PERIODS = { periods: { comparedColumns, retentionOf, withSameMembers } };

/** Tables of any number of rows whose keys are few. */
export const SMALL: Sizes = { rows: () => 0, keys: () => 1 };

/** What a plan asks, brushed along a dimension. */
export function brushedOf(plan: BoundPlan, dimension: Dimension): readonly Brushed[] {
  return allRequests(plan).map((request) => ({ request, dimension }));
}

/** A plan with a further clause. */
export function withClause(plan: BoundPlan, clause: Predicate): BoundPlan {
  return { ...plan, where: { kind: 'all', of: [plan.where, clause] } };
}

/** Dimensions of `randomTable` that are brushed. */
export function randomBrush(random: Random): Dimension {
  return random.pick<Dimension>([
    { kind: 'bin-date', ref: ref('date'), grain: random.pick(['day', 'week', 'month', 'quarter', 'year']) },
    { kind: 'bin-date', ref: ref(random.pick(['date', 'at', 'moment'])), grain: random.pick(['day', 'month']) },
    { kind: 'column', ref: ref('region') },
    { kind: 'column', ref: ref('customer') },
    { kind: 'column', ref: ref('quantity') },
    { kind: 'column', ref: ref('active') },
    { kind: 'bin-number', ref: ref('price'), width: 50 },
    { kind: 'part', ref: ref('date'), part: 'weekday' },
    { kind: 'customer-type', customer: ref('customer'), date: ref('date'), table: 't' },
  ]);
}

/** A clause that chooses some of a brushed dimension. */
export function randomChoice(random: Random, dimension: Dimension, calendar: Calendar): Predicate {
  const one = randomLeaf(random, dimension, calendar);
  if (random.chance(0.15)) return { kind: 'not', of: one };
  return random.chance(0.15) ? { kind: 'any', of: [one, randomLeaf(random, dimension, calendar)] } : one;
}

function randomLeaf(random: Random, dimension: Dimension, calendar: Calendar): Predicate {
  if (dimension.kind === 'bin-date') return randomDays(random, dimension, calendar);
  const pick = (values: readonly (string | number | boolean)[]): Predicate => ({
    kind: 'one-of',
    field: dimension,
    values: random.shuffle(values).slice(0, random.int(0, values.length)),
    missing: random.chance(0.3),
  });
  if (dimension.kind === 'customer-type') return pick(['new', 'repeat']);
  if (dimension.kind === 'part') return pick([1, 2, 3, 4, 5, 6, 7]);
  if (dimension.kind === 'column' && dimension.ref.column === 'region') return pick(['North', 'north', 'South-West', '', 'Zoo']);
  if (dimension.kind === 'column' && dimension.ref.column === 'customer') return pick(['C1', 'C2', 'C3', 'C4', 'C5', 'none']);
  if (dimension.kind === 'column' && dimension.ref.column === 'active') return pick([true, false]);
  const from = dimension.kind === 'bin-number' ? random.int(0, 18) * 50 : random.int(-6, 15);
  const to = from + random.int(0, 400);
  return {
    kind: 'between',
    field: dimension,
    ...(random.chance(0.85) ? { from } : {}),
    ...(random.chance(0.85) ? { to } : {}),
  };
}

function randomDays(
  random: Random,
  { ref: date, grain }: Extract<Dimension, { kind: 'bin-date' }>,
  calendar: Calendar,
): Predicate {
  if (random.chance(0.1)) return { kind: 'one-of', field: { kind: 'column', ref: date }, values: [], missing: true };
  const day = random.int(15_900, 17_200);
  if (random.chance(0.1)) return { kind: 'days', ref: date, from: day, to: day + random.int(0, 300) };
  const from = binStart(day, grain, calendar);
  const to = binEnd(shiftBin(from, grain, random.int(0, 20), calendar), grain, calendar);
  return { kind: 'days', ref: date, ...(random.chance(0.85) ? { from } : {}), ...(random.chance(0.85) ? { to } : {}) };
}
