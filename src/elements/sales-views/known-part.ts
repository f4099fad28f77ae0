import { requireFields } from '../../catalog/known-field.js';
import type { Catalog } from '../../query/catalog.js';
import { formatClause, parseWhere, type Clause } from '../../query/where/where.js';
import { comparesMembers, comparisonIn } from '../../query/where/comparison.js';
import { PLAN } from '../../query/planned.js';
import { SalesError } from '../../util/error.js';
import type { DataConnection } from '../base/data/data-connection.js';

/** The clauses of a view that the data can apply, and those that it cannot. */
export interface KnownPart {
  readonly where: string;
  /** Clauses on fields and values that the data does not have; empty when it has all. */
  readonly missing: string;
}

/** Divides clauses by whether the data has their fields and the values that they select. It asks a query for each field with selected values. */
export async function knownPartOf(where: string, connection: DataConnection, catalog: Catalog): Promise<KnownPart> {
  const { valuesIn, textsOf } = await import('../base/data/missing-member.js');
  const known: string[] = [];
  const missing: string[] = [];
  for (const clause of parseWhere(where)) {
    const comparison = comparisonIn([formatClause(clause)]);
    if (comparison !== undefined) {
      (isKnownComparison(comparison, catalog) ? known : missing).push(formatClause(clause));
      continue;
    }
    const asked = hasField(clause, catalog) ? valuesIn(clause) : undefined;
    const texts = asked && asked.length > 0 ? await textsOf(connection, clause) : undefined;
    const absent = texts ? asked!.filter((value) => !texts.includes(value)) : [];
    const isAbsent = (item: Clause['items'][number]): boolean =>
      asked === undefined || (item.kind === 'equals' && !item.not && absent.includes(item.value));
    const rest = clause.items.filter((item) => !isAbsent(item));
    const gone = clause.items.filter(isAbsent);
    if (rest.length > 0) known.push(formatClause({ ...clause, items: rest }));
    if (gone.length > 0) missing.push(formatClause({ ...clause, items: gone }));
  }
  return { where: missing.length === 0 ? where : known.join('; '), missing: missing.join('; ') };
}

/** True unless a comparison is with a plan or members that the data does not have. */
function isKnownComparison(comparison: string, catalog: Catalog): boolean {
  if (comparesMembers(comparison)) return parseWhere(comparison).every((clause) => hasField(clause, catalog));
  return comparison !== PLAN || catalog.roles.some(({ role }) => role === PLAN);
}

function hasField({ field }: Clause, catalog: Catalog): boolean {
  try {
    requireFields('views', [field], catalog);
    return true;
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}
