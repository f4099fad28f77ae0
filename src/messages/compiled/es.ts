// Made by npm run texts.
import { messages as card } from './es/card.js';
import { messages as core } from './es/core.js';
import { messages as errorCodes } from './es/error-codes.js';
import { messages as errors } from './es/errors.js';
import { messages as filter } from './es/filter.js';
import { messages as info } from './es/info.js';
import { messages as kpi } from './es/kpi.js';
import { messages as notes } from './es/notes.js';
import { messages as reasons } from './es/reasons.js';
import { messages as spark } from './es/spark.js';
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
  basket: () => import('./es/basket.js'),
  breakdown: () => import('./es/breakdown.js'),
  check: () => import('./es/check.js'),
  cohort: () => import('./es/cohort.js'),
  dashboard: () => import('./es/dashboard.js'),
  distribution: () => import('./es/distribution.js'),
  drivers: () => import('./es/drivers.js'),
  forecast: () => import('./es/forecast.js'),
  heatmap: () => import('./es/heatmap.js'),
  insights: () => import('./es/insights-messages.js'),
  plot: () => import('./es/plot.js'),
  table: () => import('./es/table.js'),
  trend: () => import('./es/trend.js'),
};
