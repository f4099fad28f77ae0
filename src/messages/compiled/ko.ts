// Made by npm run texts.
import { messages as card } from './ko/card.js';
import { messages as core } from './ko/core.js';
import { messages as errorCodes } from './ko/error-codes.js';
import { messages as errors } from './ko/errors.js';
import { messages as filter } from './ko/filter.js';
import { messages as info } from './ko/info.js';
import { messages as kpi } from './ko/kpi.js';
import { messages as notes } from './ko/notes.js';
import { messages as reasons } from './ko/reasons.js';
import { messages as spark } from './ko/spark.js';
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
  basket: () => import('./ko/basket.js'),
  breakdown: () => import('./ko/breakdown.js'),
  check: () => import('./ko/check.js'),
  cohort: () => import('./ko/cohort.js'),
  dashboard: () => import('./ko/dashboard.js'),
  distribution: () => import('./ko/distribution.js'),
  drivers: () => import('./ko/drivers.js'),
  forecast: () => import('./ko/forecast.js'),
  heatmap: () => import('./ko/heatmap.js'),
  insights: () => import('./ko/insights-messages.js'),
  plot: () => import('./ko/plot.js'),
  table: () => import('./ko/table.js'),
  trend: () => import('./ko/trend.js'),
};
