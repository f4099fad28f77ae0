import type { DriverCause, DriverStep, DriverSteps, DriversFacts } from '../../query/analysis/analysis.js';
import { compensatedSum } from '../../util/numbers/sum.js';
import { historyOf, isWithin, type Members, membersOf, type Sides, sidesOf, toHistory, wholeSides } from './driver-members.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { Cooperative } from '../request-options.js';

/** Maximum number of steps; one more is shown instead of a group of a single member. */
const MAX_STEPS = 5;

/** Minimum share of a member's change for a cause to be a separate step next to the member. */
const MIN_PAIR_SHARE = 0.5;

/** Maximum share of the change from members without a separate step. */
const MAX_OTHERS = 0.5;

/** Maximum deviation from an even change, as a share of the change, for members to count as changed alike. */
const MIN_DIVERGENCE = 0.05;

/** Maximum share of rows without a member, for a dimension that explains a change. */
const MAX_BLANK = 0.1;

/** Minimum share of both sides at which a segment is nearly everything and explains nothing, such as the only product of a shop. */
const NEARLY_ALL = 0.9;

/** True for a part with nearly all of the whole on both sides. */
export function isNearlyAll(part: Total, whole: Total): boolean {
  return part.before > NEARLY_ALL * whole.before && part.after > NEARLY_ALL * whole.after;
}

/** The rows of a comparison: their members in each dimension, and an amount on both sides. */
export interface Cells {
  readonly keys: readonly Members[];
  /** The amount of each row; zero when a side has no rows. */
  readonly amount: Sides;
}

/** Marks the rows that have all members of a segment. */
function rowsOf(keys: readonly Members[], members: DriverCause['members']): Uint8Array {
  const own = members.map(({ dimension }) => keys.find(({ name }) => name === dimension)!);
  const codes = own.map((key, k) => key.members.indexOf(members[k]!.member));
  return Uint8Array.from(own[0]!.codes, (_, row) => (own.every((key, k) => key.codes[row] === codes[k]) ? 1 : 0));
}

/**
 * Returns the causes with the change of their own rows, the largest first. A cause that has nearly all rows or overlaps a larger one is
 * dropped.
 */
export function disjointCauses(causes: readonly DriverCause[], { keys, amount }: Cells): readonly DriverCause[] {
  const whole = totalOf(amount, () => true);
  const found = causes.flatMap((cause) => {
    const rows = rowsOf(keys, cause.members);
    const part = totalOf(amount, (row) => rows[row] === 1);
    return isNearlyAll(part, whole) ? [] : [{ cause: { ...cause, contribution: changeOf(part) }, rows }];
  });
  found.sort((a, b) => Math.abs(b.cause.contribution) - Math.abs(a.cause.contribution));
  const taken = new Uint8Array(amount.before.length);
  return found.flatMap(({ cause, rows }) => {
    if (rows.some((is, row) => is === 1 && taken[row] === 1)) return [];
    rows.forEach((is, row) => (taken[row] = taken[row]! | is));
    return [cause];
  });
}

/**
 * Returns the dimension whose changes differ most from an even change of all values, with its largest changes. It is a dimension
 * of the causes if there are any, and otherwise that of products only where no other explains the change. A dimension is rejected in four cases: a member has nearly all sales, members that are not shown account
 * for more than half of the change, many rows have no member, or all members changed alike; members may miss their plan alike. `undefined` when no dimension explains the change.
 */
export function partsOf(cells: Cells, causes: readonly DriverCause[], isPlan = false): DriverSteps | undefined {
  const whole = totalOf(cells.amount, () => true);
  const named = new Set(causes.flatMap(({ members }) => members.map(({ dimension }) => dimension)));
  const all = cells.keys
    .map((key) => partsBy(key, cells, causes))
    .filter((parts) => isExplaining(parts, whole) && isKnown(parts, whole) && (isPlan || isUneven(parts, whole)));
  const ofCauses = all.filter(({ dimension }) => named.has(dimension));
  // Products are more than the members of other dimensions, so they differ most by chance.
  const others = all.filter(({ dimension }) => dimension !== 'product');
  const offered = [ofCauses, others, all].find((some) => some.length > 0) ?? [];
  return offered.map((parts) => ({ parts, apart: divergence(parts, whole) })).sort((a, b) => b.apart - a.apart)[0]?.parts;
}

