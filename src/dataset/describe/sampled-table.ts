import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import type { Catalog } from '../../query/catalog.js';
import type { Table } from '../../table/table.js';
import { isCurrencyName } from '../../catalog/money-columns.js';
import { mayHoldGuests } from '../shapes/may-have-shape.js';
import { boundsOf, distinctOf, profileTable } from './profile-table.js';

/** Returns the rows in which the meaning of columns is detected: the sample of a very large file, otherwise the table itself. */
export function detectionRows(table: Table): Table {
  const { later, ...rest } = table;
  return later?.sample ? { ...rest, ...later.sample } : table;
}

/** Returns the table with sampled columns for those that are still in the file, in file order. Columns may have different lengths. */
export function withSampledColumns(table: Table): Table {
  const { order = [], sample } = table.later ?? {};
  if (!sample) return table;
  const sampled = sample.columns.filter(({ name }) => table.columns.every((column) => column.name !== name));
  const placeOf = ({ name }: { readonly name: string }): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return { ...table, columns: [...table.columns, ...sampled].sort((one, other) => placeOf(one) - placeOf(other)) };
}

/** Profiles the rows of `detectionRows`, with the figures of the whole table where they are known. */
export function profileRows(rows: Table, table: Table): TableProfile {
  const profile = profileTable(rows);
  const { later } = table;
  if (!later?.sample) return profile;
  const share = table.rowCount / Math.max(1, rows.rowCount);
  const columns = profile.columns.map((column): ColumnProfile => {
    const info = later.infos.find(({ name }) => name === column.name);
    if (info) {
      const { missing, distinct, min = column.min, max = column.max } = info;
      return { ...column, missing, distinct, ...(min === undefined || max === undefined ? {} : { min, max }) };
    }
    const read = table.columns.find(({ name }) => name === column.name);
    if (read) return { ...column, missing: read.missing, distinct: distinctOf(read), ...boundsOf(read) };
    return { ...column, missing: Math.round(column.missing * share), distinct: Math.round(column.distinct * share) };
  });
  return { ...profile, rowCount: table.rowCount, columns };
}

/**
 * Returns the columns that must be read before the catalog is exact: the date, because its first and last day are shown; the
 * currencies; customers of whom some may be nobody; and columns that are combined with others.
 */
export function columnsToComplete(table: Table, { roles, derived = [] }: Catalog, time: string | undefined): readonly string[] {
  const date = roles.find(({ role }) => role === 'date')?.ref.column;
  const customer = roles.find(({ role }) => role === 'customer')?.ref.column;
  const guests = detectionRows(table).columns.find((column) => column.name === customer && mayHoldGuests(column))?.name;
  const named = new Set([date, time, guests, ...derived.flatMap(({ of }) => of)]);
  return table.later?.sample
    ? table.later.infos.flatMap(({ name }) => (named.has(name) || isCurrencyName(name) ? [name] : []))
    : [];
}
