// Made by npm run texts.
import { messages as card } from './zh/card.js';
import { messages as core } from './zh/core.js';
import { messages as errorCodes } from './zh/error-codes.js';
import { messages as errors } from './zh/errors.js';
import { messages as filter } from './zh/filter.js';
import { messages as info } from './zh/info.js';
import { messages as kpi } from './zh/kpi.js';
import { messages as notes } from './zh/notes.js';
import { messages as reasons } from './zh/reasons.js';
import { messages as spark } from './zh/spark.js';
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
  basket: () => import('./zh/basket.js'),
  breakdown: () => import('./zh/breakdown.js'),
  check: () => import('./zh/check.js'),
  cohort: () => import('./zh/cohort.js'),
  dashboard: () => import('./zh/dashboard.js'),
  distribution: () => import('./zh/distribution.js'),
  drivers: () => import('./zh/drivers.js'),
  forecast: () => import('./zh/forecast.js'),
  heatmap: () => import('./zh/heatmap.js'),
  insights: () => import('./zh/insights-messages.js'),
  plot: () => import('./zh/plot.js'),
  table: () => import('./zh/table.js'),
  trend: () => import('./zh/trend.js'),
};
