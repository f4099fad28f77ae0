// Made by npm run texts.
import { messages as card } from './de/card.js';
import { messages as core } from './de/core.js';
import { messages as errorCodes } from './de/error-codes.js';
import { messages as errors } from './de/errors.js';
import { messages as filter } from './de/filter.js';
import { messages as info } from './de/info.js';
import { messages as kpi } from './de/kpi.js';
import { messages as notes } from './de/notes.js';
import { messages as reasons } from './de/reasons.js';
import { messages as spark } from './de/spark.js';
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
  basket: () => import('./de/basket.js'),
  breakdown: () => import('./de/breakdown.js'),
  check: () => import('./de/check.js'),
  cohort: () => import('./de/cohort.js'),
  dashboard: () => import('./de/dashboard.js'),
  distribution: () => import('./de/distribution.js'),
  drivers: () => import('./de/drivers.js'),
  forecast: () => import('./de/forecast.js'),
  heatmap: () => import('./de/heatmap.js'),
  insights: () => import('./de/insights-messages.js'),
  plot: () => import('./de/plot.js'),
  table: () => import('./de/table.js'),
  trend: () => import('./de/trend.js'),
};
