import type { DriverHistory, DriverTurnover } from '../../query/analysis/analysis.js';
import type { DayRange, PlanFacts } from '../../query/plan.js';
import { OTHER, type ResultColumn, type ResultRecord } from '../../query/result/result.js';
import { isoDate, monthOf, monthStart, moveMonths } from '../../query/time/calendar-date.js';
import type { BeforeAfter } from '../../stats/causes/contribution-cells.js';
import { usualChanges } from '../../stats/compare/significance.js';
import { cellsOf, codedOf, numbersOf } from '../columns.js';
import type { Cooperative } from '../request-options.js';

/** A value of each result row on both sides of a comparison; NaN when a side has no rows. */
export type Sides = BeforeAfter;

/** Returns a measure of a result on both sides of the comparison: the earlier side is a period or the plan. @throws SalesError `bad-option`, `bad-type` */
export function sidesOf(record: ResultRecord, name: string, option: string): Sides {
  const isCount = record.columns.find((column) => column.name === name)?.unit === 'count';
  // A comparison returns a count of 0 for a side without rows.
  const figures = (of: string): Float64Array =>
    numbersOf(record, of, option).map((value) => (isCount && value === 0 ? NaN : value));
  const hasPlan = record.columns.some((column) => column.name === `${name}.plan`);
  return { before: figures(`${name}.${hasPlan ? 'plan' : 'previous'}`), after: figures(name) };
}

/** Replaces missing values on both sides by 0. */
export function wholeSides({ before, after }: Sides): Sides {
  const whole = (values: Float64Array): Float64Array => values.map((value) => (Number.isFinite(value) ? value : 0));
  return { before: whole(before), after: whole(after) };
}

/** A dimension of a result: its members, and the member index of each row. The missing member comes last. */
export interface Members {
  readonly name: string;
  readonly members: readonly (string | null)[];
  readonly codes: Int32Array;
}

/** Returns the members of a key in a result. @throws SalesError `bad-option` */
export function membersOf(record: ResultRecord, name: string): Members {
  const { codes, names } = codedOf(record, name, 'dimensions');
  if (!codes.includes(-1)) return { name, members: names, codes };
  return { name, members: [...names, null], codes: codes.map((code) => (code < 0 ? names.length : code)) };
}

/** The sides of a comparison on which a member exists. */
type Presence = 'both' | 'before' | 'after';

/** A member of a dimension, with its contribution to the change. */
export interface DriverMember {
  readonly dimension: string;
  readonly member: string | null;
  /** `undefined` when the member is on neither side. */
  readonly presence: Presence | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** For a ratio: the effects of the member's own ratio and of its weight. */
  readonly rate?: number;
  readonly mix?: number;
}

/** Returns the sides on which each member has rows, from a value that is NaN without rows. */
export function presenceOf({ members, codes }: Members, { before, after }: Sides): readonly (Presence | undefined)[] {
  const seen = new Uint8Array(members.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    seen[code] = seen[code]! | (Number.isNaN(before[row]!) ? 0 : 1) | (Number.isNaN(after[row]!) ? 0 : 2);
  }
  return Array.from(seen, (sides) => ([undefined, 'before', 'after', 'both'] as const)[sides]);
}

/** Returns the number of members on one side only, with their effects; `undefined` when all members are on both sides. */
export function turnoverOf(dimension: string, members: readonly DriverMember[]): DriverTurnover | undefined {
  const reported = (which: Presence): { count: number; effect: number } => {
    const found = members.filter(({ presence }) => presence === which);
    return { count: found.length, effect: found.reduce((sum, { effect }) => sum + effect, 0) };
  };
  const turnover = { dimension, before: reported('before'), after: reported('after') };
  return turnover.before.count + turnover.after.count > 0 ? turnover : undefined;
}

/**
 * Returns the members with the largest effects of each dimension, and the others as one row. `unit` is the unit of the measure.
 */
export function memberColumns(
  dimensions: readonly (readonly DriverMember[])[],
  { limit, unit }: { readonly limit: number; readonly unit: ResultColumn['unit'] },
): readonly ResultColumn[] {
  const rows = dimensions.flatMap((members) => reportedMembersOf(members, limit));
  const isQuotient = rows.some(({ rate }) => rate !== undefined);
  const { text, number } = cellsOf(rows);
  const texts = ['dimension', 'member', 'presence'] as const;
  const numbers = ['before', 'after', 'effect', ...(isQuotient ? (['rate', 'mix'] as const) : [])] as const;
  return [
    ...texts.map((name) => text(name, (row) => row[name] ?? null)),
    ...numbers.map((name) => number(name, (row) => row[name] ?? NaN, unit)),
  ];
}

function reportedMembersOf(members: readonly DriverMember[], limit: number): readonly DriverMember[] {
  const present = members.filter(({ presence }) => presence !== undefined);
  present.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const named = present.filter(({ member }) => member !== OTHER);
  const others = [...named.slice(limit), ...present.filter(({ member }) => member === OTHER)];
  return others.length === 0 ? present : [...named.slice(0, limit), togetherOf(others)];
}

