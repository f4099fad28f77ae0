// Made by npm run texts.
import { messages as card } from './fr/card.js';
import { messages as core } from './fr/core.js';
import { messages as errorCodes } from './fr/error-codes.js';
import { messages as errors } from './fr/errors.js';
import { messages as filter } from './fr/filter.js';
import { messages as info } from './fr/info.js';
import { messages as kpi } from './fr/kpi.js';
import { messages as notes } from './fr/notes.js';
import { messages as reasons } from './fr/reasons.js';
import { messages as spark } from './fr/spark.js';
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
  basket: () => import('./fr/basket.js'),
  breakdown: () => import('./fr/breakdown.js'),
  check: () => import('./fr/check.js'),
  cohort: () => import('./fr/cohort.js'),
  dashboard: () => import('./fr/dashboard.js'),
  distribution: () => import('./fr/distribution.js'),
  drivers: () => import('./fr/drivers.js'),
  forecast: () => import('./fr/forecast.js'),
  heatmap: () => import('./fr/heatmap.js'),
  insights: () => import('./fr/insights-messages.js'),
  plot: () => import('./fr/plot.js'),
  table: () => import('./fr/table.js'),
  trend: () => import('./fr/trend.js'),
};
