import type { KeyNames } from '../../catalog/joins/names.js';
import { isEventKey } from '../../catalog/joins/names.js';
import { canBeKey, isUnique } from '../../catalog/joins/search.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import { saysNothing } from '../../catalog/detect/table-names.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';
import { isSumOfRows } from '../describe/unit-rows.js';
import type { KeyMatches } from './key-matches.js';

/** Maximum number of amounts tried per table. */
const MAX_AMOUNTS = 12;

/** The tables before their joins are known. */
interface Unjoined {
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly names: KeyNames;
  readonly matches: KeyMatches;
}

/**
 * Returns names for tables of orders with an uninformative file name (`export_3`) and a key named just `id`: the name of the key
 * in the table of their lines, whose amounts add up to one of theirs. Numbers from 1 up prove nothing alone.
 */
export function namesByAmounts({ tables, profiles, names, matches }: Unjoined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unnamed = profiles.filter((profile) => saysNothing(profile, profiles, names));
  for (const header of unnamed) {
    const key = header.columns.find((column) => isBareKey(column.name, names) && canBeKey(column) && isUnique(column, header));
    const table = tables.find(({ name }) => name === header.table);
    if (key === undefined || table === undefined) continue;
    for (const lines of profiles) {
      const own = lines === header ? undefined : tables.find(({ name }) => name === lines.table);
      const refers = lines.columns.filter((column) => column.type === key.type && isOrderKey(column.name, names));
      const proven = refers.find((column) => {
        const to = { table: header.table, columns: [key.name] };
        const { rows, unmatched, met } = matches.match({ table: lines.table, columns: [column.name] }, to);
        return own !== undefined && unmatched === 0 && met > 0 && addsUp(own, table, rows);
      });
      if (proven !== undefined) found.set(header.table, proven.name);
    }
  }
  return found;
}

function isBareKey(name: string, names: KeyNames): boolean {
  const { isKey, stem } = names.ofColumn(name);
  return isKey && stem.length === 0;
}

function isOrderKey(name: string, names: KeyNames): boolean {
  const key = names.ofColumn(name);
  return key.isKey && isEventKey(key);
}

/** True when an amount of the lines, added up per row of the other table, equals an amount there. */
function addsUp(lines: Table, header: Table, rows: Int32Array): boolean {
  const amountsOf = ({ columns }: Table): Table['columns'] =>
    columns.filter(({ type }) => type === 'number').slice(0, MAX_AMOUNTS);
  const counts = new Float64Array(header.rowCount);
  for (const row of rows) if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
  return amountsOf(lines).some((amount) => {
    const sums = new Float64Array(header.rowCount);
    rows.forEach((to, row) => {
      if (to >= 0) sums[to] = (sums[to] ?? 0) + numberAt(amount, row);
    });
    return amountsOf(header).some((total) => isSumOfRows(total, sums, counts));
  });
}
