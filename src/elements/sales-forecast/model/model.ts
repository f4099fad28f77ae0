import { englishForecast } from '../../../messages/combined/forecast-messages.js';
import { tonesTexts } from '../../../messages/compiled/en/tones.js';
import { measureOf, resultName } from '../../../query/measure.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { ManyView } from './many-view.js';
import { explanationOf } from './explain.js';
import type { ForecastOptions } from './options.js';
import { outlookOf, toOutlookPlans } from './outlook.js';
import { toPlans } from './plans.js';
import { toResult } from './result.js';
import { toView, type ForecastPicture, type ForecastView } from './view.js';
import { sentenceOf, claimsOf, summaryOf, toTable } from './texts.js';

/** Data of a forecast card. */
export interface Forecasted {
  readonly options: ForecastOptions;
  /** How periods without rows count. */
  readonly empty: 'gap' | 'zero';
  /** `undefined` without rows, and with `by`. */
  readonly view: ForecastView | undefined;
  /** The forecasts of many members, with `by`. */
  readonly many?: ManyView | undefined;
}

/** Queries and views of a forecast. */
export const forecastModel: WidgetModel<ForecastOptions, Forecasted, ForecastPicture> = {
  messages: { forecast: englishForecast, tones: tonesTexts },

  heading({ measure, granularity }, messages, shown) {
    const { forecast } = messages;
    const grain = shown?.view.view?.grain ?? (granularity === 'auto' ? undefined : granularity);
    return forecast.heading({
      unit: grain === undefined ? undefined : forecast.unit({ grain }),
      measure: messages.measure({ name: measure }),
    });
  },

  plans: (attributes, { catalog }) => toPlans(attributes, catalog),

  follow: (options, { main }, context) => toOutlookPlans(options, main?.facts, toPlans(options, context.catalog).main, context),

  view(options, results, context) {
    const main = results['main']!;
    const adds = measureOf(main.measures, resultName(options.measure)).adds.time;
    const measure = { name: context.messages.measure({ name: options.measure }), adds };
    const empty = options.empty === 'auto' ? (adds ? 'zero' : 'gap') : options.empty;
    const view = toView(main, measure, options, context);
    const outlook = outlookOf(results, options, context.calendar);
    return { options, empty, view: view && { ...view, ...(outlook && { outlook }) } };
  },

  result: (main, { options }) => toResult(main, options.growth),

  isEmpty: (results) => results['main']?.rowCount === 0,

  isNothing: ({ view }) => view?.facts.worth.shown === false,

  sentence: ({ view: { view }, context }) => view && sentenceOf(view, context),

  claims: ({ view: { view } }) => ({ claims: view ? claimsOf(view) : [] }),

  summary: ({ view: { view }, context }) => (view ? summaryOf(view, context) : ''),

  table: (_attributes, { view: { view }, context }, caption) => view && toTable(view, context, caption),

  explain(_attributes, { view: { view, options, empty }, context }) {
    if (!view) return [];
    return explanationOf(view, { events: options.events, empty, isCombined: options.model === 'auto' }, context);
  },

  fields: () => ['date'],
};
