import type { Schema } from '../../src/elements/base/attributes/attribute.js';
import { dataAttributes, widgetAttributes } from '../../src/elements/base/attributes/common.js';
import { basketAttributes } from '../../src/elements/sales-basket/attributes.js';
import { breakdownAttributes } from '../../src/elements/sales-breakdown/attributes.js';
import { cohortAttributes } from '../../src/elements/sales-cohort/attributes.js';
import { dashboardAttributes } from '../../src/elements/sales-dashboard/attributes.js';
import { distributionAttributes } from '../../src/elements/sales-distribution/attributes.js';
import { driversAttributes } from '../../src/elements/sales-drivers/attributes.js';
import { filterAttributes } from '../../src/elements/sales-filter/attributes.js';
import { forecastAttributes } from '../../src/elements/sales-forecast/attributes.js';
import { funnelAttributes } from '../../src/elements/sales-funnel/attributes.js';
import { heatmapAttributes } from '../../src/elements/sales-heatmap/attributes.js';
import { insightsAttributes } from '../../src/elements/sales-insights/attributes.js';
import { kpiAttributes } from '../../src/elements/sales-kpi/attributes.js';
import { mapAttributes } from '../../src/elements/sales-map/attributes.js';
import { sourceAttributes } from '../../src/elements/sales-source/attributes.js';
import { tableAttributes } from '../../src/elements/sales-table/attributes.js';
import { trendAttributes } from '../../src/elements/sales-trend/attributes.js';

/** The attributes of each card, without those that all cards have. */
const CARDS: Readonly<Record<string, Schema>> = {
  'sales-kpi': kpiAttributes,
  'sales-trend': trendAttributes,
  'sales-breakdown': breakdownAttributes,
  'sales-table': tableAttributes,
  'sales-filter': filterAttributes,
  'sales-map': mapAttributes,
  'sales-funnel': funnelAttributes,
  'sales-heatmap': heatmapAttributes,
  'sales-distribution': distributionAttributes,
  'sales-forecast': forecastAttributes,
  'sales-insights': insightsAttributes,
  'sales-drivers': driversAttributes,
  'sales-cohort': cohortAttributes,
  'sales-basket': basketAttributes,
};

/** The attributes of each tag of a page: its own, then those of all cards, which an own one of that name replaces. The data is that of the source. */
export const SCHEMAS: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ...Object.entries(CARDS).map(([tag, own]) => [tag, { ...own, ...widgetAttributes, ...own }] as const),
  ['sales-dashboard', dashboardAttributes],
  ['sales-source', { ...sourceAttributes, ...dataAttributes }],
]);
