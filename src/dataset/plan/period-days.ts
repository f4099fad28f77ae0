import type { DaysExpression } from '../../query/expression/expression.js';
import type { BoundPlan, Dimension, Predicate } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { dayKey, selectsDay } from '../../query/time/selected-days.js';
import { workingDays } from '../../query/time/working-days.js';
import type { DatedGroups } from '../../engine/plan-runner.js';
import { numberVector, type Vector } from '../../engine/vector.js';

/** A key that each day has one value of. */
interface DatedKey {
  readonly vector: Vector;
  readonly keyOf: (day: number) => number;
}

/**
 * Returns the number of days in the period of each group, whether they have rows or not: the days that the data covers, the date filters
 * select, and the keys of the group name. Filters and keys without dates do not change the period.
 * @throws SalesError `bad-option` for holidays or a working week that cannot be read
 */
export function daysOfGroups({ of, areWorking }: DaysExpression, groups: DatedGroups): Vector {
  const { plan, where, keys, count, rowCount } = groups;
  const { calendar, facts } = plan;
  const numbers = new Float64Array(rowCount).fill(NaN);
  const { oldest, newest } = facts;
  if (oldest === undefined || newest === undefined) return numberVector(numbers);
  const dated = plan.by.flatMap(({ dimension }, k) => datedKey(dimension, { vector: keys[k]!, of, calendar }) ?? []);
  const filter = datedPart(where, of);
  const isWorking = areWorking ? workingDays(calendar, { from: oldest, to: newest }) : () => true;
  const found = new Map<string, number>();
  for (let day = oldest; day <= newest; day++) {
    if (!isWorking(day) || (filter && !selectsDay(filter, day, calendar))) continue;
    const key = dated.map(({ keyOf }) => keyOf(day)).join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  if (dated.length === 0) return numberVector(numbers.fill(found.get('') ?? 0));
  for (let row = 0; row < count; row++) {
    const values = dated.map(({ vector }) => vector.numbers[row]!);
    if (!values.some(Number.isNaN)) numbers[row] = found.get(values.join(' ')) ?? 0;
  }
  return numberVector(numbers);
}

/** Returns how days have values of a key; `undefined` for keys without a date, and for hours. */
function datedKey(
  dimension: Dimension,
  { vector, of, calendar }: { readonly vector: Vector; readonly of: ColumnRef; readonly calendar: BoundPlan['calendar'] },
): DatedKey | undefined {
  if (dimension.kind === 'bin-date') return { vector, keyOf: (day) => dayKey(day, dimension.grain, calendar) };
  if (dimension.kind === 'part' && dimension.part !== 'hour') return { vector, keyOf: (day) => dayKey(day, 'weekday', calendar) };
  return isDate(dimension, of) && vector.type === 'date' ? { vector, keyOf: (day) => day } : undefined;
}

function isDate(dimension: Dimension, { table, column }: ColumnRef): boolean {
  return dimension.kind === 'column' && dimension.ref.table === table && dimension.ref.column === column;
}

/** Returns the part of a predicate that selects days; `undefined` when it selects all. */
function datedPart(predicate: Predicate, of: ColumnRef): Predicate | undefined {
  switch (predicate.kind) {
    case 'all': {
      const parts = predicate.of.flatMap((one) => datedPart(one, of) ?? []);
      return parts.length === 0 ? undefined : { kind: 'all', of: parts };
    }
    case 'any': {
      const parts = predicate.of.flatMap((one) => datedPart(one, of) ?? []);
      return parts.length === predicate.of.length ? { kind: 'any', of: parts } : undefined;
    }
    case 'not': {
      const part = datedPart(predicate.of, of);
      return part && { kind: 'not', of: part };
    }
    case 'days':
      return predicate;
    case 'like':
      return undefined;
    default: {
      const { field } = predicate;
      const isOfDays = field.kind === 'bin-date' || (field.kind === 'part' && field.part !== 'hour');
      return isOfDays || isDate(field, of) ? predicate : undefined;
    }
  }
}
