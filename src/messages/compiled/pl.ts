// Made by npm run texts.
import { messages as card } from './pl/card.js';
import { messages as core } from './pl/core.js';
import { messages as errorCodes } from './pl/error-codes.js';
import { messages as errors } from './pl/errors.js';
import { messages as filter } from './pl/filter.js';
import { messages as info } from './pl/info.js';
import { messages as kpi } from './pl/kpi.js';
import { messages as notes } from './pl/notes.js';
import { messages as reasons } from './pl/reasons.js';
import { messages as spark } from './pl/spark.js';
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
  basket: () => import('./pl/basket.js'),
  breakdown: () => import('./pl/breakdown.js'),
  check: () => import('./pl/check.js'),
  cohort: () => import('./pl/cohort.js'),
  dashboard: () => import('./pl/dashboard.js'),
  distribution: () => import('./pl/distribution.js'),
  drivers: () => import('./pl/drivers.js'),
  forecast: () => import('./pl/forecast.js'),
  heatmap: () => import('./pl/heatmap.js'),
  insights: () => import('./pl/insights-messages.js'),
  plot: () => import('./pl/plot.js'),
  table: () => import('./pl/table.js'),
  trend: () => import('./pl/trend.js'),
};
