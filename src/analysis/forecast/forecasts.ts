import { binsPerYear } from '../../query/time/time-grain.js';
import type { ForecastOutcome, ForecastsAnalysis, ForecastsFacts, RunningTotals } from '../../query/analysis/series.js';
import { measureOf } from '../../query/measure.js';
import { OTHER, type ResultColumn, type ResultRecord } from '../../query/result/result.js';
import type { CurrentPeriod, Forecast, ForecastOptions } from '../../stats/forecast/forecast.js';
import { reconcileForecasts } from '../../stats/forecast/many.js';
import { badOption } from '../../util/error.js';
import { analysed, codedOf, columnOf, isMissing, numbersOf, pickRows } from '../columns.js';
import { type Periods, periodsOf } from '../member-series.js';
import { type Cooperative, flagOf, readOptions, type RequestOptions, textOf, wholeTo, wrong } from '../request-options.js';
import { forecastEach, type ForecastSeries } from './forecast-jobs.js';
import { currentOf, errorsOf, forecastColumns, planOf, readForecast, withGaps } from './forecast.js';

/** Minimum number of values for a forecast; a member with fewer has rows without one. */
const MIN_VALUES = 3;

/** The values of a member in the periods of all. */
interface History {
  /** `null` for rows without a member. */
  readonly member: string | null;
  /** A value for each period, NaN before the first one. */
  readonly values: Float64Array;
  /** The values of complete periods; `undefined` when there are too few. */
  readonly known: Float64Array | undefined;
}

/** How histories are read from a result. */
interface HistoriesOf {
  readonly series: string;
  readonly value: string;
  readonly date: string;
  /** True when a period without rows is zero, from the first one of the member on. */
  readonly isZero: boolean;
  readonly periods: Pick<Periods, 'days' | 'fiscalStart' | 'grain'>;
  /** The number of complete periods. */
  readonly known: number;
}

/** Returns the values of each member by period. @throws SalesError `bad-option` for a key besides member and date */
function historiesOf(record: ResultRecord, input: HistoriesOf): readonly History[] {
  const { series, value, isZero, periods, known } = input;
  const members = codedOf(record, series, 'series');
  const date = columnOf(record, input.date, 'date');
  const numbers = numbersOf(record, value, 'value');
  const indexByDay = new Map(Array.from(periods.days, (day, index) => [day, index]));
  return Array.from(rowsByMember(members.codes, date, indexByDay), ([code, rows]): History => {
    const values = new Float64Array(periods.days.length).fill(NaN);
    const at = rows.map((row) => indexByDay.get(date.values[row]!)!);
    if (new Set(at).size < at.length) throw badOption('analysis.series', series, 'only-key-with-date');
    rows.forEach((row, i) => (values[at[i]!] = numbers[row]!));
    // Before its first sale a product was not for sale, so these periods are missing rather than zero.
    const first = at.reduce((least, index) => Math.min(least, index), Infinity);
    if (isZero) values.forEach((each, t) => t > first && Number.isNaN(each) && (values[t] = 0));
    return { member: code < 0 ? null : (members.names[code] ?? null), values, known: knownOf(values, known) };
  });
}

/** Returns the values of the first periods; `undefined` when too few are there. */
function knownOf(values: Float64Array, count: number): Float64Array | undefined {
  const known = values.slice(0, count);
  const present = known.reduce((sum, each) => sum + (Number.isFinite(each) ? 1 : 0), 0);
  return present < MIN_VALUES ? undefined : known;
}

/** Returns the rows of each member that have a date among the periods. */
function rowsByMember(
  codes: ArrayLike<number>,
  date: ResultColumn,
  indexByDay: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row += 1) {
    if (isMissing(date, row) || !indexByDay.has(date.values[row]!)) continue;
    const rows = found.get(codes[row]!);
    if (rows) rows.push(row);
    else found.set(codes[row]!, [row]);
  }
  return found;
}

/**
 * Returns the largest members of the newest year of complete periods, the largest first, and the sum of all others as the member
 * `(other)`.
 */
function largestHistories(
  histories: readonly History[],
  limit: number,
  { known, periods: { grain, fiscalStart } }: Pick<HistoriesOf, 'known' | 'periods'>,
): { readonly histories: readonly History[]; readonly others: number } {
  const from = Math.max(0, known - binsPerYear(grain, { fiscalStart }));
  const sizes = new Map(
    histories.map((history) => [
      history,
      history.values.subarray(from, known).reduce((sum, each) => sum + (Math.abs(each) || 0), 0),
    ]),
  );
  const sorted = histories.toSorted((one, other) => sizes.get(other)! - sizes.get(one)!);
  if (sorted.length <= limit) return { histories: sorted, others: 0 };
  const others = sorted.slice(limit);
  const values = sumOf(others);
  return {
    histories: [...sorted.slice(0, limit), { member: OTHER, values, known: knownOf(values, known) }],
    others: others.length,
  };
}

