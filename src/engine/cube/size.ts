import type { Catalog } from '../../query/catalog.js';
import type { BoundDimension, Calendar, Dimension } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { binCount, TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';
import type { Sizes } from './cube-engine.js';

const DAY_MS = 86_400_000;

/** Returns the number of rows and distinct keys of tables, as far as the catalog contains them. */
export function sizesOf(catalog: Catalog): Sizes {
  return {
    rows: (table) => catalog.tables.find(({ name }) => name === table)?.rowCount ?? 0,
    keys: (by, calendar) =>
      independent(by).reduce((product, dimension) => product * (countOf(dimension, catalog, calendar) + 1), 1),
  };
}

/** Drops date bins that finer bins of the same date already determine: a month and a day give no more combinations than days. */
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

/** Returns the maximum number of values of a dimension, without the missing one. */
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
      // In its time zone, an instant may be a day earlier or later.
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
