import { formatRange } from '../../../format/date.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { forecastsTexts } from '../../../messages/compiled/en/forecasts.js';
import { timeTexts } from '../../../messages/compiled/en/time.js';
import { englishForecast } from '../../../messages/combined/forecast-messages.js';
import type { Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import { numberColumn, type QueryResult, type ResultColumn, resultWith } from '../../../query/result/result.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { type Forecasted, grainOf } from './model.js';
import type { ForecastOptions } from './options.js';
import { levelText, type ForecastPicture } from './view.js';
import { hasCover, toManyView, type ManyRow, type ManyView } from './many-view.js';

export const manyModel: WidgetModel<ForecastOptions, Forecasted, ForecastPicture> = {
  messages: { forecast: englishForecast, forecasts: forecastsTexts, time: timeTexts },

  heading: ({ measure, by = '' }, messages) =>
    messages.forecasts.heading({ measure: messages.measure({ name: measure }), dimension: messages.dimension({ name: by }) }),

  plans(options, { catalog }) {
    const { measure, by = '', limit, horizon, level, model, events } = options;
    const date = `${grainOf(options, catalog)}(date)`;
    const analysis = {
      ...{ kind: 'forecasts' as const, value: resultName(measure), date, series: by, limit, level, model },
      empty: 'zero' as const,
      reconcile: true,
      ...(horizon !== undefined && { horizon }),
      ...(hasStock(options, catalog) && { running: true }),
      ...(events.length > 0 && { events: Object.fromEntries(events.map(({ name, dates }) => [name, dates])) }),
    };
    return {
      main: { measures: [measure], by: [by, date], analysis },
      ...(hasStock(options, catalog) && { stock: { measures: ['stock'], by: [by] } }),
    };
  },

  view(options, results, context) {
    const { forecasts } = context.messages;
    const names = {
      total: forecasts.total,
      others: (n: number) => forecasts.others({ n, shown: formatNumber(n, 'count', context) }),
    };
    const { by = '', level } = options;
    return {
      options,
      empty: 'zero',
      view: undefined,
      many: toManyView(results['main']!, { by, level: level[0]!, stock: results['stock'] }, names, context),
    };
  },

  result: (main, { many }) => (many ? resultOf(main, many) : main),

  isEmpty: (results) => results['main']?.rowCount === 0,

  isPatient: true,

  sentence: ({ view: { many, options }, context }) => many && sentenceOf(many, options, context),

  summary: ({ view: { many, options }, context }) => (many ? sentenceOf(many, options, context) : ''),

  explain(_attributes, { view: { many }, context }) {
    if (!many) return [];
    const { forecasts, forecast } = context.messages;
    const isRare = many.rows.some(({ model }) => /\b(?:SBA|TSB)\b/.test(model));
    return [
      { term: forecasts.addsTerm, text: forecasts.adds },
      ...(isRare ? [{ term: forecasts.rareTerm, text: forecasts.rare }] : []),
      { term: forecasts.relyTerm, text: forecasts.relyText },
      { term: forecast.sumTerm, text: forecast.sumText },
      ...(hasCover(many) ? [{ term: context.messages.measure({ name: 'stock-cover' }), text: forecasts.cover }] : []),
    ];
  },
};

/** True for units of products that are in stock: the forecast says how long it lasts. */
function hasStock({ measure }: ForecastOptions, { roles }: Pick<Catalog, 'roles'>): boolean {
  return resultName(measure) === 'units' && roles.some(({ role }) => role === 'stock');
}

/** Returns the total with its interval and change, and the number of forecasts to rely on. */
function sentenceOf(
  { total, rows, level, unit, days, daysBefore }: ManyView,
  options: ForecastOptions,
  context: WidgetContext,
): string {
  const { messages, locale } = context;
  const compact = (value: number): string => formatNumber(value, unit, context, 'compact');
  const { change } = total;
  const whole = messages.forecast.total(messages.measure({ name: options.measure }), {
    value: compact(total.value),
    period: formatRange(days, context),
    limits: { level: levelText(level, locale), from: compact(total.lower), to: compact(total.upper) },
    than: Number.isNaN(change)
      ? undefined
      : {
          direction: Math.sign(Math.round(change * 1000)),
          share: formatPercent(Math.abs(change), locale),
          earlier: formatRange(daysBefore, context),
        },
  });
  const n = rows.filter(({ why }) => why === 'better').length;
  const count = (number: number): string => formatNumber(number, 'count', context);
  return messages.phrases({ items: [whole, messages.forecasts.counts({ n, shown: count(n), all: count(rows.length) })] });
}

/** Returns the public `result`: a row for each member, and for the others. */
function resultOf(main: QueryResult, many: ManyView): QueryResult {
  const { rows, by, unit, level } = many;
  const [members] = main.columns;
  const places = new Map(rows.map((row, index) => [row, index * (main.rowCount / rows.length)]));
  const number = (name: string, of: (row: ManyRow) => number, own = unit): ResultColumn =>
    numberColumn(name, Float64Array.from(rows, of), own);
  // Stock that outlasts the forecast has no known end.
  const known = (days = NaN): number => (Number.isFinite(days) ? days : NaN);
  const whys = [...new Set(rows.map(({ why }) => why))];
  return resultWith(main, {
    rowCount: rows.length,
    columns: [
      {
        ...members!,
        name: by,
        values: Int32Array.from(rows, (row) => members!.values[places.get(row)!] ?? 0),
        valid: Uint8Array.from(rows, ({ member }) => (member === null ? 0 : 1)),
      },
      number('year-before', ({ before }) => before),
      number('forecast', ({ value }) => value),
      number('change', ({ change }) => change, 'percent'),
      number(`lower${level}`, ({ lower }) => lower),
      number(`upper${level}`, ({ upper }) => upper),
      number('wape', ({ error }) => error, 'percent'),
      number('wape-naive', ({ naiveError }) => naiveError, 'percent'),
      number('mase', ({ mase }) => mase, 'number'),
      ...(hasCover(many)
        ? [
            number('stock', ({ stock }) => stock ?? NaN, 'count'),
            number('stock-cover', ({ cover }) => known(cover?.days), 'days'),
            number(`cover-lower${level}`, ({ cover }) => known(cover?.lower), 'days'),
            number(`cover-upper${level}`, ({ cover }) => known(cover?.upper), 'days'),
          ]
        : []),
      { name: 'why', type: 'text', values: Int32Array.from(rows, ({ why }) => whys.indexOf(why)), dictionary: whys },
    ],
  });
}
