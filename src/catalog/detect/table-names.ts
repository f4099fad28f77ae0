import { canBeKey, isUnique } from '../joins/search.js';
import type { KeyNames } from '../joins/names.js';
import type { TableProfile } from './profile.js';

/** What rows of a table can be: a unique column named so is the key of the table even if its name does not say `id`. */
const ENTITIES: readonly string[] = [
  'customer',
  'product',
  'store',
  'seller',
  'staff',
  'region',
  'category',
  'promotion',
  'order',
];

/**
 * Names for tables whose file names say nothing (`export_3`): that of the first column that has each value once and is named as a key. So the same
 * files have the same joins and roles under any names. A table has no entry if its file name says what it holds, or no column does.
 */
export function namesByKeys(tables: readonly TableProfile[], names: KeyNames): ReadonlyMap<string, string> {
  const ofColumns = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ name }) => names.ofColumn(name).stem)));
  const saysNothing = ({ table }: TableProfile): boolean =>
    names.ofTable(table).stem.every((token) => token.startsWith('~') && !ofColumns.has(token));
  return new Map(
    tables.filter(saysNothing).flatMap((table) => {
      const key = table.columns.find((column, index) => {
        if (!canBeKey(column) || column.type === 'date' || table.rowCount === 0 || !isUnique(column, table)) return false;
        const { stem, isKey } = names.ofColumn(column.name);
        return isKey ? stem.length > 0 : index === 0 && stem.length === 1 && ENTITIES.includes(stem[0] ?? '');
      });
      return key === undefined ? [] : [[table.table, key.name] as const];
    }),
  );
}

/** Least and greatest number of columns of a table that only pairs the keys of two others. */
const PAIR = 2;

/** Whether a table only pairs the keys of two others: products and their tags. When a pair was last changed says nothing more. */
export function isLinkTable({ columns }: TableProfile, names: KeyNames): boolean {
  const others = columns.filter(({ name }) => {
    const { concepts } = names.meaningOf(name);
    return !(concepts.has('record') || concepts.has('created'));
  });
  return others.length === PAIR && others.every((column) => canBeKey(column) && names.ofColumn(column.name).isKey);
}
