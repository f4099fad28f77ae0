import { factsIn } from '../../known-facts.js';
import { en } from '../../../src/messages/en.js';
import type { BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { breakdownAttributes } from '../../../src/elements/sales-breakdown/attributes.js';
import { type BreakdownOptions, toOptions } from '../../../src/elements/sales-breakdown/model/options.js';
import type { BreakdownContext } from '../../../src/elements/sales-breakdown/model/view.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import type { ResultColumn } from '../../../src/query/result/result.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { readerOf, type Written } from '../written.js';

/** Attributes of a breakdown. */
export const options = (written: Written = {}): BreakdownOptions => toOptions(readerOf(breakdownAttributes)(written));

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<BreakdownContext> = {}): BreakdownContext {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
  return { locale: 'en-US', currency: 'USD', calendar, messages: en, own: '', depth: 0, ...given };
}

/** An answer of these columns. */
export function answer(columns: readonly ResultColumn[]): NonNullable<BreakdownAnswers[string]> {
  return { rowCount: columns[0]?.values.length ?? 0, columns, facts: { measures: factsIn(columns), skipped: [] } };
}

/** Members with one measure, and with what it was before where that is given. */
export function members(
  values: Readonly<Record<string, number | null>>,
  previous?: readonly (number | null)[],
  {
    by = 'region',
    measure = 'revenue',
    overlap = 0,
    unit = 'money',
  }: { by?: string; measure?: string; overlap?: number; unit?: MeasureUnit } = {},
): BreakdownAnswers {
  const own = Object.values(values);
  const keys = texts(by, Object.keys(values));
  const columns = [keys, numbers(measure, own, unit), ...(previous ? [numbers(`${measure}.previous`, previous)] : [])];
  const sum = own.reduce<number>((total, value) => total + (value ?? 0), 0);
  return { main: answer(columns), total: answer([numbers(measure, [sum - overlap], unit)]) };
}
