import type { DriverCause, DriversFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import { ratioEffects } from '../../stats/causes/ratio-effects.js';
import { columnOf } from '../columns.js';
import { historyOf, isWithin, toHistory } from './driver-history.js';
import { memberRows, membersOf, presenceOf, sidesOf, turnoverOf, wholeSides } from './driver-members.js';
import type { DriverMember } from './driver-members.js';
import type { AskingTurns } from '../turns.js';

/** The row of what members that overlap did: orders with several of them. */
const SEVERAL = '(several)';

/** Named are the fewest members that make this part of the change, so many at most, none of them with less than a tenth of it. */
const MOST_OF = 2 / 3;
const MOST_NAMED = 4;
const LEAST_NAMED = 0.1;

/** Of what a quotient is made, and how it is told. */
export interface RatioAsked {
  readonly measure: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dimensions: readonly string[];
  readonly limit: number;
}

/** A dimension of a quotient: what its members did. */
interface Dimension {
  readonly name: string;
  readonly members: readonly DriverMember[];
  /** What members that overlap did: the change of the whole less that of all members together. */
  readonly several: number;
}

/**
 * Why a quotient differs between the sides of a comparison. Its two parts are asked by each dimension, so that what does not add up over members (orders, customers) is right for
 * each; where members overlap, as the products of an order do, what that changes is a row of its own, `(several)`.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function ratioDriversOf(record: ResultRecord, asked: RatioAsked, turns: AskingTurns): Promise<ResultRecord> {
  const { measure } = asked;
  const whole = wholeOf(record, measure);
  const dimensions: Dimension[] = [];
  for (const name of asked.dimensions) {
    turns.signal?.throwIfAborted();
    dimensions.push(dimensionOf(await turns.ask({ by: [name] }), name, asked, whole));
    await turns.pause?.();
  }
  const chosen = mostTold(dimensions, whole.change);
  const past = await historyOf(record.facts, turns);
  const earlier = past ? (await past.ask([])).map((one) => wholeOf(one, measure)) : [];
  const changes = earlier.map(({ change }) => change);
  const isUsual = isWithin(changes, whole.change);
  const offered = chosen && !isUsual ? namedOf(chosen, whole.change) : [];
  const before =
    past && chosen && offered.length > 0
      ? (await past.ask([chosen.name])).map((one, k) => dimensionOf(one, chosen.name, asked, earlier[k]!).members)
      : [];
  const named = offered.filter(({ member, effect }) => !isWithin(effectsOf(before, member), effect));
  const leftOut = offered.length - named.length;
  const facts: DriversFacts = {
    kind: 'drivers',
    ...whole,
    ...(chosen && { rateMix: rateMixOf(chosen) }),
    causes: named.map(causeOf),
    turnover: dimensions.flatMap(({ name, members }) => turnoverOf(name, members) ?? []),
    ...(past && { history: toHistory(past, { earlier: changes, present: whole.change, scale: 1, leftOut }) }),
  };
  const rows = dimensions.map(({ name, members, several }) => [...members, ...severalOf(name, several)]);
  const { unit } = columnOf(record, measure, 'measure');
  return { ...record, ...memberRows(rows, { limit: asked.limit, unit }), facts: { ...record.facts, analysis: facts } };
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

function dimensionOf(record: ResultRecord, name: string, { numerator, denominator }: RatioAsked, whole: Whole): Dimension {
  const own = membersOf(record, name);
  const [over, under] = [sidesOf(record, numerator, 'numerator'), sidesOf(record, denominator, 'denominator')];
  const [n, d] = [wholeSides(over), wholeSides(under)];
  const { rate, mix, before, after } = ratioEffects(n, d);
  // A count of 0 is what a comparison gives a side without rows, and a divisor of 0 gives no quotient anyway.
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
  const isTold = Math.abs(several) > 1e-9 * (Math.abs(whole.before) + Math.abs(whole.after));
  return { name, members, several: isTold ? several : 0 };
}

function severalOf(dimension: string, effect: number): readonly DriverMember[] {
  if (effect === 0) return [];
  return [{ dimension, member: SEVERAL, presence: 'both', before: NaN, after: NaN, effect, rate: 0, mix: effect }];
}

/** The dimension of several members of which the fewest make most of the change; of several alike the one with the least that cancels out. */
function mostTold(dimensions: readonly Dimension[], change: number): Dimension | undefined {
  if (!(Math.abs(change) > 0)) return undefined;
  const parted = dimensions.filter(({ members }) => members.filter(({ presence }) => presence !== undefined).length > 1);
  const scored = parted.map((dimension) => {
    const effects = inDirection(dimension, change).slice(0, MOST_NAMED);
    let reached = 0;
    let count = 0;
    while (count < effects.length && reached < MOST_OF * Math.abs(change)) reached += Math.abs(effects[count++]!.effect);
    const isEnough = reached >= MOST_OF * Math.abs(change);
    const gross = dimension.members.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
    return { dimension, rank: isEnough ? count : MOST_NAMED + 1, gross };
  });
  scored.sort((a, b) => a.rank - b.rank || a.gross - b.gross);
  return scored[0]?.dimension;
}

/** The members that moved the whole its way, the strongest first. */
function inDirection({ members }: Dimension, change: number): readonly DriverMember[] {
  const found = members.filter(({ effect }) => effect * change > 0);
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** The members worth naming: those with the greatest effects, whichever way. */
function namedOf({ members }: Dimension, change: number): readonly DriverMember[] {
  const found = members.filter(({ effect }) => Math.abs(effect) >= LEAST_NAMED * Math.abs(change));
  return found.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, MOST_NAMED);
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
  const sum = (part: 'rate' | 'mix'): number => sumOf(Float64Array.from(members, (one) => one[part] ?? 0));
  return { dimension: name, rate: sum('rate'), mix: sum('mix'), several };
}
