// Made by npm run texts.
import { messages as card } from './tr/card.js';
import { messages as core } from './tr/core.js';
import { messages as errorCodes } from './tr/error-codes.js';
import { messages as errors } from './tr/errors.js';
import { messages as filter } from './tr/filter.js';
import { messages as info } from './tr/info.js';
import { messages as kpi } from './tr/kpi.js';
import { messages as notes } from './tr/notes.js';
import { messages as reasons } from './tr/reasons.js';
import { messages as spark } from './tr/spark.js';
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
  basket: () => import('./tr/basket.js'),
  breakdown: () => import('./tr/breakdown.js'),
  check: () => import('./tr/check.js'),
  cohort: () => import('./tr/cohort.js'),
  dashboard: () => import('./tr/dashboard.js'),
  distribution: () => import('./tr/distribution.js'),
  drivers: () => import('./tr/drivers.js'),
  forecast: () => import('./tr/forecast.js'),
  heatmap: () => import('./tr/heatmap.js'),
  insights: () => import('./tr/insights-messages.js'),
  plot: () => import('./tr/plot.js'),
  table: () => import('./tr/table.js'),
  trend: () => import('./tr/trend.js'),
};
