import { memberName } from '../../../format/member-name.js';
import type { ForecastsFacts, RunningTotals } from '../../../query/analysis/series.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { DayRange } from '../../../query/plan.js';
import { numberAt, OTHER, type QueryResult, valueOf } from '../../../query/result/result.js';
import { shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { gappedPath } from '../../../util/point-path.js';
import { lagOf, type KnownStock, type StockCover } from './view.js';

/** A sum of forecast periods with its interval. */
interface Sum {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A row of the table: a member, all others, or the total. */
export interface ManyRow extends Sum, KnownStock {
  /** `null` for rows without a member. */
  readonly member: string | null;
  readonly name: string;
  readonly kind: 'member' | 'others' | 'total';
  /** The sum of the same periods a year earlier; NaN without it. */
  readonly before: number;
  /** The change from then, as a share; NaN without it, or from 0. */
  readonly change: number;
  /** The average absolute error of the backtest as a share (WAPE), and of repeating the last season; NaN without a backtest. */
  readonly error: number;
  readonly naiveError: number;
  readonly mase: number;
  readonly why: ForecastsFacts['series'][number]['worth']['why'];
  readonly model: string;
  /** The newest values, and the forecast with its limits behind them. */
  readonly past: Float64Array;
  readonly ahead: Float64Array;
  readonly lowerAhead: Float64Array;
  readonly upperAhead: Float64Array;
}

export interface ManyView {
  readonly by: string;
  readonly grain: TimeGrain;
  readonly unit: MeasureUnit;
  readonly level: number;
  readonly rows: readonly ManyRow[];
  readonly total: ManyRow;
  /** The forecast periods, and the same ones a year earlier. */
  readonly days: DayRange;
  readonly daysBefore: DayRange;
  /** Days from the end of the data to the end of the forecast. */
  readonly daysAhead: number;
}

/** True when the table says how long stock lasts. */
export const hasCover = ({ rows }: ManyView): boolean => rows.some(({ cover }) => cover !== undefined);

/** Number of past periods in a small chart. */
const PAST: Readonly<Record<TimeGrain, number>> = { day: 90, week: 52, month: 24, quarter: 12, year: 10 };

interface RowNames {
  readonly others: (count: number) => string;
  readonly total: string;
}

export function toManyView(
  main: QueryResult,
  { by, level, stock }: { readonly by: string; readonly level: number; readonly stock?: QueryResult | undefined },
  names: RowNames,
  context: Pick<WidgetContext, 'locale' | 'calendar' | 'messages' | 'names'>,
): ManyView | undefined {
  const facts = main.facts.analysis as ForecastsFacts | undefined;
  const [members, date] = main.columns;
  if (!facts || !members || !date || facts.series.length === 0) return undefined;
  const { grain, from, series } = facts;
  const each = main.rowCount / series.length;
  const days = Array.from({ length: each }, (_, row) => numberAt(date, row));
  const known = days.indexOf(from);
  const horizon = each - known;
  const year = lagOf(grain, main.facts);
  const lag = Math.ceil(horizon / year) * year;
  const read = (column: string, row: number, from: number, to: number): Float64Array => {
    const found = main.columns.find(({ name }) => name === column);
    return Float64Array.from({ length: to - from }, (_, k) => (found ? numberAt(found, row * each + from + k) : NaN));
  };
  const stocks = stocksIn(stock, facts, main.facts, { horizon, level });
  const rows = series.map((own, row): ManyRow => {
    const { member, total } = own;
    const isOthers = facts.others !== undefined && member === OTHER && row === series.length - 1;
    const earlier = known < lag ? new Float64Array() : read('value', row, known - lag, known - lag + horizon);
    return rowOf({
      member,
      kind: isOthers ? 'others' : 'member',
      name: isOthers ? names.others(facts.others ?? 0) : memberName(member, members, context),
      outcome: own,
      stock: stocks.of(own, isOthers ? stocks.others : [member]),
      sum: { value: total?.mean ?? NaN, lower: total?.lower[level] ?? NaN, upper: total?.upper[level] ?? NaN },
      earlier,
      past: read('value', row, Math.max(0, known - PAST[grain]), known),
      ahead: read('forecast', row, known, each),
      lowerAhead: read(`lower${level}`, row, known, each),
      upperAhead: read(`upper${level}`, row, known, each),
    });
  });
  const daysFrom = (index: number): DayRange => ({
    from: shiftBin(from, grain, index - known, main.facts),
    to: shiftBin(from, grain, index - known + horizon, main.facts) - 1,
  });
  return {
    ...{ by, grain, level, rows },
    unit: main.columns.find(({ name }) => name === 'value')?.unit ?? 'number',
    total: totalOf(rows, facts, { level, name: names.total, stock: stocks.of(facts.whole ?? {}, stocks.all) }),
    daysAhead: stocks.daysAhead,
    days: daysFrom(known),
    daysBefore: daysFrom(known - lag),
  };
}

interface RowParts extends Pick<ManyRow, 'member' | 'kind' | 'name' | 'past' | 'ahead' | 'lowerAhead' | 'upperAhead'> {
  readonly outcome: Pick<ForecastsFacts['series'][number], 'backtest' | 'worth' | 'model'>;
  readonly sum: Sum;
  readonly stock: KnownStock;
  readonly earlier: Float64Array;
}

function rowOf({ outcome, sum, stock, earlier, ...parts }: RowParts): ManyRow {
  const { backtest, worth, model } = outcome;
  const isWhole = earlier.length > 0 && earlier.every(Number.isFinite);
  const before = added(earlier);
  return {
    ...parts,
    ...sum,
    ...stock,
    before,
    change: isWhole && before !== 0 ? (sum.value - before) / Math.abs(before) : NaN,
    error: (backtest?.wape ?? NaN) / 100,
    naiveError: (backtest?.naive.wape ?? NaN) / 100,
    mase: backtest?.mase ?? NaN,
    why: worth.why,
    model,
  };
}

/** Returns the row of the total: the sum of the others in each period, with its own intervals and backtest. */
function totalOf(
  rows: readonly ManyRow[],
  { whole, series }: ForecastsFacts,
  { level, name, stock }: { readonly level: number; readonly name: string; readonly stock: KnownStock },
): ManyRow {
  const together = (of: (row: ManyRow) => Float64Array): Float64Array =>
    of(rows[0]!).map((_, k) => added(Float64Array.from(rows, (row) => of(row)[k]!)));
  const before = added(Float64Array.from(rows, (row) => row.before));
  const ahead = together((row) => row.ahead);
  const limits = (all: Readonly<Record<number, readonly number[]>> | undefined): Float64Array =>
    ahead.map((_, k) => all?.[level]?.[k] ?? NaN);
  return rowOf({
    ...{ member: null, kind: 'total', name, ahead, lowerAhead: limits(whole?.lower), upperAhead: limits(whole?.upper) },
    outcome: whole ?? series[0]!,
    stock,
    sum: {
      value: whole?.total.mean ?? NaN,
      lower: whole?.total.lower[level] ?? NaN,
      upper: whole?.total.upper[level] ?? NaN,
    },
    earlier: Float64Array.of(before),
    past: together((row) => row.past),
  });
}

/** Adds numbers up; missing ones do not count, and nothing but missing ones is missing. */
function added(values: Float64Array): number {
  return values.reduce((sum, each) => (Number.isNaN(each) ? sum : (Number.isNaN(sum) ? 0 : sum) + each), NaN);
}

export const WIDTH = 128;
export const HEIGHT = 26;

/** Part of the height that the highest value of past and forecast takes at least: limits beyond are cut off. */
const MIN_PART = 0.5;

/** Returns the SVG paths of past, forecast and interval of a row. The forecast begins at the last value of the past. */
export function drawSpark({
  past,
  ahead,
  lowerAhead,
  upperAhead,
}: Pick<ManyRow, 'past' | 'ahead' | 'lowerAhead' | 'upperAhead'>) {
  const lines = [...past, ...ahead].filter(Number.isFinite);
  const top = lines.reduce((most, each) => Math.max(most, each), 0);
  const bottom = lines.reduce((least, each) => Math.min(least, each), 0);
  const limits = [...lowerAhead, ...upperAhead].filter(Number.isFinite);
  const span = top - bottom || 1;
  const high = Math.min(
    limits.reduce((most, each) => Math.max(most, each), top),
    bottom + span / MIN_PART,
  );
  const low = Math.max(
    limits.reduce((least, each) => Math.min(least, each), bottom),
    top - span / MIN_PART,
  );
  const count = past.length + ahead.length;
  const x = (index: number): number => round(1 + ((WIDTH - 2) * index) / Math.max(count - 1, 1));
  const y = (value: number): number => {
    const part = (Math.min(Math.max(value, low), high) - low) / (high - low || 1);
    return round(HEIGHT - 1 - part * (HEIGHT - 2));
  };
  const line = (values: readonly number[], from: number): string => gappedPath(values, (k) => x(from + k), y);
  const start = past.at(-1) ?? NaN;
  const joined = (values: Float64Array): number[] => [start, ...values];
  const edge = past.length - 1;
  const points = (values: Float64Array): string[] =>
    joined(values).flatMap((value, k) => (Number.isFinite(value) ? [`${x(edge + k)},${y(value)}`] : []));
  const band = limits.length > 0 ? `M${[...points(upperAhead), ...points(lowerAhead).reverse()].join('L')}Z` : '';
  return { past: line([...past], 0), ahead: line(joined(ahead), edge), band };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

type Member = string | null;

interface Stocks {
  /** Returns the stock of members together, compared with a forecast of their sales. */
  readonly of: (forecast: { readonly running?: RunningTotals }, members: readonly Member[]) => KnownStock;
  /** All members in stock, and those that have no forecast of their own. */
  readonly all: readonly Member[];
  readonly others: readonly Member[];
  /** Days from the end of the data to the end of the forecast. */
  readonly daysAhead: number;
}

function stocksIn(
  result: QueryResult | undefined,
  { from, grain, partial, series }: ForecastsFacts,
  calendar: QueryResult['facts'],
  { horizon, level }: { readonly horizon: number; readonly level: number },
): Stocks {
  // The days of a period in progress that have no sales yet are ahead.
  const now = partial ? (calendar.newest ?? from - 1) + 1 : from;
  const ends = Array.from({ length: horizon }, (_, k) => shiftBin(from, grain, k + 1, calendar) - now);
  const levels = levelsIn(result);
  const all = [...levels.keys()];
  const named = new Set(series.map(({ member }) => member));
  return {
    of({ running }, members) {
      const found = members.flatMap((member) => levels.get(member) ?? []);
      if (!running || found.length === 0) return {};
      const stock = found.reduce((sum, one) => sum + one, 0);
      return { stock, cover: coverOf(stock, running, ends, level) };
    },
    ...{ all, others: all.filter((member) => !named.has(member)), daysAhead: ends.at(-1) ?? 0 },
  };
}

function levelsIn(result: QueryResult | undefined): ReadonlyMap<Member, number> {
  const [member, stock] = result?.columns ?? [];
  if (!result || !member || !stock) return new Map();
  const rows = Array.from({ length: result.rowCount }, (_, row) => [valueOf(member, row), numberAt(stock, row)] as const);
  return new Map(rows.flatMap(([key, level]) => (Number.isNaN(level) ? [] : [[key === null ? null : String(key), level]])));
}

/**
 * Returns how long a stock lasts: until the sum of the forecast reaches it. Upper limits of these sums reach it first, lower ones last. `ends` are the
 * days from now to the end of each period. Within a period, sales are even.
 */
export function coverOf(
  stock: number,
  { mean, lower, upper }: RunningTotals,
  ends: readonly number[],
  level: number,
): StockCover {
  const days = (sums: readonly number[] = []): number => daysTo(Math.max(0, stock), sums, ends);
  return { days: days(mean), lower: days(upper[level]), upper: days(lower[level]) };
}

function daysTo(stock: number, sums: readonly number[], ends: readonly number[]): number {
  const at = sums.findIndex((sum) => sum >= stock);
  if (at < 0) return Infinity;
  const [before, start] = at > 0 ? [sums[at - 1]!, ends[at - 1]!] : [0, 0];
  const sold = sums[at]! - before;
  return sold > 0 ? start + ((stock - before) / sold) * (ends[at]! - start) : start;
}
