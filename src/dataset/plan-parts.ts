import { asksFilters } from '../catalog/bind-part.js';
import { asksPeriods, asksWritten } from '../catalog/named-measure.js';
import type { BindWritten } from '../catalog/named-measure.js';
import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { FiltersPart } from './filters-part.js';
import type { Joining } from './join-tables.js';
import type { PeriodsPart } from './periods-part.js';
import type { ExpressionsPart } from './written-measures.js';

/** What only some plans ask for, or those over several tables: each there since a plan asked for it. */
export interface PlanParts {
  readonly tables: Joining | undefined;
  written?: BindWritten;
  special?: ExpressionsPart;
  filters?: FiltersPart;
  periods?: PeriodsPart;
}

/** What gets them. */
export interface PlanPartSources {
  readonly expressions: () => Promise<ExpressionsPart>;
  readonly filters: () => Promise<FiltersPart>;
  readonly periods: () => Promise<PeriodsPart>;
}

/** Adds to parts what a plan asks for. */
export async function addPartsFor(parts: PlanParts, plan: QueryPlan, catalog: Catalog, get: PlanPartSources): Promise<void> {
  if (!parts.written && (plan.detail || asksWritten(plan, catalog))) {
    parts.special = await get.expressions();
    parts.written = parts.special.bindWritten;
  }
  if (!parts.filters && asksFilters(plan)) parts.filters = await get.filters();
  if (!parts.periods && asksPeriods(plan, catalog)) parts.periods = await get.periods();
}