/** An amount on both sides. */
interface Total {
  readonly before: number;
  readonly after: number;
}

function totalOf({ before, after }: Sides, isWanted: (row: number) => boolean): Total {
  const sum = (values: Float64Array): number => compensatedSum(values.map((value, row) => (isWanted(row) ? value : 0)));
  return { before: sum(before), after: sum(after) };
}

/**
 * Divides the change by one dimension. A cause with two members is a separate step if it is shown and large compared with the
 * change of its member.
 */
function partsBy(key: Members, cells: Cells, causes: readonly DriverCause[]): DriverSteps {
  let pairs = causes.filter((cause) => isLargePartOf(cause, key, cells));
  for (;;) {
    const parts = toParts(key, cells, { causes, pairs });
    const shown = pairs.filter(({ members }) => parts.steps.some((step) => step.members === members));
    if (shown.length === pairs.length) return parts;
    pairs = shown;
  }
}

function isLargePartOf({ members, contribution }: DriverCause, key: Members, { amount }: Cells): boolean {
  const own = members.filter(({ dimension }) => dimension === key.name);
  if (members.length < 2 || own.length === 0) return false;
  const rows = rowsOf([key], own);
  const change = changeOf(totalOf(amount, (row) => rows[row] === 1));
  return Math.abs(contribution) >= MIN_PAIR_SHARE * Math.abs(change);
}

function toParts(
  key: Members,
  { keys, amount }: Cells,
  { causes, pairs }: { readonly causes: readonly DriverCause[]; readonly pairs: readonly DriverCause[] },
): DriverSteps {
  const codes = Int32Array.from(key.codes);
  pairs.forEach(({ members }, k) => {
    rowsOf(keys, members).forEach((is, row) => {
      if (is === 1) codes[row] = key.members.length + k;
    });
  });
  const isCause = (member: string | null): boolean =>
    causes.some(({ members: [one, other] }) => !other && one?.dimension === key.name && one.member === member);
  const segments: readonly Omit<DriverStep, 'before' | 'after'>[] = [
    ...key.members.map((member) => ({
      members: [{ dimension: key.name, member }],
      except: exceptOf(key.name, member, pairs),
      standsOut: isCause(member),
    })),
    ...pairs.map(({ members }) => ({ members, except: [], standsOut: true })),
  ];
  const sums = (values: Float64Array): Float64Array => sumsBy(values, codes, segments.length);
  const [before, after] = [sums(amount.before), sums(amount.after)];
  const steps = segments
    .map((segment, code): DriverStep => ({ ...segment, before: before[code]!, after: after[code]! }))
    .filter((step) => step.before !== 0 || step.after !== 0)
    .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
  const count = steps.length > MAX_STEPS + 1 ? MAX_STEPS : steps.length;
  const others = steps.slice(count);
  return { dimension: key.name, steps: steps.slice(0, count), ...(others.length > 0 && { others: together(others) }) };
}

/** Returns the members of the other dimension that causes separate from a member. */
function exceptOf(dimension: string, member: string | null, pairs: readonly DriverCause[]): DriverCause['members'] {
  return pairs.flatMap(({ members }) =>
    members.some((one) => one.dimension === dimension && one.member === member)
      ? members.filter((one) => one.dimension !== dimension)
      : [],
  );
}

function sumsBy(values: Float64Array, codes: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) sums[codes[row]!] = sums[codes[row]!]! + values[row]!;
  return sums;
}

function together(steps: readonly DriverStep[]): NonNullable<DriverSteps['others']> {
  const sum = (side: 'before' | 'after'): number => compensatedSum(Float64Array.from(steps, (step) => step[side]));
  return { count: steps.length, before: sum('before'), after: sum('after') };
}

function changeOf({ before, after }: Total): number {
  return after - before;
}

function isExplaining({ steps, others }: DriverSteps, whole: Total): boolean {
  if (steps.length < 2 || steps.some((step) => isNearlyAll(step, whole))) return false;
  return !others || Math.abs(changeOf(others)) <= MAX_OTHERS * Math.abs(changeOf(whole));
}

