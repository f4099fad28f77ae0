// Made by npm run texts.
import { messages as card } from './sv/card.js';
import { messages as core } from './sv/core.js';
import { messages as errorCodes } from './sv/error-codes.js';
import { messages as errors } from './sv/errors.js';
import { messages as filter } from './sv/filter.js';
import { messages as info } from './sv/info.js';
import { messages as kpi } from './sv/kpi.js';
import { messages as notes } from './sv/notes.js';
import { messages as reasons } from './sv/reasons.js';
import { messages as spark } from './sv/spark.js';
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
  basket: () => import('./sv/basket.js'),
  breakdown: () => import('./sv/breakdown.js'),
  check: () => import('./sv/check.js'),
  cohort: () => import('./sv/cohort.js'),
  dashboard: () => import('./sv/dashboard.js'),
  distribution: () => import('./sv/distribution.js'),
  drivers: () => import('./sv/drivers.js'),
  forecast: () => import('./sv/forecast.js'),
  heatmap: () => import('./sv/heatmap.js'),
  insights: () => import('./sv/insights-messages.js'),
  plot: () => import('./sv/plot.js'),
  table: () => import('./sv/table.js'),
  trend: () => import('./sv/trend.js'),
};
