import type { PeriodsTexts } from './compiled/en/periods.js';
import { englishBreakdown } from './combined/breakdown-messages.js';
import { cardTexts } from './compiled/en/card.js';
import { error } from './english-errors.js';
import { notesTexts } from './compiled/en/notes.js';
import { reasonsTexts } from './compiled/en/reasons.js';
import { englishCohort } from './combined/cohort-messages.js';
import { coreTexts } from './compiled/en/core.js';
import { englishDrivers } from './combined/drivers-messages.js';
import { englishGroups } from './compiled/en/groups.js';
import { filterTexts } from './compiled/en/filter.js';
import { englishForecast } from './combined/forecast-messages.js';
import { englishHeatmap } from './combined/heatmap-messages.js';
import { englishInfo } from './combined/info-messages.js';
import type { Grammar, withTerms } from './grammar.js';
import { englishInsights } from './insights.js';
import { kpiTexts } from './compiled/en/kpi.js';
import { englishPlot } from './combined/plot-messages.js';
import { sparkTexts } from './compiled/en/spark.js';
import { englishTrend } from './combined/trend-messages.js';

/**
 * All texts of the elements in English. Another language is a record of the same shape. A page loads of them what its elements need: the
 * core, and what an element brings along (`SalesElement.ownMessages`).
 */
export const en = {
  ...coreTexts,
  ...cardTexts,
  ...filterTexts,
  ...englishInfo,
  ...kpiTexts,
  ...sparkTexts,
  /** The text and hint of an error. */
  error,
  ...englishGroups,
  breakdown: englishBreakdown,
  cohort: englishCohort,
  drivers: englishDrivers,
  forecast: englishForecast,
  heatmap: englishHeatmap,
  insights: englishInsights,
  notes: notesTexts,
  plot: englishPlot,
  reasons: reasonsTexts,
  trend: englishTrend,
};

/** The shape of the texts, for other languages. */
export type Messages = typeof en;

/** Names of the groups in `Messages` that are loaded separately: one per element. */
export type GroupName = {
  [Name in keyof Messages]: Messages[Name] extends Readonly<Record<string, unknown>>
    ? Name extends 'info' | 'cardNotes' | 'notes' | 'reasons'
      ? never
      : Name
    : never;
}[keyof Messages];

/** The exports of a language module. A page loads `messages` at once, and the groups of its elements. */
export interface Language {
  /** The texts of every card. */
  readonly messages: Omit<Messages, GroupName>;
  /** How languages name quarters and fiscal years. */
  readonly periods: Readonly<Partial<Record<string, PeriodsTexts>>>;
  /** The texts of errors, which a page loads with its first error. */
  readonly loadErrors: () => Promise<Pick<Messages, 'error'>>;
  /** Sets the terms of a page in the texts of this language, whose file has the code of names a second time. */
  readonly withTerms: typeof withTerms;
  /** What the language does with names, for texts of a page. */
  readonly grammar: Grammar;
  /** The texts of elements. Missing groups are in English. */
  readonly groups: { readonly [Name in GroupName]?: () => Promise<{ readonly messages: Messages[Name] }> };
}
