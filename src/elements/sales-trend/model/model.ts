import { englishTrend } from '../../../messages/combined/trend-messages.js';
import { tonesTexts } from '../../../messages/compiled/en/tones.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { WidgetModel } from '../../base/element/widget.js';
import { claimsOf } from './claims.js';
import type { TrendAnswers } from './lines.js';
import { totalName } from './naming.js';
import type { TrendOptions } from './options.js';
import { toPlans, toSeriesPlans } from './plans.js';
import { toPoolPlans } from './pool.js';
import { toResult } from './result.js';
import { explainSeason } from './season.js';
import { toTable } from './table.js';
import { drawnMembers, membersOf, toView } from './trend.js';
import type { TrendContext, TrendView } from './view.js';
import { sentenceOf } from './texts.js';

/** Data of a trend card. Gestures change the chart without a new result. */
export interface Trend {
  readonly answers: TrendAnswers & { readonly others?: QueryResult | undefined };
  readonly options: TrendOptions;
  readonly context: TrendContext;
  /** View without an active gesture. */
  readonly view: TrendView | undefined;
}

/** Queries and views of a trend. */
export const trendModel: WidgetModel<TrendOptions, Trend, TrendView> = {
  messages: { trend: englishTrend, tones: tonesTexts },

  heading: (attributes, messages, shown) => headingOf(attributes, shown?.picture?.grain, messages),

  plans: toPlans,

  follow(options, { main, members }, context) {
    const plans = toSeriesPlans(options, membersOf(members), context.where);
    const known = (main ?? members)?.measures ?? [];
    const all = { ...toPlans(options), ...plans };
    return { ...plans, ...toPoolPlans(options, known, all) };
  },

  view(options, results, around) {
    const { series } = options;
    const slots = series === undefined ? undefined : around.slotsOf(series, drawnMembers(results['members']));
    const isPart = around.isOnDashboard === true && around.where !== '';
    const context: TrendContext = { ...around, slots, isPart };
    return { answers: results, options, context, view: toView(results, options, context) };
  },

  /** The time key is named after its unit, `month(date)`; the members of a series that are not shown follow as rows of `(other)`. */
  result: (main, { answers }) => toResult(main, answers.others),

  isEmpty: (results) => (results['main'] ?? results['members'])?.rowCount === 0,

  summary: ({ view, picture }) => (picture ? sentenceOf(picture, view.context) : ''),

  claims: ({ view, picture }, options) => picture && claimsOf(picture, options, view.context),

  table: (_attributes, { view, picture }, caption) => picture && toTable(picture, view.context, caption),

  explain: (_attributes, { view }) => explainSeason(view.answers, view.context),

  fields: () => ['date'],

  isBrush: ({ brush }) => brush,
};

function headingOf(attributes: TrendOptions, shownGrain: TrendView['grain'] | undefined, messages: Messages): string {
  const { granularity, series, average, adjusted } = attributes;
  const names = attributes.measures.map((one) => messages.measure({ name: one }));
  const grain = shownGrain ?? (granularity === 'auto' ? undefined : granularity);
  const measures = measuresText(attributes, messages.trend.together({ names }), messages);
  if (grain === undefined) return measures;
  const unit = messages.trend.unit({ grain });
  const mean = average === undefined ? undefined : messages.trend.average({ count: average, unit });
  return messages.trend.heading({
    measures,
    unit,
    series: series ? messages.dimension({ name: series }) : undefined,
    average: adjusted ? messages.trend.adjusted : mean,
  });
}

function measuresText(options: TrendOptions, together: string, messages: Messages): string {
  return options.growth === 'only' ? messages.trend.growing({ measures: together }) : totalName(together, options, messages);
}
