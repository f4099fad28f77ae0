// Made by npm run texts.
import { messages as card } from './ar/card.js';
import { messages as core } from './ar/core.js';
import { messages as errorCodes } from './ar/error-codes.js';
import { messages as errors } from './ar/errors.js';
import { messages as filter } from './ar/filter.js';
import { messages as info } from './ar/info.js';
import { messages as kpi } from './ar/kpi.js';
import { messages as notes } from './ar/notes.js';
import { messages as reasons } from './ar/reasons.js';
import { messages as spark } from './ar/spark.js';
import { errorIn } from '../errors-by-code.js';
import type { Language } from '../language.js';
import { noteIn } from '../notes.js';
import { reasonIn } from '../reasons.js';

/** What every card says. */
export const messages: Language['messages'] = {
  ...core,
  ...card,
  ...filter,
  ...info,
  ...kpi,
  ...spark,
  error: (facts) => errorIn(errors, errorCodes, facts),
  note: (facts, shown) => noteIn({ ...core, ...card }, notes, facts, shown),
  reason: (facts, format) => reasonIn(notes, reasons, facts, format),
};

/** What single elements say. */
export const groups: Language['groups'] = {
  basket: () => import('./ar/basket.js'),
  breakdown: () => import('./ar/breakdown.js'),
  check: () => import('./ar/check.js'),
  cohort: () => import('./ar/cohort.js'),
  dashboard: () => import('./ar/dashboard.js'),
  distribution: () => import('./ar/distribution.js'),
  drivers: () => import('./ar/drivers.js'),
  forecast: () => import('./ar/forecast.js'),
  heatmap: () => import('./ar/heatmap.js'),
  insights: () => import('./ar/insights-messages.js'),
  plot: () => import('./ar/plot.js'),
  table: () => import('./ar/table.js'),
  trend: () => import('./ar/trend.js'),
};
