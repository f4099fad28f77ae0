/*
 * What insights ask, find and say. It is much, and nothing of it is needed before there are data to ask: it comes late, beside them.
 */
import type { Messages } from '../../../messages/en.js';
import { insightsWords } from '../../../messages/insights-words.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { MAIN, type TopicContext, type TopicName } from './finding.js';
import { chosenPeriod, wholePeriod } from './period.js';
import { ask, type Asked } from './plans.js';
import { contextOf, topics } from './topics.js';
import { toView, type InsightsView } from './view.js';

export { toTable } from './table.js';
export { arranged } from './view.js';
export { sentenceOf, tell, topicNames } from './words.js';

/** All texts of insights. */
export const words: Partial<Messages> = { insights: insightsWords };

/** The data that are asked, and what is chosen from them: the asker's own filter, and those of the page. */
export interface Asker {
  readonly catalog: Catalog;
  readonly where: string;
  readonly filters: readonly string[];
  readonly calendar: Calendar;
}

/** What is asked, and what is known of the data. */
export interface Question {
  readonly asked: Asked;
  readonly about: TopicContext;
}

/** What to ask. `wanted`: the topics named; all that the data can answer where undefined. */
export function questionOf({ catalog, where, filters, calendar }: Asker, wanted: readonly TopicName[] | undefined): Question {
  const period = chosenPeriod([where, ...filters], catalog, calendar);
  const about = contextOf(catalog, catalog.newest ?? 0, period);
  return { about, asked: ask(topics, wanted, about, where) };
}

/** What the answers say. `failed`: the names of questions that ended in an error. */
export function findIn(
  { asked, about }: Question,
  results: Readonly<Record<string, QueryResult>>,
  failed: readonly string[],
): InsightsView {
  const period = results[MAIN]?.facts.period ?? about.period ?? wholePeriod(about.catalog);
  return toView(asked, results, about, { failed, period });
}
