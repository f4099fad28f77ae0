import type { Catalog } from '../../../query/catalog.js';
import { formatWhere, parseWhere } from '../../../query/where/where.js';
import type { Clause } from '../../../query/where/where.js';

/** What is selected, and what holds for the selection and the rest alike. */
export interface Selection {
  /** The clauses of the selection, empty without any. */
  readonly selected: string;
  /** The fields that they are on. */
  readonly fields: readonly string[];
  readonly where: string;
  readonly filters: readonly string[];
}

/** What of a widget's context says which rows are asked. */
export interface Asked {
  readonly where: string;
  readonly filters: readonly string[];
  readonly catalog: Pick<Catalog, 'roles'>;
}

/**
 * The selection that a page has made: the clauses of its filters, and without any those of the widget's own `where`, which else holds for both sides. Clauses on dates hold for both sides
 * too, so that like is compared with like, unless the page filters by nothing else. @throws SalesError `bad-clause`
 */
export function selectionOf({ where, filters, catalog }: Asked): Selection {
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

/** Whether a field is the date of sales, or a part of it: `month(date)`. */
function isOnDate(field: string, { roles }: Pick<Catalog, 'roles'>): boolean {
  const column = roles.find(({ role }) => role === 'date')?.ref.column;
  const bare = /^[a-z]+\(\s*"?([^"]*?)"?\s*\)$/.exec(field)?.[1] ?? field;
  return bare === 'date' || bare === column;
}
