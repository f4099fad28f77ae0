import type { QueryPlan } from '../query/plan.js';
import { formatClause, type Clause } from '../query/where.js';
import { SalesError } from '../util/error.js';
import type { Scope } from './lookup.js';
import { bindClause, type BoundClause } from './predicates.js';
import { readClauses } from './read-clauses.js';

/**
 * The clauses of a plan, looked up, and the texts of others' clauses on fields that the data lack.
 * @throws SalesError as `bindClause`
 */
export function bindClauses(
  scope: Scope,
  { where = '', filters = [] }: QueryPlan,
): { readonly clauses: readonly BoundClause[]; readonly skipped: readonly string[] } {
  const clauses = readClauses(where).map((clause) => bindClause(scope, clause));
  const skipped: string[] = [];
  for (const clause of filters.flatMap((text) => readClauses(text))) {
    const bound = bindOther(scope, clause);
    if (bound) clauses.push(bound);
    else skipped.push(formatClause(clause));
  }
  return { clauses, skipped };
}

/** A clause of another widget; undefined where the data lack its field (DESIGN B3). */
function bindOther(scope: Scope, clause: Clause): BoundClause | undefined {
  try {
    return bindClause(scope, clause);
  } catch (error) {
    const isLacking =
      error instanceof SalesError && ['unknown-field', 'unknown-dimension', 'missing-role', 'not-related'].includes(error.code);
    if (isLacking) return undefined;
    throw error;
  }
}
