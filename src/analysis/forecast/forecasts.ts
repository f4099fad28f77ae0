import type { ForecastsFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { ResultColumn } from '../../query/result/result-column.js';
import type { Forecast, ForecastOptions } from '../../stats/forecast/forecast.js';
import type { HelperPool } from '../../util/helper-pool.js';
import { badOption } from '../../util/error.js';
import { codedOf } from '../dictionary-encode.js';
import { columnOf, isMissing, numbersOf, pickRows } from '../columns.js';
import { errorsOf, forecastColumns, withGaps, planOf, readForecast } from './forecast.js';
import { forecastEach } from './forecast-jobs.js';
import { textOf } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';
import { periodsOf } from '../periods.js';
import type { Cooperative } from '../analysis-context.js';

/** Maximum number of series per query (about 20 s of work). */
const MAX_SERIES = 500;
/** Minimum number of values for a forecast; a member with fewer has rows without one. */
const MIN_VALUES = 3;
/** Minimum number of series for which helpers are used; fewer are done before a helper has started. */
const MIN_SHARED = 16;

/**
 * Forecasts a measure for each member of a key: rows of the member, the date, and the columns of `forecastOf`. All members have
 * the same newest period; a member's
 * history begins with its first period. Pauses between members; helper threads take over some of many.
 * @throws SalesError `bad-option` (also for more than 500 members), `bad-type`, `too-few-values` for no rows; an `AbortError`
 */
export async function forecastsOf(record: ResultRecord, options: RequestOptions, task: SharedTask): Promise<ResultRecord> {
  const analysis = readForecast(options);
  const series = textOf(options['series'], 'series');
  const members = codedOf(record, series, 'series');
  const date = columnOf(record, analysis.date, 'date');
  const rowsOf = rowsByMember(members.codes, date);
  if (rowsOf.size > MAX_SERIES)
    throw badOption('analysis.series', series, 'at-most-members', { count: rowsOf.size, max: MAX_SERIES });
  const common = periodsOf(onePerDay(record, date), analysis);
  const plan = planOf(common, analysis);
  const numbers = numbersOf(record, analysis.value, 'value');
  const indexByDay = new Map(Array.from(common.days, (day, index) => [day, index]));
  const histories = Array.from(rowsOf, ([code, rows]): History => {
    const values = new Float64Array(common.days.length).fill(NaN);
    const at = rows.map((row) => indexByDay.get(date.values[row]!)!);
    if (new Set(at).size < at.length) throw badOption('analysis.series', series, 'only-key-with-date');
    rows.forEach((row, i) => (values[at[i]!] = numbers[row]!));
    // Before its first sale a product was not for sale, so these periods are missing rather than zero.
    if (analysis.empty === 'zero') values.forEach((each, t) => t > Math.min(...at) && Number.isNaN(each) && (values[t] = 0));
    const known = values.slice(0, plan.known);
    return {
      code,
      values,
      known: known.reduce((count, each) => count + (Number.isFinite(each) ? 1 : 0), 0) < MIN_VALUES ? undefined : known,
    };
  });
  const found = await withForecasts(histories, plan.options, task);
  const facts: ForecastsFacts = {
    kind: 'forecasts',
    grain: common.grain,
    from: plan.days[plan.known]!,
    partial: common.partial,
    series: found.map(({ code, forecast: own }) => ({
      member: members.names[code] ?? null,
      model: own?.model ?? '',
      ...(own?.backtest && { backtest: errorsOf(own.backtest) }),
      worth: own?.worth ?? { shown: false, why: 'few-values' },
    })),
  };
  const { unit } = columnOf(record, analysis.value, 'value');
  const tables = found.map(({ values, forecast: own }) => forecastColumns(plan, values, own));
  const names = tables[0]!.map(([name]) => name);
  return {
    ...record,
    rowCount: found.length * plan.days.length,
    columns: [
      membersColumn(series, members.names, found, plan.days.length),
      { name: date.name, type: 'date', values: Int32Array.from(found.flatMap(() => [...plan.days])) },
      ...names.map((name, i) => withGaps(name, Float64Array.from(tables.flatMap((table) => [...table[i]![1]])), unit)),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

/** Controls for a long forecast: abort, pause and helpers. */
type SharedTask = Omit<Cooperative, 'ask'>;

interface History {
  /** The member number; −1 for rows without a member. */
  readonly code: number;
  readonly values: Float64Array;
  /** The values of complete periods; `undefined` when there are too few. */
  readonly known: Float64Array | undefined;
}

interface Member extends History {
  readonly forecast: Forecast | undefined;
}

/** Returns the rows of each member that have a date. */
function rowsByMember(codes: ArrayLike<number>, date: ResultColumn): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row += 1) {
    if (isMissing(date, row)) continue;
    const rows = found.get(codes[row]!);
    if (rows) rows.push(row);
    else found.set(codes[row]!, [row]);
  }
  return found;
}

async function withForecasts(
  histories: readonly History[],
  options: ForecastOptions,
  { signal, pause, helperPool }: SharedTask,
): Promise<readonly Member[]> {
  const known = histories.flatMap((history) => history.known ?? []);
  const jobs =
    helperPool && known.length >= MIN_SHARED
      ? indexesOf(helperPool).flatMap((index) => helperPool.startJob('stats', index) ?? [])
      : [];
  const forecasts = (await forecastEach(known, options, { signal, pause }, jobs)).values();
  return histories.map((history) => ({ ...history, forecast: history.known && forecasts.next().value }));
}

function indexesOf({ size }: HelperPool): readonly number[] {
  return Array.from({ length: size }, (_, index) => index);
}

function membersColumn(name: string, dictionary: readonly string[], found: readonly Member[], each: number): ResultColumn {
  const codes = Int32Array.from(found.flatMap(({ code }) => Array<number>(each).fill(code)));
  const values = codes.map((code) => Math.max(code, 0));
  return { name, type: 'text', values, dictionary, valid: Uint8Array.from(codes, (code) => (code < 0 ? 0 : 1)) };
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
