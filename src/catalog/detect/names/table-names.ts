import { canBeKey, isUnique } from '../../joins/search.js';
import type { KeyNames } from '../../joins/names.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import { listOf } from '../../../util/list-of.js';

/** What rows of a table can represent: a unique column with such a name is the key of the table even without `id` in its name. */
const ENTITIES: readonly string[] = /* @__PURE__ */ listOf('customer product store seller staff region category promotion order');

/**
 * Returns names for tables with uninformative file names (`export_3`): the name of the first unique column that is named as a
 * key. The same files then have the same joins and roles under any name. A table has no entry if its file name is informative, or
 * if it has no such column.
 */
export function namesByKeys(tables: readonly TableProfile[], names: KeyNames): ReadonlyMap<string, string> {
  const unnamed = tables.filter((table) => saysNothing(table, tables, names));
  return new Map(
    unnamed.flatMap((table) => {
      const key = table.columns.find((column, index) => {
        if (!canBeKey(column) || column.type === 'date' || table.rowCount === 0 || !isUnique(column, table)) return false;
        const { stem, isKey } = names.ofColumn(column.name);
        return isKey ? stem.length > 0 : index === 0 && stem.length === 1 && ENTITIES.includes(stem[0] ?? '');
      });
      return key === undefined ? [] : [[table.table, key.name] as const];
    }),
  );
}

/**
 * Returns the name of sellers for lists of persons with planned amounts, such as the owners of deals: a table with unknown words as its name and with mail
 * addresses, and a key that a table of plans has. Nobody plans for single customers.
 */
export function sellersByPlans(tables: readonly TableProfile[], names: KeyNames): ReadonlyMap<string, string> {
  const has = ({ columns }: TableProfile, idea: 'target' | 'email', of: ColumnProfile['type']): boolean =>
    columns.some(({ name, type }) => type === of && names.meaningOf(name).concepts.has(idea));
  const plans = tables.filter((table) => has(table, 'target', 'number'));
  const isPlanned = (list: TableProfile): boolean =>
    list.columns.some(
      (column) =>
        canBeKey(column) &&
        isUnique(column, list) &&
        plans.some(({ columns }) => columns.some(({ name }) => name === column.name)),
    );
  const lists = tables.filter(
    (table) => hasUnknownName(table, names) && has(table, 'email', 'text') && !plans.includes(table) && isPlanned(table),
  );
  return new Map(lists.map(({ table }) => [table, 'seller']));
}

function hasUnknownName({ table }: TableProfile, names: KeyNames): boolean {
  return names.ofTable(table).stem.every((token) => token.startsWith('~'));
}

/** True when the file name of a table has only unknown words that no column name has. */
export function saysNothing(unnamed: TableProfile, tables: readonly TableProfile[], names: KeyNames): boolean {
  const unknown = names.ofTable(unnamed.table).stem;
  if (!hasUnknownName(unnamed, names)) return false;
  return tables.every(({ columns }) =>
    columns.every(({ name }) => !names.ofColumn(name).stem.some((token) => unknown.includes(token))),
  );
}

/** Minimum and maximum number of columns of a table that only pairs the keys of two others. */
const PAIR = 2;

/**
 * True when a table only pairs the keys of two others, such as products and their tags. A column with the date of the last change
 * is ignored.
 */
export function isLinkTable({ columns }: TableProfile, names: KeyNames): boolean {
  const others = columns.filter(({ name }) => {
    const { concepts } = names.meaningOf(name);
    return !(concepts.has('record') || concepts.has('created'));
  });
  return others.length === PAIR && others.every((column) => canBeKey(column) && names.ofColumn(column.name).isKey);
}
