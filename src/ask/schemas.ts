import type { Schema } from '../elements/base/attributes/attribute.js';
import { widgetAttributes } from '../elements/base/attributes/common.js';
import { basketAttributes } from '../elements/sales-basket/attributes.js';
import { breakdownAttributes } from '../elements/sales-breakdown/attributes.js';
import { cohortAttributes } from '../elements/sales-cohort/attributes.js';
import { distributionAttributes } from '../elements/sales-distribution/attributes.js';
import { driversAttributes } from '../elements/sales-drivers/attributes.js';
import { forecastAttributes } from '../elements/sales-forecast/attributes.js';
import { heatmapAttributes } from '../elements/sales-heatmap/attributes.js';
import { insightsAttributes } from '../elements/sales-insights/attributes.js';
import { kpiAttributes } from '../elements/sales-kpi/attributes.js';
import { mapAttributes } from '../elements/sales-map/attributes.js';
import { tableAttributes } from '../elements/sales-table/attributes.js';
import { trendAttributes } from '../elements/sales-trend/attributes.js';
import type { Catalog } from '../query/catalog.js';
import { checkPlanWith, type AnswerTag, type AskPlan } from './check-plan.js';

/** The attributes of each tag that answers questions. */
const SCHEMAS: Readonly<Record<AnswerTag, Schema>> = {
  'sales-kpi': kpiAttributes,
  'sales-trend': trendAttributes,
  'sales-breakdown': breakdownAttributes,
  'sales-table': tableAttributes,
  'sales-heatmap': heatmapAttributes,
  'sales-distribution': distributionAttributes,
  'sales-basket': basketAttributes,
  'sales-cohort': cohortAttributes,
  'sales-drivers': driversAttributes,
  'sales-forecast': forecastAttributes,
  'sales-insights': insightsAttributes,
  'sales-map': mapAttributes,
};

/**
 * Checks a plan, such as one that a language model wrote: the tag, each attribute and its value, and that the data has what it names. Returns the plan.
 * @throws SalesError `bad-option` for a plan, tag, attribute or value; the error of its query
 */
export function checkPlan(input: unknown, catalog: Catalog): AskPlan {
  return checkPlanWith((tag) => ({ ...SCHEMAS[tag], ...widgetAttributes }), input, catalog);
}
