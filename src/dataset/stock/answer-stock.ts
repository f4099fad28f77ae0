import { scopeOf } from '../../catalog/bind/bind.js';
import type { Scope } from '../../catalog/bind/lookup.js';
import { readClauses } from '../../catalog/bind/clauses/read-clauses.js';
import { factsOfBuiltIn, MEASURES } from '../../catalog/measures.js';
import type { Vector } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import { resultName, type MeasureFacts } from '../../query/measure.js';
import type { QueryPlan } from '../../query/plan.js';
import { comparesPlan } from '../../query/planned.js';
import type { ResultRecord } from '../../query/result/result.js';
import { stockMeasure, withoutStock } from '../../query/stock.js';
import {
  actualColumns,
  alignedResult,
  alignValues,
  comparedColumns,
  comparedResult,
  notesOf,
  placedColumn,
  placedFacts,
} from '../planned/aligned-result.js';
import type { PlannedTools } from '../planned/answer-planned.js';
import { keyField, planClauses, planRows, type PlanClauses, type PlanField, type PlanRows } from '../planned/plan-fields.js';
import { fieldExists, stockGroups } from './stock-groups.js';
import { stockSource, type StockSource } from './stock-source.js';

/** The module that answers queries with levels of stock. */
export interface StockPart {
  readonly answerStock: typeof answerStock;
}

/**
 * Answers a query with levels of stock. A level is that of the last selected day of a group, summed over products and places. Levels and sales are
 * queries of their own, so every engine gives the same answer.
 * @throws SalesError of queries; `missing-role` without a column of stock
 */
export async function answerStock(plan: QueryPlan, tools: PlannedTools): Promise<ResultRecord> {
  const { catalog, tables, ask } = tools;
  const scope = scopeOf(plan, catalog, tables);
  const define = { ...catalog.define, ...plan.define };
  const asides = plan.measures.filter((text) => stockMeasure(text, define) !== undefined);
  const source = await stockSource(scope, asides[0]!, ask);
  const clauses = clausesOf(plan, source, scope);
  const fields = (plan.by ?? []).map((text) => fieldOf(text, source, scope));
  const hasGroups = asides.length < plan.measures.length;
  const record = await ask(actualOf(plan, catalog.define, fields));
  const isCompared = plan.compare !== undefined && !comparesPlan(plan.compare);
  if (isCompared && !fields.some(({ kind }) => kind === 'time')) {
    const answer = (other: QueryPlan): Promise<ResultRecord> => answerStock(other, tools);
    return comparedResult(plan, { catalog, record: own(record), hasGroups, asides, answer, reason: 'stock-compared' });
  }
  const shows = new Map(asides.map((text) => [resultName(text), stockMeasure(text, define)!]));
  const request = { plan, scope, source, clauses, fields, record, shows: [...shows.values()].map((one) => one.shows), ask };
  const groups = await stockGroups(request, isCompared);
  const aligned = alignValues(own(record), hasGroups ? fields.length : undefined, groups);
  const known = new Map(record.facts.measures.map((facts) => [facts.name, facts]));
  const measures = plan.measures.map((text): MeasureFacts => {
    const name = resultName(text);
    const { shows: of, place } = shows.get(name) ?? {};
    return of === undefined ? known.get(name)! : placedFacts({ ...factsOfBuiltIn(of, MEASURES[of]!), name }, place);
  });
  const columns = measures.flatMap((facts) => {
    const { name, unit } = facts;
    const { shows: of, place } = shows.get(name) ?? {};
    if (of === undefined) return isCompared ? actualColumns(facts, aligned) : [{ name, unit, vector: aligned.actual(name) }];
    const placed = (key: string): Vector =>
      placedColumn(place, { name, unit, vector: aligned.aside(key) }, fields.length > 0).vector;
    if (!isCompared) return [{ name, unit, vector: placed(of) }];
    return comparedColumns(facts, (side) => placed(side === name ? of : `${of}.previous`));
  });
  return alignedResult(plan, own(record), { groups: aligned, columns, notes: notesOf(groups.values()), measures });

  /** Notes about sales, and filters that these skip, are not those of stock alone. */
  function own(one: ResultRecord): ResultRecord {
    if (hasGroups) return one;
    const skipped = one.facts.skipped.filter((text) => readClauses(text).some(({ field }) => !fieldExists(catalog, field)));
    return { ...one, notes: [], facts: { ...one.facts, skipped } };
  }
}

/** Returns the query of actual values. Without any, it states the days of the query: rows of sales may lack its other keys. */
function actualOf(plan: QueryPlan, define: Catalog['define'], fields: readonly PlanField[]): QueryPlan {
  const actual = withoutStock(plan, define);
  return actual.by === undefined ? { ...actual, by: (plan.by ?? []).filter((_, k) => fields[k]!.kind === 'time') } : actual;
}

/** Returns the clauses of a query as rows of stock have them. Levels without a date are those of today: of the newest day of sales. */
function clausesOf(plan: QueryPlan, source: StockSource, scope: Scope): PlanClauses {
  const found = planClauses(source.rows, plan, []);
  if (source.rows.date) return found;
  const { days, lacking, fields } = planClauses(salesRows(scope), plan, []);
  return { ...found, days, lacking: found.lacking.filter((field) => fields.includes(field) || lacking.includes(field)) };
}

/** Returns what a key means for rows of stock. */
function fieldOf(text: string, { rows }: StockSource, scope: Scope): PlanField {
  const found = keyField(rows, text);
  if (found.kind !== 'lacking' || rows.date) return found;
  const ofSales = keyField(salesRows(scope), text);
  return ofSales.kind === 'time' ? ofSales : found;
}

function salesRows(scope: Scope): PlanRows {
  return planRows(scope, { measure: 'units', ref: { table: scope.catalog.tables[0]?.name ?? '', column: '' } });
}
