// Made by npm run texts.
import { messages as card } from './en-xa/card.js';
import { messages as core } from './en-xa/core.js';
import { messages as errorCodes } from './en-xa/error-codes.js';
import { messages as errors } from './en-xa/errors.js';
import { messages as filter } from './en-xa/filter.js';
import { messages as info } from './en-xa/info.js';
import { messages as kpi } from './en-xa/kpi.js';
import { messages as notes } from './en-xa/notes.js';
import { messages as reasons } from './en-xa/reasons.js';
import { messages as spark } from './en-xa/spark.js';
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
  basket: () => import('./en-xa/basket.js'),
  breakdown: () => import('./en-xa/breakdown.js'),
  check: () => import('./en-xa/check.js'),
  cohort: () => import('./en-xa/cohort.js'),
  dashboard: () => import('./en-xa/dashboard.js'),
  distribution: () => import('./en-xa/distribution.js'),
  drivers: () => import('./en-xa/drivers.js'),
  forecast: () => import('./en-xa/forecast.js'),
  heatmap: () => import('./en-xa/heatmap.js'),
  insights: () => import('./en-xa/insights-messages.js'),
  plot: () => import('./en-xa/plot.js'),
  table: () => import('./en-xa/table.js'),
  trend: () => import('./en-xa/trend.js'),
};
