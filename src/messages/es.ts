import type { Language } from './language.js';
import { words as card } from './es/card-words.js';
import { words as core } from './es/core-words.js';
import { words as filter } from './es/filter-words.js';
import { words as info } from './es/info-words.js';
import { words as kpi } from './es/kpi-words.js';
import { words as spark } from './es/spark-words.js';

/** The texts of every card in Spanish. */
export const words: Language['words'] = { ...core, ...card, ...filter, ...info, ...kpi, ...spark };

/** The Spanish texts of single elements. */
export const groups: Language['groups'] = {
  basket: () => import('./es/basket-words.js'),
  breakdown: () => import('./es/breakdown-words.js'),
  check: () => import('./es/check-words.js'),
  cohort: () => import('./es/cohort-words.js'),
  dashboard: () => import('./es/dashboard-words.js'),
  distribution: () => import('./es/distribution-words.js'),
  drivers: () => import('./es/drivers-words.js'),
  forecast: () => import('./es/forecast-words.js'),
  heatmap: () => import('./es/heatmap-words.js'),
  insights: () => import('./es/insights-words.js'),
  plot: () => import('./es/plot-words.js'),
  table: () => import('./es/table-words.js'),
  trend: () => import('./es/trend-words.js'),
};
