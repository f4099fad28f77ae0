import type { Catalog } from '../../../query/catalog.js';
import { formatWhere, parseWhere } from '../../../query/where/where.js';
import type { Clause } from '../../../query/where/where.js';

/** Selected rows, and the conditions shared by the selection and the rest. */
export interface Selection {
  /** Clauses of the selection; empty without any. */
  readonly selected: string;
  /** Fields of the selection's clauses. */
  readonly fields: readonly string[];
  readonly where: string;
  readonly filters: readonly string[];
}

/** Clauses and catalog that determine the rows of a query. */
export interface SelectionContext {
  readonly where: string;
  readonly filters: readonly string[];
  readonly catalog: Pick<Catalog, 'roles'>;
}

/**
 * Returns the page's selection: the clauses of its filters, otherwise those of the widget's `where`. With filters, `where`
 * applies to both sides. Date clauses also apply to both sides, unless there are no other filters.
 * @throws SalesError `bad-clause`
 */
export function selectionOf({ where, filters, catalog }: SelectionContext): Selection {
  const own = parseWhere(where);
  const others = filters.flatMap((text) => parseWhere(text));
  const isByFilters = others.length > 0;
  const clauses = isByFilters ? others : own;
  const isDated = ({ field }: Clause): boolean => isOnDate(field, catalog);
  const plain = clauses.filter((clause) => !isDated(clause));
  const selected = plain.length > 0 || !isByFilters ? plain : clauses;
  const both = formatWhere(clauses.filter((clause) => !selected.includes(clause)));
  return {
    selected: formatWhere(selected),
    fields: selected.map(({ field }) => field),
    where: isByFilters ? where : both,
    filters: isByFilters && both !== '' ? [both] : [],
  };
}

/** True when a field is the sales date or derived from it: `month(date)`. */
function isOnDate(field: string, { roles }: Pick<Catalog, 'roles'>): boolean {
  const column = roles.find(({ role }) => role === 'date')?.ref.column;
  const bare = /^[a-z]+\(\s*"?([^"]*?)"?\s*\)$/.exec(field)?.[1] ?? field;
  return bare === 'date' || bare === column;
}
