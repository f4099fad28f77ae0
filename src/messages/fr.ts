import type { Language } from './language.js';
import { words as card } from './fr/card-words.js';
import { words as core } from './fr/core-words.js';
import { words as filter } from './fr/filter-words.js';
import { words as info } from './fr/info-words.js';
import { words as kpi } from './fr/kpi-words.js';
import { words as spark } from './fr/spark-words.js';

/** The texts of every card in French. */
export const words: Language['words'] = { ...core, ...card, ...filter, ...info, ...kpi, ...spark };

/** The French texts of single elements. */
export const groups: Language['groups'] = {
  basket: () => import('./fr/basket-words.js'),
  breakdown: () => import('./fr/breakdown-words.js'),
  check: () => import('./fr/check-words.js'),
  cohort: () => import('./fr/cohort-words.js'),
  dashboard: () => import('./fr/dashboard-words.js'),
  distribution: () => import('./fr/distribution-words.js'),
  drivers: () => import('./fr/drivers-words.js'),
  forecast: () => import('./fr/forecast-words.js'),
  heatmap: () => import('./fr/heatmap-words.js'),
  insights: () => import('./fr/insights-words.js'),
  plot: () => import('./fr/plot-words.js'),
  table: () => import('./fr/table-words.js'),
  trend: () => import('./fr/trend-words.js'),
};
