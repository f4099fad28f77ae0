import type { ForecastsFacts } from '../query/analysis.js';
import type { ResultColumn, ResultRecord } from '../query/result.js';
import { forecast } from '../stats/forecast.js';
import type { Forecast } from '../stats/forecast.js';
import type { Turns } from '../stats/steps.js';
import { abortError, badOption } from '../util/error.js';
import { codedOf } from './coded.js';
import { columnOf, isMissing, numbersOf, pickRows } from './columns.js';
import { errorsOf, forecastColumns, withGaps } from './forecast.js';
import { planOf, readForecast } from './forecast-given.js';
import { textOf } from './given.js';
import type { Given } from './given.js';
import { periodsOf } from './periods.js';

/** Members that are forecast in one go, at most: some twenty seconds. */
const MOST_SERIES = 500;
/** A member with fewer values has rows, but no forecast. */
const LEAST = 3;

/**
 * Forecasts a measure over its periods for each member of a key: rows of the member, the date, and the columns of `forecastOf`. All have the same newest period; a member's
 * history begins with its first. Pauses between members.
 * @throws SalesError `bad-option` (for more than 500 members, too), `bad-type`, `too-few-values` for no rows; an `AbortError`
 */
export async function forecastsOf(record: ResultRecord, given: Given, { signal, pause }: Turns): Promise<ResultRecord> {
  const analysis = readForecast(given);
  const series = textOf(given['series'], 'series');
  const members = codedOf(record, series, 'series');
  const date = columnOf(record, analysis.date, 'date');
  const rowsOf = new Map<number, number[]>();
  members.codes.forEach((code, row) => {
    if (isMissing(date, row)) return;
    const rows = rowsOf.get(code);
    if (rows) rows.push(row);
    else rowsOf.set(code, [row]);
  });
  if (rowsOf.size > MOST_SERIES)
    throw badOption('analysis.series', `${series} with ${rowsOf.size} members`, `at most ${MOST_SERIES}`);
  const common = periodsOf(onePerDay(record, date), analysis);
  const plan = planOf(common, analysis);
  const numbers = numbersOf(record, analysis.value, 'value');
  const places = new Map(Array.from(common.days, (day, place) => [day, place]));
  const found: Member[] = [];
  for (const [code, rows] of rowsOf) {
    if (signal?.aborted) throw abortError();
    const values = new Float64Array(common.days.length).fill(NaN);
    const at = rows.map((row) => places.get(date.values[row]!)!);
    if (new Set(at).size < at.length)
      throw badOption('analysis.series', series, 'the only key of the answer besides the date: a day is there twice');
    rows.forEach((row, i) => (values[at[i]!] = numbers[row]!));
    // Before its first sale a product was not sold at all; that is no zero.
    if (analysis.empty === 'zero') values.forEach((each, t) => t > Math.min(...at) && Number.isNaN(each) && (values[t] = 0));
    const known = values.subarray(0, plan.known);
    const isEnough = known.reduce((count, each) => count + (Number.isFinite(each) ? 1 : 0), 0) >= LEAST;
    found.push({ code, values, forecast: isEnough ? forecast(known, { ...plan.options, signal }) : undefined });
    await pause?.();
  }
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

interface Member {
  /** -1 for rows without a member. */
  readonly code: number;
  readonly values: Float64Array;
  readonly forecast: Forecast | undefined;
}

function membersColumn(name: string, dictionary: readonly string[], found: readonly Member[], each: number): ResultColumn {
  const codes = Int32Array.from(found.flatMap(({ code }) => Array<number>(each).fill(code)));
  const values = codes.map((code) => Math.max(code, 0));
  return { name, type: 'text', values, dictionary, valid: Uint8Array.from(codes, (code) => (code < 0 ? 0 : 1)) };
}

/** An answer with the first row of each day alone, for its periods. */
function onePerDay(record: ResultRecord, date: ResultColumn): ResultRecord {
  const seen = new Set<number>();
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter((row) => {
    if (isMissing(date, row) || seen.has(date.values[row]!)) return false;
    seen.add(date.values[row]!);
    return true;
  });
  return { ...record, rowCount: rows.length, columns: record.columns.map((column) => pickRows(column, rows)) };
}
