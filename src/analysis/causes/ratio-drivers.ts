import type { DriverCause, DriversFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import { compensatedSum } from '../../util/numbers/sum.js';
import { ratioEffects } from '../../stats/causes/contributions.js';
import { analysed, columnOf } from '../columns.js';
import {
  type DriverMember,
  historyOf,
  isWithin,
  memberColumns,
  membersOf,
  presenceOf,
  sidesOf,
  toHistory,
  turnoverOf,
  wholeSides,
} from './driver-members.js';
import { isNearlyAll } from './driver-steps.js';
import type { Cooperative } from '../request-options.js';

/** The row for the effect of overlapping members, such as orders with several products. */
const SEVERAL = '(several)';

/**
 * Named causes are the members with the largest effects: at most `MAX_NAMED`, each with at least `MIN_NAMED` of the change. A
 * dimension explains the change if a few of its members account for `EXPLAINED_SHARE` of it.
 */
const EXPLAINED_SHARE = 2 / 3;
const MAX_NAMED = 4;
const MIN_NAMED = 0.1;

/** A ratio with the dimensions to explain it by. */
interface RatioRequest {
  readonly measure: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dimensions: readonly string[];
  readonly limit: number;
}

/** A dimension with the effects of its members on a ratio. */
interface Dimension {
  readonly name: string;
  readonly members: readonly DriverMember[];
  /** The effect of overlapping members: the total change minus the change of all members together. */
  readonly several: number;
  /** True when a member has nearly all of the denominator on both sides, which explains nothing. */
  readonly isOneMember: boolean;
}

/**
 * Explains why a ratio differs between the sides of a comparison. Both of its parts are queried by each dimension, so values
 * that are not additive (orders, customers) are correct for
 * each. Where members overlap, as products within orders do, their joint effect is a separate row `(several)`.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function ratioDriversOf(record: ResultRecord, request: RatioRequest, task: Cooperative): Promise<ResultRecord> {
  const { measure } = request;
  const whole = wholeOf(record, measure);
  const dimensions: Dimension[] = [];
  for (const name of request.dimensions) {
    task.signal?.throwIfAborted();
    dimensions.push(dimensionOf(await task.ask({ by: [name] }), name, request, whole));
    await task.pause?.();
  }
  const main = mainDimension(dimensions, whole.change);
  const past = await historyOf(record.facts, task);
  const earlier = past ? (await past.ask([])).map((one) => wholeOf(one, measure)) : [];
  const changes = earlier.map(({ change }) => change);
  const isUsual = isWithin(changes, whole.change);
  const candidates = main && !isUsual ? namedOf(main, whole.change) : [];
  const before =
    past && main && candidates.length > 0
      ? (await past.ask([main.name])).map((one, k) => dimensionOf(one, main.name, request, earlier[k]!).members)
      : [];
  const named = candidates.filter(({ member, effect }) => !isWithin(effectsOf(before, member), effect));
  const leftOut = candidates.length - named.length;
  const facts: DriversFacts = {
    kind: 'drivers',
    ...whole,
    ...(main && { rateMix: rateMixOf(main) }),
    causes: named.map(causeOf),
    turnover: dimensions.flatMap(({ name, members }) => turnoverOf(name, members) ?? []),
    ...(past && { history: toHistory(past, { earlier: changes, present: whole.change, scale: 1, leftOut }) }),
  };
  const rows = dimensions.map(({ name, members, several }) => [...members, ...severalOf(name, several)]);
  const { unit } = columnOf(record, measure, 'measure');
  return analysed(record, facts, memberColumns(rows, { limit: request.limit, unit }));
}

interface Whole {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

function wholeOf(record: ResultRecord, measure: string): Whole {
  const { before, after } = sidesOf(record, measure, 'measure');
  const [first = NaN] = before;
  const [last = NaN] = after;
  return { before: first, after: last, change: last - first };
}

function dimensionOf(record: ResultRecord, name: string, { numerator, denominator }: RatioRequest, whole: Whole): Dimension {
  const own = membersOf(record, name);
  const [over, under] = [sidesOf(record, numerator, 'numerator'), sidesOf(record, denominator, 'denominator')];
  const [n, d] = [wholeSides(over), wholeSides(under)];
  const { rate, mix, before, after } = ratioEffects(n, d);
  // A comparison returns a count of 0 for a side without rows, and a denominator of 0 gives no ratio.
  const present = (values: Float64Array): Float64Array => values.map((value) => value || NaN);
  const presence = presenceOf(own, { before: present(under.before), after: present(under.after) });
  const members = Array.from(own.codes, (code, row): DriverMember => ({
    dimension: name,
    member: own.members[code] ?? null,
    presence: presence[code],
    before: d.before[row] ? n.before[row]! / d.before[row] : NaN,
    after: d.after[row] ? n.after[row]! / d.after[row] : NaN,
    effect: rate[row]! + mix[row]!,
    rate: rate[row]!,
    mix: mix[row]!,
  }));
  const several = whole.change - (after - before);
  const isReported = Math.abs(several) > 1e-9 * (Math.abs(whole.before) + Math.abs(whole.after));
  const weight = { before: compensatedSum(d.before), after: compensatedSum(d.after) };
  const isOneMember = members.some((_, row) => isNearlyAll({ before: d.before[row]!, after: d.after[row]! }, weight));
  return { name, members, several: isReported ? several : 0, isOneMember };
}

function severalOf(dimension: string, effect: number): readonly DriverMember[] {
  if (effect === 0) return [];
  return [{ dimension, member: SEVERAL, presence: 'both', before: NaN, after: NaN, effect, rate: 0, mix: effect }];
}

/**
 * Returns the dimension in which the fewest members account for most of the change; among equal ones that with the smallest gross
 * effect. `undefined` without a change.
 */
function mainDimension(dimensions: readonly Dimension[], change: number): Dimension | undefined {
  if (!(Math.abs(change) > 0)) return undefined;
  const parted = dimensions.filter(
    ({ members, isOneMember }) => !isOneMember && members.filter(({ presence }) => presence !== undefined).length > 1,
  );
  const scored = parted.map((dimension) => {
    const effects = inDirection(dimension, change).slice(0, MAX_NAMED);
    let reached = 0;
    let count = 0;
    while (count < effects.length && reached < EXPLAINED_SHARE * Math.abs(change)) reached += Math.abs(effects[count++]!.effect);
    const isEnough = reached >= EXPLAINED_SHARE * Math.abs(change);
    const gross = dimension.members.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
    return { dimension, rank: isEnough ? count : MAX_NAMED + 1, gross };
  });
  scored.sort((a, b) => a.rank - b.rank || a.gross - b.gross);
  return scored[0]?.dimension;
}

/** Returns the members that moved the total in the direction of the change, the largest effects first. */
function inDirection({ members }: Dimension, change: number): readonly DriverMember[] {
  const found = members.filter(({ effect }) => effect * change > 0);
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Returns the members worth naming: those with the largest effects in either direction. */
function namedOf({ members }: Dimension, change: number): readonly DriverMember[] {
  const found = members.filter(({ effect }) => Math.abs(effect) >= MIN_NAMED * Math.abs(change));
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, MAX_NAMED);
}

function effectsOf(before: readonly (readonly DriverMember[])[], name: string | null): readonly number[] {
  return before.map((members) => members.find(({ member }) => member === name)?.effect ?? NaN);
}

function causeOf({ dimension, member, effect, rate = 0, mix = 0 }: DriverMember): DriverCause {
  return {
    members: [{ dimension, member }],
    contribution: effect,
    driver: Math.abs(rate) >= Math.abs(mix) ? 'rate' : 'mix',
  };
}

function rateMixOf({ name, members, several }: Dimension): NonNullable<DriversFacts['rateMix']> {
  const sum = (part: 'rate' | 'mix'): number => compensatedSum(Float64Array.from(members, (one) => one[part] ?? 0));
  return { dimension: name, rate: sum('rate'), mix: sum('mix'), several };
}
