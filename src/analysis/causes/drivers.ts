import type { DriverCause, DriversAnalysis, DriversFacts, DriverGroup, DriverPrices } from '../../query/analysis/analysis.js';
import type { PlanFacts } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import { BLANK, type BeforeAfter, type CellDimension, changeByMember } from '../../stats/causes/contribution-cells.js';
import { contributionsOfCells } from '../../stats/causes/contributions.js';
import { SalesError } from '../../util/error.js';
import { analysed, columnOf } from '../columns.js';
import {
  memberColumns,
  membersOf,
  presenceOf,
  sidesOf,
  turnoverOf,
  wholeSides,
  type DriverMember,
  type Members,
  type Sides,
} from './driver-members.js';
import { beyondClusters, withNewAndLost } from './cause-clusters.js';
import { plannedDrivers } from './planned-drivers.js';
import { standingOut, disjointCauses, partsOf } from './driver-steps.js';
import {
  type Cooperative,
  flagOf,
  oneOf,
  readOptions,
  type RequestOptions,
  textOf,
  textsOf,
  wholeTo,
  wrong,
} from '../request-options.js';
import { ratioDriversOf } from './ratio-drivers.js';
import { compensatedSum } from '../../util/numbers/sum.js';

/** Minimum share of the change, or of the largest cause, for a segment to be a cause. */
const MIN_PART = 0.1;

/**
 * Explains why a measure differs between the sides of a comparison.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function driversOf(given: ResultRecord, options: RequestOptions, task: Cooperative): Promise<ResultRecord> {
  const asked = readDrivers(options);
  const planned = await plannedDrivers(given, asked, task);
  const record = planned?.record ?? given;
  const request = { ...asked, ...(planned && { quantity: planned.quantity, isPlan: true }) };
  const { measure, numerator, denominator, limit = 20, dimensions = keysOf(record) } = request;
  if (request.bridge && dimensions.length !== 1) throw wrong('dimensions', dimensions.join(', '), 'one-dimension');
  if (numerator !== undefined && denominator !== undefined)
    return ratioDriversOf(record, { measure, numerator, denominator, dimensions, limit }, task);
  if (columnOf(record, measure, 'measure').unit === 'percent') {
    throw new SalesError('bad-type', 'ratio-not-sum', {
      params: { option: 'analysis.measure', value: measure, type: 'ratio' },
    });
  }
  const sides = sidesOf(record, measure, 'measure');
  const keys = dimensions.map((name) => membersOf(record, name));
  const reported = keys.map((own) => reportedMembers(own, sides));
  const facts = request.bridge
    ? await bridged(record, { measure, members: reported[0] ?? [] }, task)
    : await explained(record, { ...request, keys, sides }, task);
  const turnover = reported.flatMap((members, k) => turnoverOf(dimensions[k]!, members) ?? []);
  const { unit } = columnOf(record, measure, 'measure');
  return analysed(
    record,
    { kind: 'drivers', ...facts, turnover, ...(planned && { plan: planned.facts }) },
    memberColumns(reported, { limit, unit }),
  );
}

type Explained = Omit<DriversFacts, 'kind' | 'turnover' | 'plan'>;

/** What a change is explained from. */
interface ExplainedRequest extends Omit<DriversAnalysis, 'quantity'> {
  readonly quantity?: string | undefined;
  readonly keys: readonly Members[];
  readonly sides: Sides;
  /** True when the earlier side is the plan. */
  readonly isPlan?: boolean;
}

/**
 * Explains the change by parts of the rows that add up to it; by volume, mix and price; and by segments that changed differently
 * from the others, more than in earlier periods.
 */
async function explained(record: ResultRecord, request: ExplainedRequest, task: Cooperative): Promise<Explained> {
  const { measure, quantity, keys, sides } = request;
  const amount = wholeSides(sides);
  const units = quantity === undefined ? undefined : wholeSides(sidesOf(record, quantity, 'quantity'));
  const [before, after] = [totalOf(sides.before), totalOf(sides.after)];
  const whole = { before, after, change: after - before };
  if (Number.isNaN(whole.change)) return { ...whole, causes: [] };
  const cells = { keys, amount };
  // A plan has no random noise: segments do not differ from it by chance.
  const tested = request.isPlan ? [] : causesOf(request, { amount, units }, task);
  const all = await beyondClusters(tested, { ...request, quantity }, task);
  const found = disjointCauses(all, cells);
  const minContribution = MIN_PART * Math.max(Math.abs(whole.change), ...found.map(({ contribution }) => Math.abs(contribution)));
  const causes = found.filter(({ contribution }) => Math.abs(contribution) >= minContribution);
  const unusual = await standingOut(record, { measure, quantity, causes, whole }, task);
  const divided = partsOf(cells, unusual.causes, request.isPlan);
  const parts = divided && !request.isPlan ? await withNewAndLost(divided, measure, task) : divided;
  const priceVolumeMix = units && (await pricedAt(record, { ...request, quantity: quantity! }, task));
  return {
    ...whole,
    ...(priceVolumeMix && { priceVolumeMix }),
    ...(parts && { parts }),
    ...unusual,
  };
}

