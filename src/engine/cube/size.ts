import type { Catalog } from '../../query/catalog.js';
import type { BoundDimension, Calendar, Dimension } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { binCount, TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';
import type { Sizes } from './cube-engine.js';

const DAY_MS = 86_400_000;

/** How many rows and different keys tables have, as far as their catalog tells. */
export function sizesOf(catalog: Catalog): Sizes {
  return {
    rows: (table) => catalog.tables.find(({ name }) => name === table)?.rowCount ?? 0,
    keys: (by, calendar) =>
      independent(by).reduce((product, dimension) => product * (countOf(dimension, catalog, calendar) + 1), 1),
  };
}

/** The dimensions without bins of dates that finer ones of the same date cut anew: a month and a day are no more than days. */
function independent(by: readonly BoundDimension[]): readonly Dimension[] {
  const finest = new Map<string, Extract<Dimension, { kind: 'bin-date' }>>();
  const others: Dimension[] = [];
  for (const { dimension } of by) {
    if (dimension.kind !== 'bin-date') {
      others.push(dimension);
      continue;
    }
    const key = JSON.stringify(dimension.ref);
    const known = finest.get(key);
    if (!known || isFiner(dimension.grain, known.grain)) finest.set(key, dimension);
  }
  return [...others, ...finest.values()];
}

const isFiner = (a: TimeGrain, b: TimeGrain): boolean => TIME_GRAINS.indexOf(a) < TIME_GRAINS.indexOf(b);

/** How many values a dimension has at most, the missing one left out. */
function countOf(dimension: Dimension, catalog: Catalog, calendar: Calendar): number {
  switch (dimension.kind) {
    case 'column':
      return columnOf(catalog, dimension.ref)?.distinct ?? Infinity;
    case 'part':
      return dimension.part === 'weekday' ? 7 : 24;
    case 'customer-type':
      return 2;
    case 'bin-date': {
      const { type, min, max } = columnOf(catalog, dimension.ref) ?? {};
      if (min === undefined || max === undefined) return Infinity;
      const unit = type === 'datetime' ? DAY_MS : 1;
      // An instant may lie a day away in its zone.
      return binCount(Math.floor(min / unit) - 1, Math.floor(max / unit) + 1, dimension.grain, calendar);
    }
    case 'bin-number': {
      const { distinct = Infinity, min = -Infinity, max = Infinity } = columnOf(catalog, dimension.ref) ?? {};
      return Math.min(distinct, Math.floor((max - min) / dimension.width) + 2);
    }
  }
}

function columnOf({ columns }: Catalog, { table, column }: ColumnRef): Catalog['columns'][number] | undefined {
  return columns.find((one) => one.table === table && one.name === column);
}