/** Combines members into one row. Ratios are not additive, so the combined row has none. */
function togetherOf(members: readonly DriverMember[]): DriverMember {
  const sum = (name: 'before' | 'after' | 'effect' | 'rate' | 'mix'): number =>
    members.reduce((total, row) => total + (row[name] ?? 0), 0);
  const { dimension, rate } = members[0]!;
  const common = { dimension, member: OTHER, presence: undefined, effect: sum('effect') };
  if (rate === undefined) return { ...common, before: sum('before'), after: sum('after') };
  return { ...common, before: NaN, after: NaN, rate: sum('rate'), mix: sum('mix') };
}

/** Maximum number of earlier changes compared. Below the minimum, no usual range is reported. */
const MAX_PAIRS = 12;
const MIN_PAIRS = 5;
const MS_PER_DAY = 86_400_000;

/** An earlier period, and the period that it is compared with. */
interface Pair {
  readonly now: DayRange;
  readonly then: DayRange;
}

/** Earlier pairs of periods with the same distance as those of a comparison, newest first. */
interface History {
  readonly pairs: readonly Pair[];
  /** Queries the keys on both sides of each pair, in the order of the pairs. */
  readonly ask: (by: readonly string[]) => Promise<readonly ResultRecord[]>;
}

/**
 * Returns the earlier pairs of periods for a comparison. Each period is as long as the current one, periods do not overlap, and
 * each is compared with one at the same distance. Pairs go back as far as the data, at most twelve. `undefined` when no periods
 * are compared.
 */
export async function historyOf(
  { period, earlier }: PlanFacts,
  { ask, signal, pause }: Cooperative,
): Promise<History | undefined> {
  if (!period || !earlier || earlier.from > earlier.to) return undefined;
  const oldest = await oldestDay(ask);
  if (oldest === undefined) return undefined;
  const pairs = pairsOf({ now: period, then: earlier }, oldest);
  return {
    pairs,
    ask: async (by) => {
      const records: ResultRecord[] = [];
      if (pairs.length < MIN_PAIRS) return records;
      for (const { now, then } of pairs) {
        signal?.throwIfAborted();
        records.push(await ask({ by, compare: `${rangeText(now)} vs ${rangeText(then)}` }));
        await pause?.();
      }
      return records;
    },
  };
}

/** Describes earlier changes next to the current one. */
export function toHistory(
  { pairs }: History,
  {
    earlier,
    present,
    scale,
    leftOut,
  }: {
    readonly earlier: readonly number[];
    readonly present: number;
    /** Factor from a change to the unit of the measure. */
    readonly scale: number;
    readonly leftOut: number;
  },
): DriverHistory {
  const usual = usualChanges(earlier);
  const last = pairs.at(-1);
  return {
    count: pairs.length,
    from: last?.now.from ?? NaN,
    to: pairs[0]?.now.from ?? NaN,
    ...(usual && { low: usual.low * scale, high: usual.high * scale }),
    isUsual: isWithin(earlier, present),
    leftOut,
  };
}

/** True when a change is within the usual range of earlier changes. False when there are too few. */
export function isWithin(earlier: readonly number[], present: number): boolean {
  const usual = usualChanges(earlier);
  return usual !== undefined && present >= usual.low && present <= usual.high;
}

async function oldestDay(ask: Cooperative['ask']): Promise<number | undefined> {
  const record = await ask({ measures: ['min(date)'], by: [], where: undefined, filters: undefined, compare: undefined });
  const [column] = record.columns;
  const value = column?.valid?.[0] === 0 ? undefined : column?.values[0];
  if (column === undefined || value === undefined || Number.isNaN(value)) return undefined;
  return column.type === 'datetime' ? Math.floor(value / MS_PER_DAY) : value;
}

function pairsOf({ now, then }: Pair, oldest: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let k = 1; k <= MAX_PAIRS; k++) {
    const back = moverOf(now, k);
    const pair = { now: back(now), then: back(then) };
    if (pair.then.from < oldest) break;
    pairs.push(pair);
  }
  return pairs;
}

/**
 * Returns a function that moves ranges back by a multiple of a period's length: by months if the period begins with a month,
 * otherwise by days.
 */
function moverOf(period: DayRange, times: number): (range: DayRange) => DayRange {
  const days = (period.to - period.from + 1) * times;
  if (monthStart(monthOf(period.from)) !== period.from) return ({ from, to }) => ({ from: from - days, to: to - days });
  const months = (monthOf(period.to) - monthOf(period.from) + 1) * times;
  return ({ from, to }) => {
    const endsMonth = monthStart(monthOf(to) + 1) - 1 === to;
    return {
      from: moveMonths(from, -months),
      to: endsMonth ? monthStart(monthOf(to) - months + 1) - 1 : moveMonths(to, -months),
    };
  };
}

function rangeText({ from, to }: DayRange): string {
  return `${isoDate(from)}..${isoDate(to)}`;
}
