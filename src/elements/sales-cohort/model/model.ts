import { englishCohort } from '../../../messages/combined/cohort-messages.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { CohortAttributes } from '../attributes.js';
import { toPlans, toYearPlans } from './plans.js';
import type { CohortPicture, CohortShown } from './shown.js';

/** The attributes, and the module that reads results; `undefined` until it has loaded. */
export interface CohortState extends CohortAttributes {
  readonly reader: Pick<typeof import('./cohort.js'), 'toShown'> | undefined;
}

/** Queries and texts of the cohort element. */
export const cohortModel: WidgetModel<CohortState, CohortShown, CohortPicture> = {
  messages: { cohort: englishCohort },

  heading({ mode, measure }, messages) {
    const { cohort } = messages;
    const heading = cohort.headings[mode];
    const isPlain =
      measure === 'customers' ||
      (mode === 'value' && measure === 'revenue') ||
      mode === 'risk' ||
      mode === 'intervals' ||
      mode === 'rfm';
    return isPlain ? heading : cohort.ofMeasure({ heading, measure: messages.measure({ name: measure }) });
  },

  plans: (attributes, { catalog }) => toPlans(attributes, catalog),

  follow: (attributes, results, { catalog }) => toYearPlans(attributes, results, catalog),

  view: (attributes, { main, now, before }, context) =>
    attributes.reader!.toShown(main!, attributes, { context, catalog: context.catalog, years: [now, before] }),

  isNothing: ({ count }) => count === 0,

  summary: ({ view }) => view.sentence,

  claims: ({ view: { claims } }) => ({ claims }),

  /** An empty chart explains the reason itself. */
  sentence: ({ view }) => (view.count === 0 ? undefined : view.sentence),

  table: (_attributes, { view }, caption) => view.table(caption),

  explain: (_attributes, { view }) => view.explain,

  fields: (_attributes, view) => view?.fields ?? [],
};