/** Returns the sum of histories by period; NaN in periods that none has. */
function sumOf(histories: readonly History[]): Float64Array {
  const sum = new Float64Array(histories[0]?.values.length ?? 0).fill(NaN);
  for (const { values } of histories)
    values.forEach((each, t) => {
      if (Number.isFinite(each)) sum[t] = (Number.isNaN(sum[t]) ? 0 : sum[t]!) + each;
    });
  return sum;
}

/** Maximum number of series per query without a limit (about 5 s of work). */
const MAX_SERIES = 500;
/** Maximum limit. */
const MAX_LIMIT = 1000;
/** Minimum number of series for which helpers are used; fewer are done before a helper has started. */
const MIN_SHARED = 16;

/**
 * Forecasts a measure for each member of a key: rows of the member, the date, and the columns of `forecastOf`. All members have
 * the same newest period; a member's history begins with its first period. With a limit, the largest members come first, and then
 * the sum of all others. Pauses between members; helper threads take over some of many.
 * @throws SalesError `bad-option` (also for more than 500 members without a limit), `bad-type`, `too-few-values` for no rows; an
 * `AbortError`
 */
export async function forecastsOf(record: ResultRecord, options: RequestOptions, task: SharedTask): Promise<ResultRecord> {
  const analysis = readForecasts(options, record);
  const { series, value, reconcile } = analysis;
  const date = columnOf(record, analysis.date, 'date');
  const common = periodsOf(onePerDay(record, date), analysis);
  const plan = planOf(common, analysis);
  const isZero = analysis.empty === 'zero';
  const read = { series, value, date: analysis.date, isZero, periods: common, known: plan.known };
  const all = historiesOf(record, read);
  const { histories, others } = chosenOf(all, analysis, read);
  const { members, whole } = await withForecasts(
    histories,
    {
      options: { ...plan.options, ...(analysis.running && { running: true }) },
      known: plan.known,
      isReconciled: reconcile === true,
      bookedIn: (values) => currentOf(values, common, measureOf(record.facts.measures, value)),
    },
    task,
  );
  const facts: ForecastsFacts = {
    kind: 'forecasts',
    grain: common.grain,
    from: plan.days[plan.known]!,
    partial: common.partial,
    series: members.map(({ member, known, forecast: own }) => ({
      member,
      ...outcomeOf(own, known !== undefined),
      ...(own && { total: own.total, ...runningOf(own) }),
    })),
    ...(others > 0 && { others }),
    ...(whole && { whole: wholeOutcome(whole) }),
  };
  const { unit } = columnOf(record, value, 'value');
  const tables = members.map(({ values, forecast: own }) => forecastColumns(plan, values, own));
  const names = tables[0]!.map(([name]) => name);
  return analysed(record, facts, [
    membersColumn(series, members, plan.days.length),
    { name: date.name, type: 'date', values: Int32Array.from(members.flatMap(() => [...plan.days])) },
    ...names.map((name, i) => withGaps(name, Float64Array.from(tables.flatMap((table) => [...table[i]![1]])), unit)),
  ]);
}

/** Controls for a long forecast: abort, pause and helpers. */
type SharedTask = Omit<Cooperative, 'ask'>;

interface Member extends History {
  readonly forecast: Forecast | undefined;
}

type Options = Omit<ForecastsAnalysis, 'kind'>;

/** Validates the options. @throws SalesError `bad-option` */
function readForecasts(options: RequestOptions, record: ResultRecord): Options {
  const more = { limit: wholeTo(MAX_LIMIT), reconcile: flagOf, running: flagOf };
  const analysis = { ...readForecast(options), ...readOptions(options, { series: textOf }, more) };
  const { adds } = measureOf(record.facts.measures, analysis.value);
  if (analysis.reconcile && !(adds.members && adds.time)) throw wrong('value', analysis.value, 'adds-over-time');
  return analysis;
}

/** Returns the histories to forecast, and the number of members in the last one. @throws SalesError `bad-option` for too many */
function chosenOf(
  all: readonly History[],
  { series, limit, reconcile }: Options,
  context: Parameters<typeof largestHistories>[2],
): ReturnType<typeof largestHistories> {
  const max = limit ?? MAX_SERIES;
  const isTooMany = all.length > max && (limit === undefined || reconcile !== true);
  if (isTooMany) throw badOption('analysis.series', series, 'at-most-members', { count: all.length, max });
  return limit === undefined ? { histories: all, others: 0 } : largestHistories(all, limit, context);
}

