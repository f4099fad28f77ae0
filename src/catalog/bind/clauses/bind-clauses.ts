import type { QueryPlan } from '../../../query/plan.js';
import { formatClause, type Clause } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import { definedFor, remembered, type Remembered, type Scope } from '../lookup.js';
import { bindClause, type BoundClause } from './predicates.js';
import { readClauses } from './read-clauses.js';

/** Bound clauses, and the texts of clauses on fields that do not exist in the data. */
interface BoundClauses {
  readonly clauses: readonly BoundClause[];
  readonly skipped: readonly string[];
}

/**
 * Binds the clauses of a plan. Clauses of other widgets on fields that do not exist in the data are returned in `skipped`.
 * @throws SalesError as `bindClause`
 */
export function bindClauses(scope: Scope, { where = '', filters = [] }: QueryPlan): BoundClauses {
  const bound = [boundText(scope, where, bindClause), ...filters.map((text) => boundText(scope, text, bindOther))];
  return { clauses: bound.flatMap(({ clauses }) => clauses), skipped: bound.flatMap(({ skipped }) => skipped) };
}

type Bind = typeof bindOther;

const BOUND: Remembered<BoundClauses> = /* @__PURE__ */ new WeakMap();

/**
 * Binds the clauses of a text and caches them: while a brush is dragged, clauses that do not change are the same objects in the
 * next step.
 */
function boundText(scope: Scope, text: string, bind: Bind): BoundClauses {
  const { catalog, calendar, asker } = scope;
  const key = JSON.stringify([text, bind === bindOther, asker?.table, calendar, definedFor(scope, text)]);
  return remembered(BOUND, catalog, key, () => {
    const clauses: BoundClause[] = [];
    const skipped: string[] = [];
    for (const clause of readClauses(text)) {
      const bound = bind(scope, clause);
      if (bound) clauses.push(bound);
      else skipped.push(formatClause(clause));
    }
    return { clauses, skipped };
  });
}

/** Binds a clause of another widget; `undefined` if the data has no such field. */
function bindOther(scope: Scope, clause: Clause): BoundClause | undefined {
  try {
    return bindClause(scope, clause);
  } catch (error) {
    const isLacking =
      error instanceof SalesError &&
      ['unknown-field', 'unknown-dimension', 'unknown-measure', 'missing-role', 'not-related'].includes(error.code);
    if (isLacking) return undefined;
    throw error;
  }
}
