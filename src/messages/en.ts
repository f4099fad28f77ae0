import { basketWords } from './basket-words.js';
import { breakdownWords } from './breakdown-words.js';
import { cardWords } from './card-words.js';
import { checkWords } from './check-words.js';
import { cohortWords } from './cohort-words.js';
import { coreWords } from './core-words.js';
import { dashboardWords } from './dashboard-words.js';
import { distributionWords } from './distribution-words.js';
import { driversWords } from './drivers-words.js';
import { filterWords } from './filter-words.js';
import { forecastWords } from './forecast-words.js';
import { heatmapWords } from './heatmap-words.js';
import { infoWords } from './info-words.js';
import { insightsWords } from './insights-words.js';
import { kpiWords } from './kpi-words.js';
import { plotWords } from './plot-words.js';
import { sparkWords } from './spark-words.js';
import { tableWords } from './table-words.js';
import { trendWords } from './trend-words.js';

/**
 * All texts of the elements in English. Another language is a record of the same shape. A page loads of them what its elements need: the
 * core, and what an element brings along (`SalesElement.ownWords`).
 */
export const en = {
  ...coreWords,
  ...cardWords,
  ...filterWords,
  ...infoWords,
  ...kpiWords,
  ...sparkWords,
  basket: basketWords,
  breakdown: breakdownWords,
  check: checkWords,
  cohort: cohortWords,
  dashboard: dashboardWords,
  drivers: driversWords,
  forecast: forecastWords,
  heatmap: heatmapWords,
  insights: insightsWords,
  plot: plotWords,
  table: tableWords,
  trend: trendWords,
  distribution: distributionWords,
};

/** The shape of the texts, for other languages. */
export type Messages = typeof en;