/** What histories are forecast with. */
interface Work {
  readonly options: ForecastOptions;
  /** The number of complete periods. */
  readonly known: number;
  readonly isReconciled: boolean;
  /** Returns what the last period of a history has until now, if it has begun. */
  readonly bookedIn: (values: Float64Array) => CurrentPeriod | undefined;
}

/** Forecasts histories that have enough values, or all of them together with their sum. */
async function withForecasts(
  histories: readonly History[],
  { options, known, isReconciled, bookedIn }: Work,
  { signal, pause, helperPool }: SharedTask,
): Promise<{ readonly members: readonly Member[]; readonly whole?: Forecast }> {
  // A young member that is reconciled begins with zeros.
  const seriesOf = (all: Float64Array, values: Float64Array = all.slice(0, known)): ForecastSeries => ({
    values,
    options: { ...options, current: bookedIn(all) },
  });
  const own = histories.flatMap(({ values, known: found }) =>
    found || isReconciled ? seriesOf(values, found ?? values.slice(0, known).map((each) => each || 0)) : [],
  );
  const series = isReconciled ? [seriesOf(sumOf(histories)), ...own] : own;
  const jobs =
    helperPool && series.length >= MIN_SHARED
      ? Array.from({ length: helperPool.size }, (_, index) => helperPool.startJob('stats', index) ?? []).flat()
      : [];
  const found = await forecastEach(series, { signal, pause }, jobs);
  if (isReconciled) {
    const parts = series.map((_, i) => (i === 0 ? histories.map((__, part) => part + 1) : []));
    const [whole, ...forecasts] = reconcileForecasts(
      series.map(({ values }) => values),
      found,
      parts,
    );
    return { members: histories.map((history, i) => ({ ...history, forecast: forecasts[i] })), whole: whole! };
  }
  const forecasts = found.values();
  return { members: histories.map((history) => ({ ...history, forecast: history.known && forecasts.next().value })) };
}

/** Returns the forecast of the total as facts. */
function wholeOutcome(whole: Forecast): NonNullable<ForecastsFacts['whole']> {
  const perPeriod = (limits: Forecast['lower']): Readonly<Record<number, readonly number[]>> =>
    Object.fromEntries(Object.entries(limits).map(([level, values]) => [level, [...values]]));
  return {
    ...outcomeOf(whole, true),
    total: whole.total,
    lower: perPeriod(whole.lower),
    upper: perPeriod(whole.upper),
    ...runningOf(whole),
  };
}

/** Returns the sums from now to the end of each period: without what the first one has already. */
function runningOf({ running, floor }: Forecast): { readonly running?: RunningTotals } {
  if (!running) return {};
  const booked = Math.max(0, floor[0]!);
  const limits = (side: 'lower' | 'upper'): RunningTotals['lower'] =>
    Object.fromEntries(
      Object.keys(running[0]![side]).map((level) => [level, running.map((sum) => sum[side][Number(level)]! - booked)]),
    );
  return { running: { mean: running.map(({ mean }) => mean - booked), lower: limits('lower'), upper: limits('upper') } };
}

/** Returns how a forecast was computed. One of a young member is not worth showing. */
function outcomeOf(forecast: Forecast | undefined, isOldEnough: boolean): ForecastOutcome {
  if (!forecast) return { model: '', worth: { shown: false, why: 'few-values' } };
  const { model, backtest, worth } = forecast;
  return {
    model,
    ...(backtest && { backtest: errorsOf(backtest) }),
    worth: isOldEnough ? worth : { shown: false, why: 'few-values' },
  };
}

function membersColumn(name: string, found: readonly Member[], each: number): ResultColumn {
  const dictionary = [...new Set(found.flatMap(({ member }) => member ?? []))];
  const codeOf = new Map(dictionary.map((member, code) => [member, code]));
  const codes = found.map(({ member }) => (member === null ? -1 : codeOf.get(member)!));
  const values = Int32Array.from(codes.flatMap((code) => Array<number>(each).fill(Math.max(code, 0))));
  return {
    name,
    type: 'text',
    values,
    dictionary,
    valid: Uint8Array.from(values, (_, row) => (codes[Math.floor(row / each)]! < 0 ? 0 : 1)),
  };
}

/** Returns a result with only the first row of each day, to derive the periods. */
function onePerDay(record: ResultRecord, date: ResultColumn): ResultRecord {
  const seen = new Set<number>();
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter((row) => {
    if (isMissing(date, row) || seen.has(date.values[row]!)) return false;
    seen.add(date.values[row]!);
    return true;
  });
  return { ...record, rowCount: rows.length, columns: record.columns.map((column) => pickRows(column, rows)) };
}