/** True when few rows have no member. */
function isKnown({ steps }: DriverSteps, whole: Total): boolean {
  const size = ({ before, after }: Total): number => Math.abs(before) + Math.abs(after);
  const blank = steps.find(({ members: [one, other] }) => !other && one?.member === null);
  return blank === undefined || size(blank) <= MAX_BLANK * size(whole);
}

function isUneven(parts: DriverSteps, whole: Total): boolean {
  return divergence(parts, whole) >= MIN_DIVERGENCE * Math.abs(changeOf(whole));
}

/** Returns how far parts deviate from an even change of all of them. */
function divergence({ steps, others }: DriverSteps, whole: Total): number {
  const factor = whole.before > 0 ? whole.after / whole.before : 1;
  const parts = [...steps, ...(others ? [others] : [])];
  return parts.reduce((sum, { before, after }) => sum + Math.abs(after - factor * before), 0);
}

/** Input for comparing segments with the past: an additive measure, units if known, the segments found, and the whole. */
interface SegmentInput {
  readonly measure: string;
  readonly quantity: string | undefined;
  readonly causes: readonly DriverCause[];
  readonly whole: { readonly before: number; readonly change: number };
}

/**
 * Returns the segments that diverged more than between earlier periods, and the earlier changes of the whole. The divergence of a
 * segment is the logarithm of its growth factor minus that of the whole: of prices for price causes, otherwise of units, or
 * of the measure if units are unknown. All segments stay when the data does not reach back far enough.
 */
export async function standingOut(
  record: ResultRecord,
  { measure, quantity, causes, whole }: SegmentInput,
  task: Cooperative,
): Promise<Pick<DriversFacts, 'causes' | 'history'>> {
  const past = await historyOf(record.facts, task);
  if (!past) return { causes };
  const by = [...new Set(causes.flatMap(({ members }) => members.map(({ dimension }) => dimension)))];
  const earlier = await past.ask(by);
  const figures = { measure, quantity };
  const unusual = causes.filter(
    (cause) =>
      !isWithin(
        earlier.map((one) => divergenceOf(one, cause, figures)),
        divergenceOf(record, cause, figures),
      ),
  );
  const isShare = whole.before > 0;
  const changes = earlier.map((one) => {
    const { before, after } = sumsOf(one, measure);
    return isShare ? (before > 0 ? after / before - 1 : NaN) : after - before;
  });
  const history = toHistory(past, {
    earlier: changes,
    present: isShare ? whole.change / whole.before : whole.change,
    scale: isShare ? whole.before : 1,
    leftOut: causes.length - unusual.length,
  });
  return { causes: unusual, history };
}

export type Figures = Pick<SegmentInput, 'measure' | 'quantity'>;

/** Marks the rows of a result that are in a segment. */
export function rowsOfSegment(record: ResultRecord, { members }: Pick<DriverCause, 'members'>): Uint8Array {
  return rowsOf(
    members.map(({ dimension }) => membersOf(record, dimension)),
    members,
  );
}

/** Returns the divergence of a segment from the whole, as a logarithm; NaN when one of them is zero. */
export function divergenceOf(record: ResultRecord, cause: DriverCause, { measure, quantity }: Figures): number {
  const { driver } = cause;
  const inside = rowsOfSegment(record, cause);
  const factor = (name: string, rows: Uint8Array | undefined): number => {
    const { before, after } = sumsOf(record, name, rows);
    return Math.log(after / before);
  };
  const away = (name: string): number => factor(name, inside) - factor(name, undefined);
  if (quantity === undefined) return away(measure);
  return driver === 'price' ? away(measure) - away(quantity) : away(quantity);
}

function sumsOf(record: ResultRecord, name: string, rows?: Uint8Array): { readonly before: number; readonly after: number } {
  const { before, after } = wholeSides(sidesOf(record, name, 'measure'));
  const within = (values: Float64Array): Float64Array => (rows ? values.filter((_, row) => rows[row] === 1) : values);
  return { before: compensatedSum(within(before)), after: compensatedSum(within(after)) };
}
