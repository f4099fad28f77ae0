import { englishForecast } from '../../../messages/combined/forecast-messages.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import { timeTexts } from '../../../messages/compiled/en/time.js';
import { tonesTexts } from '../../../messages/compiled/en/tones.js';
import type { Catalog } from '../../../query/catalog.js';
import { measureOf, resultName } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import { type QueryResult, resultWith } from '../../../query/result/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { ManyView } from './many-view.js';
import type { ForecastOptions } from './options.js';
import { outlookOf, toOutlookPlans } from './outlook.js';
import { claimsOf, sentenceOf, summaryOf, toTable } from './texts.js';
import { type ForecastPicture, type ForecastView, raised, toView } from './view.js';

/** Days of two years, minus days that the first and the last month may lack. */
const TWO_YEARS = 2 * 365 - 31;

/**
 * Returns the period length of a forecast. `auto` is months from two years on: shorter data does not show a yearly season.
 * Otherwise `auto` is days, which have a weekly season. The choice depends on all data, and a filter does not change it.
 */
export function grainOf({ granularity }: ForecastOptions, { oldest, newest }: Pick<Catalog, 'oldest' | 'newest'>): TimeGrain {
  if (granularity !== 'auto') return granularity;
  return oldest !== undefined && newest !== undefined && newest - oldest < TWO_YEARS ? 'day' : 'month';
}

/** Returns the query of a forecast. The worker computes the forecast. */
export function toPlans(options: ForecastOptions, catalog: Catalog): { readonly main: QueryPlan } {
  const { measure, horizon, level, model, events, empty } = options;
  const date = `${grainOf(options, catalog)}(date)`;
  return {
    main: {
      measures: [measure],
      by: [date],
      analysis: {
        kind: 'forecast',
        value: resultName(measure),
        date,
        level,
        model,
        empty,
        ...(horizon !== undefined && { horizon }),
        ...(events.length > 0 && { events: Object.fromEntries(events.map(({ name, dates }) => [name, dates])) }),
      },
    },
  };
}

/** Returns the public `result`. A what-if line becomes the column `what-if`. */
export function toResult(main: QueryResult, growth: number | undefined): QueryResult {
  const reported = main.columns.find(({ name }) => name === 'forecast');
  if (growth === undefined || !reported) return main;
  const { columns } = main;
  const values = Float64Array.from(reported.values, (value) => raised(value, growth));
  const at = columns.indexOf(reported) + 1;
  return resultWith(main, {
    columns: [...columns.slice(0, at), { ...reported, name: 'what-if', values }, ...columns.slice(at)],
  });
}

export interface Forecasted {
  readonly options: ForecastOptions;
  /** How periods without rows count. */
  readonly empty: 'gap' | 'zero';
  /** `undefined` without rows, and with `by`. */
  readonly view: ForecastView | undefined;
  readonly many?: ManyView | undefined;
}

export const forecastModel: WidgetModel<ForecastOptions, Forecasted, ForecastPicture> = {
  messages: { forecast: englishForecast, plot: englishPlot, time: timeTexts, tones: tonesTexts },

  heading({ measure, granularity }, messages, shown) {
    const { forecast } = messages;
    const grain = shown?.view.view?.grain ?? (granularity === 'auto' ? undefined : granularity);
    return forecast.heading({
      unit: grain,
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

  explain: async (_attributes, { view: { view, options, empty }, context }) => {
    const { explanationOf } = await import('./explanation.js');
    return view ? explanationOf(view, { events: options.events, empty, isCombined: options.model === 'auto' }, context) : [];
  },

  fields: () => ['date'],
};
