import type { ClauseBinder } from '../catalog/bind-part.js';

export { bindClauses } from '../catalog/bind-clauses.js';

/** The optional part that reads filters. */
export type FiltersPart = ClauseBinder;
