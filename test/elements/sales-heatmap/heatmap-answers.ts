import { factsIn } from '../../known-facts.js';
import type { PairsAnswer } from '../../../src/elements/sales-heatmap/model/pairs.js';
import type { CorrelationFacts } from '../../../src/query/analysis/analysis.js';
import { en } from '../../../src/messages/en.js';
import type { TimedAnswer } from '../../../src/elements/sales-heatmap/model/calendar.js';
import { toView, type HeatAnswers } from '../../../src/elements/sales-heatmap/model/heatmap.js';
import { heatmapAttributes } from '../../../src/elements/sales-heatmap/attributes.js';
import { type HeatOptions, toOptions } from '../../../src/elements/sales-heatmap/model/options.js';
import { WIDE } from '../../../src/elements/sales-heatmap/model/plans.js';
import type { HeatContext, HeatView } from '../../../src/elements/sales-heatmap/model/view.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import type { ResultColumn } from '../../../src/query/result/result.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written): HeatOptions => toOptions(readerOf(heatmapAttributes)(written));

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<HeatContext> = {}): HeatContext {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
  return { locale: 'en-US', currency: 'USD', calendar, messages: en, own: '', ...given };
}

/** A day (days since 1970-01-01) from `2016-02-29`, `2016-02` or `2016`. */
export function day(text: string): number {
  return parsePeriod(text)!.from;
}

/** A number column of a measure; null is a missing value. */
export function numbers(name: string, values: readonly (number | null)[], unit: MeasureUnit = 'money'): ResultColumn {
  const valid = Uint8Array.from(values.map((value) => (value === null ? 0 : 1)));
  return { name, type: 'number', values: Float64Array.from(values.map((value) => value ?? 0)), valid, unit };
}

/** A key column of numbers. */
export function keys(name: string, values: readonly number[]): ResultColumn {
  return { name, type: 'number', values: Float64Array.from(values) };
}

/** A key column of days. */
export function dates(name: string, days: readonly string[]): ResultColumn {
  return { name, type: 'date', values: Int32Array.from(days.map(day)) };
}

/** A key column of texts; null is the missing one. */
export function texts(name: string, values: readonly (string | null)[]): ResultColumn {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const valid = Uint8Array.from(values.map((value) => (value === null ? 0 : 1)));
  const codes = values.map((value) => (value === null ? 0 : dictionary.indexOf(value)));
  return { name, type: 'text', values: Int32Array.from(codes), dictionary, valid };
}

/** An answer with the newest day of the data. */
export function answer(columns: readonly ResultColumn[], newest = '2099'): TimedAnswer & { readonly selected: number } {
  const rowCount = columns[0]?.values.length ?? 0;
  return { rowCount, columns, facts: { newest: day(newest), measures: factsIn(columns), skipped: [] }, selected: rowCount };
}

/** Days from a first one on: the value of day k is k + 1, but those in `gaps` have none. */
export function days(first: string, count: number, gaps: readonly number[] = []): HeatAnswers {
  const present = Array.from({ length: count }, (_, k) => k).filter((k) => !gaps.includes(k));
  const key: ResultColumn = { name: 'day(date)', type: 'date', values: Int32Array.from(present, (k) => day(first) + k) };
  return {
    main: answer([
      key,
      numbers(
        'revenue',
        present.map((k) => k + 1),
      ),
    ]),
  };
}

/** The months of 2016 and 2017: value of the k-th month is 10 k + 10; March 2017 has no rows. */
export function monthsOfYears(): HeatAnswers {
  const all = Array.from({ length: 24 }, (_, k) => k).filter((k) => k !== 14);
  const month = (k: number): string => `${2016 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
  return {
    main: answer([
      dates('month(date)', all.map(month)),
      dates(
        'year(date)',
        all.map((k) => String(2016 + Math.floor(k / 12))),
      ),
      numbers(
        'revenue',
        all.map((k) => 10 * k + 10),
      ),
    ]),
  };
}

/** Profit of three categories in two regions, one of them a loss; West sells no Toys. */
export function members(): HeatAnswers {
  return {
    main: answer([
      texts('category', ['Chairs', 'Chairs', 'Desks', 'Desks', 'Toys']),
      texts('region', ['East', 'West', 'East', 'West', 'East']),
      numbers('profit', [40, 60, -30, 10, 5]),
    ]),
    x: answer([texts('category', ['Chairs', 'Toys', 'Desks']), numbers('profit', [100, 5, -20])]),
    y: answer([texts('region', ['West', 'East']), numbers('profit', [70, 15])]),
  };
}

/** A view of some answers. */
export function viewOf(answers: HeatAnswers, attributes: Written = {}, around: HeatContext = context(), small = false): HeatView {
  const options = readOptions({ mode: '', measure: '', x: '', y: '', compare: '', ...attributes });
  return toView(answers, options, around, { small, most: WIDE })!;
}

/** The answer of three columns, the last a category: r, n and adjusted chances of the square. */
export function pairsAnswer(): PairsAnswer {
  const column = (name: string, values: readonly number[]): unknown => ({
    name,
    type: 'number',
    values: Float64Array.from(values),
  });
  const facts: CorrelationFacts = {
    kind: 'correlation',
    method: 'pearson',
    variables: ['revenue', 'discount', 'region'].map((name, k) => ({ name, isCategory: k === 2 })),
  };
  return {
    rowCount: 9,
    columns: [
      column('r', [1, -0.456, 0.1, -0.456, 1, NaN, 0.1, NaN, 1]),
      column('n', [9000, 8000, 7000, 8000, 8000, 5, 7000, 5, 9000]),
      column('p', [0, 1e-9, 0.2, 1e-9, 0, NaN, 0.2, NaN, 0]),
      column('adjusted', [0, 2e-9, 0.4, 2e-9, 0, NaN, 0.4, NaN, 0]),
    ],
    facts: { analysis: facts },
  } as never;
}