/** Returns the segments that changed differently from the others. */
function causesOf(
  { keys, depth }: Pick<DriversAnalysis, 'depth'> & { readonly keys: readonly Members[] },
  { amount, units }: { readonly amount: Sides; readonly units: Sides | undefined },
  { signal }: Cooperative,
): readonly DriverCause[] {
  const cells = { dimensions: keys.map(cellsOf), amount, ...(units && { quantity: units }) };
  const { causes } = contributionsOfCells(cells, { ...(depth && { depth }), ...(signal && { signal }) });
  return causes.map(({ dimensions, contribution, driver }) => ({
    members: Object.entries(dimensions).map(([dimension, member]) => ({
      dimension,
      member: member === BLANK && hasBlank(keys, dimension) ? null : member,
    })),
    contribution,
    driver,
  }));
}

/** Returns the sum of a side; NaN when it has no rows, such as before the first day of the data. */
function totalOf(side: Float64Array): number {
  const present = side.filter((value) => Number.isFinite(value));
  return present.length === 0 ? NaN : compensatedSum(present);
}

/**
 * Explains the change by members that are lost, have less, have more, or are on the later side only. The rest without a member is derived from the
 * total, which is queried separately.
 */
async function bridged(
  record: ResultRecord,
  { measure, members }: { readonly measure: string; readonly members: readonly DriverMember[] },
  task: Cooperative,
): Promise<Explained> {
  const { before, after } = sidesOf(await task.ask({ by: [] }), measure, 'measure');
  const whole = { before: totalOf(before), after: totalOf(after) };
  const change = whole.after - whole.before;
  if (Number.isNaN(change)) return { ...whole, change, causes: [] };
  const unusual = await standingOut(record, { measure, quantity: undefined, causes: [], whole: { ...whole, change } }, task);
  return { ...whole, change, bridge: bridgeOf(members, whole, record.facts.arrivals), ...unusual };
}

function readDrivers(options: RequestOptions): DriversAnalysis {
  const { numerator, denominator } = options;
  if ((numerator === undefined) !== (denominator === undefined))
    throw wrong(numerator === undefined ? 'numerator' : 'denominator', undefined, 'numerator-and-denominator');
  const optional = {
    ...{ dimensions: textsOf, quantity: textOf, priceBy: textOf, numerator: textOf, denominator: textOf },
    ...{ bridge: flagOf, depth: oneOf([1, 2]), limit: wholeTo() },
  };
  return { kind: 'drivers', ...readOptions(options, { measure: textOf }, optional) };
}

/** Returns the keys of a result: columns that are not measures. */
function keysOf({ columns }: ResultRecord): readonly string[] {
  return columns.filter(({ type, unit }) => type !== 'number' || unit === undefined).map(({ name }) => name);
}

function cellsOf({ name, members, codes }: Members): CellDimension {
  return { name, members: members.map((member) => member ?? BLANK), codes };
}

function hasBlank(keys: readonly Members[], dimension: string): boolean {
  return keys.some(({ name, members }) => name === dimension && members.includes(null));
}

function reportedMembers(own: Members, sides: Sides): readonly DriverMember[] {
  const amount: BeforeAfter = wholeSides(sides);
  const cells = cellsOf(own);
  const [before, after, effects] = [sumsBy(cells, amount.before), sumsBy(cells, amount.after), changeByMember(cells, amount)];
  const presence = presenceOf(own, sides);
  return own.members.map((member, i) => ({
    dimension: own.name,
    member,
    presence: presence[i],
    before: before[i]!,
    after: after[i]!,
    effect: effects[i]!,
  }));
}

function sumsBy({ members, codes }: CellDimension, values: Float64Array): Float64Array {
  const sums = new Float64Array(members.length);
  for (let cell = 0; cell < codes.length; cell++) sums[codes[cell]!] = sums[codes[cell]!]! + values[cell]!;
  return sums;
}

/** Maximum number of names per group; a longer clause would be unreadable. */
const MAX_NAMES = 500;

/** The groups in the order of the bridge, from the earlier to the current amount. */
const KINDS = ['lost', 'less', 'more', 'none', 'back', 'new'] as const;

