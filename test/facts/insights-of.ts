import type { Dataset } from '../../src/core.js';
import type { NamesContext, Finding, TopicName } from '../../src/elements/sales-insights/model/finding.js';
import { findIn, overlapsOf, questionOf } from '../../src/elements/sales-insights/model/findings.js';
import { textsOf, type FindingTexts } from '../../src/elements/sales-insights/model/texts.js';
import { en } from '../../src/messages/en.js';
import type { QueryPlan } from '../../src/query/plan.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { SalesError } from '../../src/util/error.js';

/** A finding and its English sentences. */
export interface Insight {
  readonly finding: Finding;
  readonly told: FindingTexts;
}

/** What stands out in data under a clause of the page, as the element asks, finds and words it: in all topics, or in those of `wanted`. */
export async function insightsOf(dataset: Dataset, where: string, wanted?: readonly TopicName[]): Promise<readonly Insight[]> {
  const { catalog } = dataset;
  const filters = where === '' ? [] : [where];
  const question = questionOf({ catalog, where: '', filters, calendar: catalog.calendar }, wanted);
  const results: Record<string, QueryResult> = {};
  const failed: string[] = [];
  const ask = async (plans: Readonly<Record<string, QueryPlan>>): Promise<void> => {
    for (const [name, plan] of Object.entries(plans)) {
      try {
        results[name] = await dataset.query({ filters, ...plan });
      } catch (error) {
        if (!(error instanceof SalesError)) throw error;
        failed.push(name);
      }
    }
  };
  await ask(question.queries.plans);
  await ask(overlapsOf(question, results));
  const view = findIn(question, results, { failed, names: undefined });
  const context: NamesContext = { locale: 'en', currency: undefined, calendar: catalog.calendar, messages: en };
  return view.findings.map((finding) => ({ finding, told: textsOf(finding, view, context) }));
}
