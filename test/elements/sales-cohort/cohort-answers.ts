import { selectionOf } from '../../../src/elements/base/define/fact-selection.js';
import { descriptionOf, widgetModel, type WidgetView } from '../../../src/elements/base/define/widget-model.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import type { MarkDescription } from '../../../src/elements/base/chart/marks.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { cohortAttributes } from '../../../src/elements/sales-cohort/attributes.js';
import { cohortDefinition } from '../../../src/elements/sales-cohort/model/definition.js';
import type { CohortFacts, CohortInput } from '../../../src/elements/sales-cohort/model/facts.js';
import { englishCohort } from '../../../src/messages/combined/cohort-messages.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult, type Results } from '../../../src/query/result/result.js';
import { readerOf, type Written } from '../written.js';

/** The model of the element, without its drawing. */
export const cohortModel = widgetModel(
  {
    ...{ attributes: cohortAttributes, messages: { en: englishCohort } },
    ...cohortDefinition,
  },
  { selectionOf },
);

export const readCohort = readerOf(cohortAttributes);

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<WidgetContext> = {}): WidgetContext {
  const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
  const catalog = { ...{ roles: [], columns: [], define: {}, tables: [] }, calendar } as unknown as Catalog;
  return {
    ...{ catalog, locale: 'en-US', dir: 'ltr', currency: 'USD', messages: englishOf(cohortModel.messages), calendar },
    ...{ width: 0, where: '', filters: [], own: '', slotsOf: () => new Map() },
    ...given,
  };
}

/** What facts are made of, in a context. */
export const inputOf = (around: WidgetContext = context(), written: Written = {}): CohortInput => ({
  ...{ ...around, ...wordingOf(around), attributes: readCohort(written), texts: englishCohort },
  ...{ results: {}, columnsOf: () => [] },
});

/** An answer without rows, or with those that are given. */
export const answerOf = (given: Partial<QueryResult> = {}): QueryResult =>
  new QueryResult({
    ...{ rowCount: 0, columns: [], notes: [], facts: { measures: [], skipped: [] }, selected: 1, total: 1 },
    ...given,
  });

/** What a cohort widget shows of some answers. */
export const viewOf = (answers: Results, written: Written = {}, around: WidgetContext = context()): WidgetView<CohortFacts> =>
  cohortModel.view(readCohort(written), answers, around);

/** Tooltip and announcement of a mark. */
export const described = (view: WidgetView<CohortFacts>, mark: number, around = context()): MarkDescription | undefined =>
  descriptionOf(view, mark, around);
