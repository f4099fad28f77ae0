import { factsIn } from '../../known-facts.js';
import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import type { PlanFacts } from '../../../src/query/plan.js';
import { QueryResult, type ResultColumn } from '../../../src/query/result/result.js';
import { valuesOf, type Properties } from '../../../src/elements/base/attributes/attribute.js';
import { kpiAttributes, type KpiAttributes } from '../../../src/elements/sales-kpi/attributes.js';
import type { KpiContext } from '../../../src/elements/sales-kpi/model/kpi.js';
import { catalogOf } from '../../catalog/sample-catalog.js';
import { day } from '../../day.js';

/** Attributes of a tag. */
export type Written = Partial<Properties<typeof kpiAttributes>>;

/** What the model reads of a tag with these attributes. */
export const attributes = (written: Written = {}): KpiAttributes => valuesOf(kpiAttributes, written);

const CATALOG = catalogOf([{ name: 'Order Date', type: 'date', role: 'date' }], {
  oldest: day('2014-01-03'),
  newest: day('2017-12-30'),
});

/** What the model knows of data and reader, but for what is given. */
export const context = (given: Partial<KpiContext> = {}, catalog: Partial<Catalog> = {}): KpiContext => ({
  catalog: { ...CATALOG, ...catalog },
  locale: 'en',
  currency: 'USD',
  calendar: CATALOG.calendar,
  messages: en,
  where: '',
  filters: [],
  ...given,
});

/** An answer with one column per list; `null` is missing. */
export function answer(
  columns: Readonly<Record<string, readonly (number | null)[]>>,
  facts: Partial<PlanFacts> = {},
  unit: MeasureUnit = 'money',
): QueryResult {
  const made = Object.entries(columns).map(([name, list]): ResultColumn => {
    const isDate = name.endsWith('(date)');
    const numbers = list.map((value) => value ?? 0);
    return {
      name,
      type: isDate ? 'date' : 'number',
      values: isDate ? Int32Array.from(numbers) : Float64Array.from(numbers),
      valid: Uint8Array.from(list, (value) => (value === null ? 0 : 1)),
      ...(!isDate && { unit }),
    };
  });
  const rowCount = made[0]?.values.length ?? 0;
  return new QueryResult({
    rowCount,
    columns: made,
    notes: [],
    facts: { measures: factsIn(made), skipped: [], ...facts },
    selected: 10,
    total: 10,
  });
}

/** The answer to `compare: previous-year` without a date clause, cut at the newest day. */
export const yearOverYear = (value: number | null, previous: number | null, unit: MeasureUnit = 'money'): QueryResult => {
  const change = value === null || previous === null ? null : value - previous;
  const growth = change === null || !previous ? null : change / Math.abs(previous);
  const columns = { m: [value], 'm.previous': [previous], 'm.change': [change], 'm.growth': [growth] };
  const period = { from: day('2017-01-01'), to: day('2017-12-30') };
  const earlier = { from: day('2016-01-01'), to: day('2016-12-30') };
  return answer(columns, { period, earlier, newest: day('2017-12-30') }, unit);
};
