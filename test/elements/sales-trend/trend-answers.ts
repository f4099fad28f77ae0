import { factsIn } from '../../known-facts.js';
import { en } from '../../../src/messages/en.js';
import type { TimedAnswer, TrendAnswers } from '../../../src/elements/sales-trend/model/lines.js';
import { trendAttributes } from '../../../src/elements/sales-trend/attributes.js';
import { toOptions, type TrendOptions } from '../../../src/elements/sales-trend/model/options.js';
import type { TrendContext } from '../../../src/elements/sales-trend/model/view.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import type { ResultColumn } from '../../../src/query/result/result.js';
import type { WrittenNote } from '../../../src/query/time/day-notes.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import type { AnalysisFacts, ForecastFacts } from '../../../src/query/analysis/analysis.js';
import type { TimeGrain } from '../../../src/query/time/time-grain.js';
import { readerOf, type Written } from '../written.js';

/** Attributes of a trend, and the notes of its children. */
export const options = ({ notes = [], ...written }: Written & { readonly notes?: readonly WrittenNote[] } = {}): TrendOptions =>
  toOptions(readerOf(trendAttributes)(written), notes);

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<TrendContext> = {}): TrendContext {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
  return { locale: 'en-US', currency: 'USD', calendar, messages: en, own: '', ...given };
}

/** A day (days since 1970-01-01) from `2016-02-29`, `2016-02` or `2016`. */
export function day(text: string): number {
  return parsePeriod(text)!.from;
}

/** A number column of a result; null is a missing value. */
export function numbers(name: string, values: readonly (number | null)[], unit: MeasureUnit = 'money'): ResultColumn {
  const valid = Uint8Array.from(values.map((value) => (value === null ? 0 : 1)));
  return { name, type: 'number', values: Float64Array.from(values.map((value) => value ?? 0)), valid, unit };
}

/** A key column of days. */
export function dates(name: string, days: readonly string[]): ResultColumn {
  return { name, type: 'date', values: Int32Array.from(days.map(day)) };
}

/** A key column of texts; null is the missing one. */
export function texts(name: string, values: readonly (string | null)[]): ResultColumn {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const codes = values.map((value) => (value === null ? 0 : dictionary.indexOf(value)));
  return {
    name,
    type: 'text',
    values: Int32Array.from(codes),
    dictionary,
    valid: Uint8Array.from(values.map((value) => (value === null ? 0 : 1))),
  };
}

/** An answer over time. */
export function answer(columns: readonly ResultColumn[], grain: TimeGrain = 'month', newest = '2099'): TimedAnswer {
  const facts = { grain, newest: day(newest), measures: factsIn(columns), skipped: [] };
  return { rowCount: columns[0]!.values.length, columns, facts };
}

/** Months from `first` on, as texts. */
export function months(first: string, count: number): readonly string[] {
  const [year, month] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, k) => {
    const at = year! * 12 + month! - 1 + k;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Two years of revenue by month, each with the month a year before; the first year has none before it. */
export function twoYears(): TrendAnswers {
  const first = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
  const second = [20, 10, 40, 30, 60, 50, 80, 70, 100, 90, 130, 125];
  const columns = [
    dates('month(date)', months('2016-01', 24)),
    numbers('revenue', [...first, ...second]),
    numbers('revenue.previous', [...first.map(() => null), ...first]),
    numbers('revenue.change', [...first.map(() => null), ...second.map((value, k) => value - first[k]!)]),
    numbers('revenue.growth', [...first.map(() => null), ...second.map((value, k) => value / first[k]! - 1)], 'percent'),
  ];
  return { main: answer(columns, 'month', '2017-12-31') };
}

const WORTH: ForecastFacts['worth'] = { shown: true, why: 'better' };

/** The forecast of months from `from` on: 100, 200, 300, with 10 to either side. */
export function forecastFrom(from: string, { worth = WORTH, partial = false, isRepeated = false } = {}): TimedAnswer {
  const ahead = months(from, 3);
  const columns = [
    dates('month(date)', ['2016-01', ...ahead]),
    numbers('forecast', [null, 100, 200, 300]),
    numbers('lower80', [null, 90, 190, 290]),
    numbers('upper80', [null, 110, 210, 310]),
  ];
  const made = answer(columns);
  const backtest = isRepeated ? { replaced: { mase: 1, smape: 10, wape: 10 } } : {};
  const facts = { kind: 'forecast', grain: 'month', from: day(from), partial, worth, backtest } as unknown as AnalysisFacts;
  return { ...made, facts: { ...made.facts, analysis: facts } };
}
