import type { Language } from './language.js';
import { words as card } from './de/card-words.js';
import { words as core } from './de/core-words.js';
import { words as filter } from './de/filter-words.js';
import { words as info } from './de/info-words.js';
import { words as kpi } from './de/kpi-words.js';
import { words as spark } from './de/spark-words.js';

/** The texts of every card in German. */
export const words: Language['words'] = { ...core, ...card, ...filter, ...info, ...kpi, ...spark };

/** The German texts of single elements. */
export const groups: Language['groups'] = {
  basket: () => import('./de/basket-words.js'),
  breakdown: () => import('./de/breakdown-words.js'),
  check: () => import('./de/check-words.js'),
  cohort: () => import('./de/cohort-words.js'),
  dashboard: () => import('./de/dashboard-words.js'),
  distribution: () => import('./de/distribution-words.js'),
  drivers: () => import('./de/drivers-words.js'),
  forecast: () => import('./de/forecast-words.js'),
  heatmap: () => import('./de/heatmap-words.js'),
  insights: () => import('./de/insights-words.js'),
  plot: () => import('./de/plot-words.js'),
  table: () => import('./de/table-words.js'),
  trend: () => import('./de/trend-words.js'),
};
