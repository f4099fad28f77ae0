// Made by npm run texts.
import { messages as card } from './pt/card.js';
import { messages as core } from './pt/core.js';
import { messages as errorCodes } from './pt/error-codes.js';
import { messages as errors } from './pt/errors.js';
import { messages as filter } from './pt/filter.js';
import { messages as info } from './pt/info.js';
import { messages as kpi } from './pt/kpi.js';
import { messages as notes } from './pt/notes.js';
import { messages as reasons } from './pt/reasons.js';
import { messages as spark } from './pt/spark.js';
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
  basket: () => import('./pt/basket.js'),
  breakdown: () => import('./pt/breakdown.js'),
  check: () => import('./pt/check.js'),
  cohort: () => import('./pt/cohort.js'),
  dashboard: () => import('./pt/dashboard.js'),
  distribution: () => import('./pt/distribution.js'),
  drivers: () => import('./pt/drivers.js'),
  forecast: () => import('./pt/forecast.js'),
  heatmap: () => import('./pt/heatmap.js'),
  insights: () => import('./pt/insights-messages.js'),
  plot: () => import('./pt/plot.js'),
  table: () => import('./pt/table.js'),
  trend: () => import('./pt/trend.js'),
};
