import { englishDrivers } from '../../../messages/combined/drivers-messages.js';
import { PLAN } from '../../../query/planned.js';
import type { WidgetModel } from '../../base/element/widget.js';
import { namesInRows, reportedMembers, toView } from './answer.js';
import { explanationOf } from './explanation.js';
import type { DriversAttributes } from '../attributes.js';
import { questionOf, toPlans } from './plans.js';
import { claimsOf, sentenceOf } from './sentence.js';
import { toTable } from './table.js';
import type { DriversPicture, DriversView } from './view.js';

/** Queries and texts of the drivers element. */
export const driversModel: WidgetModel<DriversAttributes, DriversView, DriversPicture> = {
  messages: { drivers: englishDrivers },

  heading({ measure: asked, compare }, messages) {
    const measure = messages.measure({ name: asked });
    const { drivers } = messages;
    if (compare === PLAN) return drivers.planHeading({ measure });
    return compare === 'rest' ? drivers.restHeading({ measure }) : drivers.heading({ measure });
  },

  plans: (attributes, context) => toPlans(attributes, context),

  view(options, results, context) {
    const { messages } = context;
    const question = questionOf(options, context);
    const measure = messages.measure({ name: options.measure });
    return toView(results['main']!, question.per ? messages.drivers.per[question.per](measure) : measure, question);
  },

  /** True for unexplained changes and for periods that cannot be compared. A missing selection shows instructions instead. */
  isNothing: ({ steps, selection }) => steps.length === 0 && selection === undefined,

  summary: ({ view, context }) => sentenceOf(view, context),

  claims: ({ view }, { measure }) => ({ claims: claimsOf(view, measure) }),

  table: (_attributes, { view, context }, caption) => toTable(view, context, caption),

  explain: ({ depth }, { view, context }) => explanationOf(view, context, depth),

  fields: (_attributes, view) => view?.dimensions ?? [],

  members: (_attributes, { main }) => (main ? reportedMembers(main) : []),

  nameColumns: (_view, result, names) => namesInRows(result, names),
};
