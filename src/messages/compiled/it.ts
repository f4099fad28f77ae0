// Made by npm run texts.
import { messages as card } from './it/card.js';
import { messages as core } from './it/core.js';
import { messages as errorCodes } from './it/error-codes.js';
import { messages as errors } from './it/errors.js';
import { messages as filter } from './it/filter.js';
import { messages as info } from './it/info.js';
import { messages as kpi } from './it/kpi.js';
import { messages as notes } from './it/notes.js';
import { messages as reasons } from './it/reasons.js';
import { messages as spark } from './it/spark.js';
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
  basket: () => import('./it/basket.js'),
  breakdown: () => import('./it/breakdown.js'),
  check: () => import('./it/check.js'),
  cohort: () => import('./it/cohort.js'),
  dashboard: () => import('./it/dashboard.js'),
  distribution: () => import('./it/distribution.js'),
  drivers: () => import('./it/drivers.js'),
  forecast: () => import('./it/forecast.js'),
  heatmap: () => import('./it/heatmap.js'),
  insights: () => import('./it/insights-messages.js'),
  plot: () => import('./it/plot.js'),
  table: () => import('./it/table.js'),
  trend: () => import('./it/trend.js'),
};
