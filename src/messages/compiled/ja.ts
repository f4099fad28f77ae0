// Made by npm run texts.
import { messages as card } from './ja/card.js';
import { messages as core } from './ja/core.js';
import { messages as errorCodes } from './ja/error-codes.js';
import { messages as errors } from './ja/errors.js';
import { messages as filter } from './ja/filter.js';
import { messages as info } from './ja/info.js';
import { messages as kpi } from './ja/kpi.js';
import { messages as notes } from './ja/notes.js';
import { messages as reasons } from './ja/reasons.js';
import { messages as spark } from './ja/spark.js';
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
  basket: () => import('./ja/basket.js'),
  breakdown: () => import('./ja/breakdown.js'),
  check: () => import('./ja/check.js'),
  cohort: () => import('./ja/cohort.js'),
  dashboard: () => import('./ja/dashboard.js'),
  distribution: () => import('./ja/distribution.js'),
  drivers: () => import('./ja/drivers.js'),
  forecast: () => import('./ja/forecast.js'),
  heatmap: () => import('./ja/heatmap.js'),
  insights: () => import('./ja/insights-messages.js'),
  plot: () => import('./ja/plot.js'),
  table: () => import('./ja/table.js'),
  trend: () => import('./ja/trend.js'),
};
