// Made by npm run texts.
import { messages as card } from './nl/card.js';
import { messages as core } from './nl/core.js';
import { messages as errorCodes } from './nl/error-codes.js';
import { messages as errors } from './nl/errors.js';
import { messages as filter } from './nl/filter.js';
import { messages as info } from './nl/info.js';
import { messages as kpi } from './nl/kpi.js';
import { messages as notes } from './nl/notes.js';
import { messages as reasons } from './nl/reasons.js';
import { messages as spark } from './nl/spark.js';
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
  basket: () => import('./nl/basket.js'),
  breakdown: () => import('./nl/breakdown.js'),
  check: () => import('./nl/check.js'),
  cohort: () => import('./nl/cohort.js'),
  dashboard: () => import('./nl/dashboard.js'),
  distribution: () => import('./nl/distribution.js'),
  drivers: () => import('./nl/drivers.js'),
  forecast: () => import('./nl/forecast.js'),
  heatmap: () => import('./nl/heatmap.js'),
  insights: () => import('./nl/insights-messages.js'),
  plot: () => import('./nl/plot.js'),
  table: () => import('./nl/table.js'),
  trend: () => import('./nl/trend.js'),
};
