import { placeMeasures } from '../catalog/bind/assign-measures.js';
import { bindRetention, settleCompares } from '../catalog/bind/bind-compare.js';
import { sameColumns, soldMeasure } from '../catalog/bind/bind-same.js';
import { bindPlan, type BindParts } from '../catalog/bind/bind.js';
import { bindClauses } from '../catalog/bind/clauses/bind-clauses.js';
import { notRelated, unrelatedColumns } from '../catalog/bind/not-related.js';
import { dayTablesOf } from '../catalog/day-tables.js';
import { eventsOf } from '../catalog/relations.js';
import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import { SalesError } from '../util/error.js';

const PARTS: BindParts = {
  filters: { bindClauses },
  periods: { settleCompares, bindRetention, sameColumns, soldMeasure },
  tables: {
    placeMeasures,
    eventsOf,
    dayTablesOf,
    notRelated,
    unrelatedColumns,
  },
};

/** Returns why data cannot answer a query; `undefined` when it can. */
export function obstacleOf(plan: QueryPlan, catalog: Catalog): SalesError | undefined {
  try {
    bindPlan(plan, catalog, PARTS);
    return undefined;
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
}