/**
 * Groups members by their kind of change: lost, with less, with more, and on the later side only. The group `unknown` has what belongs to no
 * member.
 * Empty groups are omitted; the effects of the groups add up to the total change.
 */
function bridgeOf(
  members: readonly DriverMember[],
  whole: { readonly before: number; readonly after: number },
  arrivals: PlanFacts['arrivals'],
): readonly DriverGroup[] {
  const kindOf = kindsBy(arrivals);
  const groups = KINDS.flatMap((kind): readonly DriverGroup[] => {
    const found = members.filter((one) => one.member !== null && kindOf(one) === kind);
    if (found.length === 0) return [];
    const names = found.length <= MAX_NAMES ? { members: found.map(({ member }) => member!) } : {};
    return [{ kind, count: found.length, ...sumsOf(found), ...names }];
  });
  const reported = sumsOf(members.filter((one) => one.member !== null && kindOf(one) !== undefined));
  const before = whole.before - reported.before;
  const after = whole.after - reported.after;
  const size = Math.abs(whole.before) + Math.abs(whole.after);
  const hasUnknown = Math.abs(before) + Math.abs(after) > 1e-12 * size;
  return hasUnknown ? [...groups, { kind: 'unknown', count: 0, before, after, effect: after - before }] : groups;
}

function kindsBy(arrivals: PlanFacts['arrivals']): (member: DriverMember) => (typeof KINDS)[number] | undefined {
  const [fresh, back] = [new Set(arrivals?.new), new Set(arrivals?.back)];
  return ({ member, presence, effect }) => {
    if (presence === 'both') return effect < 0 ? 'less' : 'more';
    if (presence !== 'after' || member === null) return presence && 'lost';
    return fresh.has(member) ? 'new' : back.has(member) ? 'back' : 'none';
  };
}

function sumsOf(members: readonly DriverMember[]): { readonly before: number; readonly after: number; readonly effect: number } {
  const sum = (name: 'before' | 'after' | 'effect'): number => compensatedSum(Float64Array.from(members, (one) => one[name]));
  return { before: sum('before'), after: sum('after'), effect: sum('effect') };
}

/**
 * Divides a change into volume, mix and price at the level of prices, which is queried if the segments do not have it. A plan has its levels
 * only; by default and where it lacks that level, prices are those of the first dimension.
 */
async function pricedAt(
  record: ResultRecord,
  { measure, quantity, priceBy, keys, isPlan }: ExplainedRequest & { readonly quantity: string },
  { ask }: Cooperative,
): Promise<DriverPrices | undefined> {
  const known = keys.find(({ name }) => name === priceBy) ?? (priceBy === undefined || isPlan ? keys[0] : undefined);
  const priced = known ? record : await ask({ by: [priceBy!] });
  const key = known ?? membersOf(priced, priceBy!);
  const sides = (name: string): Sides => wholeSides(sidesOf(priced, name, 'measure'));
  return pricesOf(key, sides(measure), sides(quantity));
}

/** Maximum number of members with separate volume, mix and price effects. */
const MAX_MEMBERS = 5;

/** Divides a change into volume, mix and price by the members of a dimension, with one price per member and period. */
function pricesOf(key: Members, amount: Sides, quantity: Sides): DriverPrices {
  const by = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(key.members.length);
    key.codes.forEach((code, row) => (sums[code] = sums[code]! + values[row]!));
    return sums;
  };
  const [r0, r1, q0, q1] = [by(amount.before), by(amount.after), by(quantity.before), by(quantity.after)];
  const units = compensatedSum(q0);
  const growth = units === 0 ? undefined : compensatedSum(q1) / units;
  const members = key.members.map((member, i) => {
    // Without earlier units there is no earlier price, so the whole change is volume.
    const atVolume = growth === undefined ? r1[i]! : growth * r0[i]!;
    const atOldPrice = growth === undefined || q0[i] === 0 ? r1[i]! : (q1[i]! / q0[i]!) * r0[i]!;
    return { member, volume: atVolume - r0[i]!, mix: atOldPrice - atVolume, price: r1[i]! - atOldPrice };
  });
  const sum = (part: 'volume' | 'mix' | 'price'): number => compensatedSum(Float64Array.from(members, (one) => one[part]));
  const size = ({ volume, mix, price }: (typeof members)[number]): number => Math.abs(volume + mix + price);
  const largest = [...members].sort((a, b) => size(b) - size(a)).slice(0, MAX_MEMBERS);
  return { dimension: key.name, volume: sum('volume'), mix: sum('mix'), price: sum('price'), members: largest };
}
