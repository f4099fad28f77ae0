import type { Messages } from '../../../messages/en.js';
import { filterTexts } from '../../../messages/compiled/en/filter.js';
import type { WidgetModel } from '../../base/element/widget.js';
import { fieldsOf } from './choice.js';
import { labelOfField, toMorePlans, toPlans, toView, type FilterAttributes, type FilterView } from './filter.js';
import { rankOfPlan } from './tree-plans.js';

export type FilterState = FilterAttributes & { readonly heading: string };

export const filterModel: WidgetModel<FilterState, FilterView> = {
  messages: filterTexts,

  heading,

  plans: toPlans,

  follow: (attributes, results, context) => toMorePlans(attributes, context, results),

  rankOf: rankOfPlan,

  view: (attributes, results, context) => toView(attributes, context, results),

  /** Chips report an empty result themselves. */
  isEmpty: (results, { control }) => control !== 'chips' && Object.values(results)[0]?.selected === 0,

  summary: ({ view, context: { messages } }, attributes) =>
    messages.filterSummary({ label: attributes.heading || heading(attributes, messages), value: view.value }),

  fields: ({ field }) => fieldsOf(field),

  isControl: true,

  /** A page has one period, set by a chart or a control. */
  followsBrush: ({ field, control }) => field.trim() === 'date' && control !== 'chips',
};

function heading({ field, control }: FilterAttributes, messages: Messages): string {
  return control === 'chips' ? messages.filters : labelOfField(field, messages);
}
