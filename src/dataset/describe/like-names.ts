import type { RoleChoice } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { columnIn } from './column-values.js';

/** Roles of members that breakdowns list by name. */
const NAMED: readonly Role[] = [
  ...(['product', 'category', 'subcategory', 'region', 'continent', 'country', 'state', 'city', 'store', 'channel'] as const),
  ...(['segment', 'seller', 'customer-name', 'promotion'] as const),
];
/** Maximum number of members whose spelling is compared. */
const MAX_NAMES = 10_000;

/** Returns the notes on members that differ only in case or spaces: each counts apart. Codes have digits, and their case may matter. */
export function likeNames(tables: readonly Table[], roles: readonly RoleChoice[]): readonly Note[] {
  return roles.flatMap(({ role, ref }): readonly Note[] => {
    const column = columnIn(tables, ref);
    if (!NAMED.includes(role) || column?.type !== 'text' || column.dictionary.length > MAX_NAMES) return [];
    const first = new Map<string, string>();
    const pairs = column.dictionary.flatMap((text) => {
      const folded = text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
      const near = first.get(folded);
      if (near === undefined) first.set(folded, text);
      return near === undefined || /\d/u.test(text) ? [] : [[near, text] as const];
    });
    const [pair] = pairs;
    if (!pair) return [];
    const [example, near] = pair;
    return [{ code: 'like-names', ...ref, count: pairs.length, params: { column: ref.column, example, near } }];
  });
}
