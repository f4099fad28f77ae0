import { englishBasket } from './basket-messages.js';
import { englishBreakdown } from './breakdown-messages.js';
import { englishCard } from './english-card.js';
import { checkTexts } from './compiled/en/check.js';
import { notesTexts } from './compiled/en/notes.js';
import { reasonsTexts } from './compiled/en/reasons.js';
import { englishCohort } from './cohort-messages.js';
import { coreTexts } from './compiled/en/core.js';
import { englishDashboard } from './dashboard-messages.js';
import { englishDistribution } from './distribution-messages.js';
import { englishDrivers } from './drivers-messages.js';
import { filterTexts } from './compiled/en/filter.js';
import { englishForecast } from './forecast-messages.js';
import { englishHeatmap } from './heatmap-messages.js';
import { englishInfo } from './info-messages.js';
import { englishInsights } from './insights.js';
import { kpiTexts } from './compiled/en/kpi.js';
import { englishPlot } from './plot-messages.js';
import { questionsTexts } from './compiled/en/questions.js';
import { sparkTexts } from './compiled/en/spark.js';
import { englishTable } from './table-messages.js';
import { englishTrend } from './trend-messages.js';

/**
 * All texts of the elements in English. Another language is a record of the same shape. A page loads of them what its elements need: the
 * core, and what an element brings along (`SalesElement.ownMessages`).
 */
export const en = {
  ...coreTexts,
  ...englishCard,
  ...filterTexts,
  ...englishInfo,
  ...kpiTexts,
  ...sparkTexts,
  basket: englishBasket,
  breakdown: englishBreakdown,
  check: checkTexts,
  cohort: englishCohort,
  dashboard: englishDashboard,
  drivers: englishDrivers,
  forecast: englishForecast,
  heatmap: englishHeatmap,
  insights: englishInsights,
  notes: notesTexts,
  plot: englishPlot,
  questions: questionsTexts,
  reasons: reasonsTexts,
  table: englishTable,
  trend: englishTrend,
  distribution: englishDistribution,
};

/** The shape of the texts, for other languages. */
export type Messages = typeof en;
