import { dateFields } from '../../../catalog/default-period.js';
import { withoutFields } from '../../../query/where/clause-list.js';
import { clauseLabel } from '../../base/card/clause-label.js';
import { testOf, type Claim } from '../../../query/claim.js';
import { axisTexts } from '../../../format/column.js';
import { formatDayOfYear, formatRange } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned, numberFormat, tidy } from '../../../format/number.js';
import { axisName, binName } from '../../../format/time-names.js';
import type { AccuracyLabels, LimitLabels } from '../../../messages/combined/forecast-messages.js';
import type { TableView } from '../../base/element/widget.js';
import { textsAt } from '../../../query/time/day-notes.js';
import { daysOf, type TimeGrain } from '../../../query/time/time-grain.js';
import { growthText, levelText, whatIfName } from './view.js';
import type { Outlook } from './outlook.js';
import type { ForecastContext, ForecastView, PictureTexts } from './view.js';

export function pictureTexts(context: ForecastContext, label: string): PictureTexts {
  const { time } = context.messages;
  return {
    fiscalStart: context.calendar.fiscalStart,
    dateName: (day, part) => axisName(day, part, context),
    axis: (ticks, unit) => axisTexts(ticks, unit, context),
    value: (value, unit) => formatNumber(value, unit, context, 'compact'),
    cut: time.cut,
    forecast: time.forecast,
    label,
  };
}

export function nameAt({ bins, grain }: ForecastView, index: number, context: ForecastContext): string {
  return binName(bins[index] ?? 0, grain, context);
}

/** Formats the period of several bins: `Mar 2017`, `Jan–Jun 2017`. */
export function daysName({ bins, grain }: ForecastView, indices: readonly number[], context: ForecastContext): string {
  const days = daysOf({ from: Math.min(...indices), to: Math.max(...indices) }, bins, grain, context.calendar);
  return formatRange(days, context);
}

/** Minimum number of periods of a history: two seasons, and some for the backtest. */
const LEAST: Readonly<Record<TimeGrain, number>> = { day: 14, week: 104, month: 24, quarter: 10, year: 10 };

/**
 * Returns the summary: the forecast, and its accuracy in the backtest. On a dashboard, “How is this calculated?” has the accuracy, unless no
 * model was more accurate than repeating the last season.
 */
export function sentenceOf(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.messages;
  if (!view.isReliable) {
    const limit = view.facts.worth.why === 'few-values' ? limitOf(context) : undefined;
    const limited =
      limit === undefined
        ? []
        : [
            forecast.limited({
              filter: clauseLabel(limit, context.messages, { ...context, catalog: context.catalog }),
            }),
          ];
    return context.messages.phrases({ items: [forecast.notShown({ reason: reasonOf(view, context) }), ...limited] });
  }
  return context.messages.phrases({
    items: [
      ...(view.outlook ? [outlookText(view.outlook, view, context)] : []),
      headline(view, context),
      ...(view.sum?.whatIf === undefined
        ? []
        : [
            forecast.whatIfTotal({
              growth: growthText(view.growth!, context.locale),
              value: compact(view.sum.whatIf, view, context),
            }),
          ]),
      ...accuracyTexts(view, context),
    ],
  });
}

/** Returns the sentence on the accuracy in the backtest; on a dashboard only where the forecast was no better than the last season. */
function accuracyTexts(view: ForecastView, context: ForecastContext): readonly string[] {
  const { forecast } = context.messages;
  const { backtest, worth } = view.facts;
  const accuracy = accuracyOf(view, context);
  const errors = accuracy ?? { unit: view.grain, own: undefined, naive: undefined };
  if (backtest?.replaced) {
    const { replaced } = backtest;
    return [forecast.repeats({ ...errors, own: accuracy && formatPercent(replaced.wape / 100, context.locale) })];
  }
  if (worth.why === 'no-better') return [forecast.noBetter({ ...errors })];
  if (!accuracy) return [forecast.untried];
  return context.isOnDashboard ? [] : [forecast.accuracy({ ...accuracy })];
}

/** Returns the filter on the date that shortens the history; `undefined` without one. */
function limitOf({ catalog, where = '', filters = [] }: ForecastContext): string | undefined {
  const fields = catalog ? dateFields(catalog) : [];
  return [...filters, where].find((clause) => clause && withoutFields(clause, fields) !== clause);
}

function outlookText(outlook: Outlook, view: ForecastView, context: ForecastContext): string {
  const { days, value, level, lower, upper, plan, likelihood } = outlook;
  return context.messages.forecast.outlook({
    ...{ period: formatRange(days, context), value: compact(value, view, context) },
    ...limitTexts(level, lower, upper, { view, context }),
    ...{ plan: compact(plan, view, context), likelihood: likelihoodText(likelihood, context) },
  });
}

/** Formats a likelihood in whole percent. One of nearly 0 or 1 is never certain. */
function likelihoodText(likelihood: number, { locale }: ForecastContext): string {
  const percent = (value: number): string =>
    tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value));
  if (likelihood < 0.01) return `<${percent(0.01)}`;
  return likelihood > 0.99 ? `>${percent(0.99)}` : percent(likelihood);
}

/** Returns the summary for screen readers, with the effects of events. */
export function summaryOf(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.messages;
  const effects = effectTexts(view, context);
  const reported = effects.length > 0 ? [forecast.effects({ list: context.messages.list({ items: effects }) })] : [];
  return context.messages.phrases({ items: [sentenceOf(view, context), ...reported] });
}

/** Returns what the summary states: the forecast with its interval, the earlier value, and the errors of the backtest. */
export function claimsOf({ sum, forecast, limits, bins, facts, grain, outlook }: ForecastView): readonly Claim[] {
  const last = bins.length - 1;
  const own = intervalOf(limits);
  const whole = sum && intervalOf(sum.limits);
  const { wape = NaN, naive, replaced, origins = NaN, horizon = NaN } = facts.backtest ?? {};
  const change = sum?.before ? (sum.value - sum.before.value) / Math.abs(sum.before.value) : NaN;
  const figures = sum
    ? [sum.value, sum.whatIf ?? NaN, whole?.lower ?? NaN, whole?.upper ?? NaN, sum.before?.value ?? NaN, change]
    : [forecast[last] ?? NaN, own?.lower[last] ?? NaN, own?.upper[last] ?? NaN];
  return [
    testOf('forecast', [
      ...figures,
      (whole ?? own)?.level ?? NaN,
      LEAST[grain],
      wape,
      naive?.wape ?? NaN,
      replaced?.wape ?? NaN,
      origins,
      horizon,
      facts.count,
      ...facts.effects.map(({ effect }) => effect),
      ...(outlook ? [outlook.value, outlook.lower, outlook.upper, outlook.plan, outlook.likelihood] : []),
    ]),
  ];
}

function headline(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.messages;
  const { sum, measure } = view;
  if (!sum) {
    const last = view.bins.length - 1;
    const limits = intervalOf(view.limits);
    return forecast.last(measure, {
      value: compact(view.forecast[last]!, view, context),
      period: nameAt(view, last, context),
      limits: limits && limitTexts(limits.level, limits.lower[last]!, limits.upper[last]!, { view, context }),
    });
  }
  const limits = intervalOf(sum.limits);
  const { before } = sum;
  const change = before && before.value !== 0 ? (sum.value - before.value) / Math.abs(before.value) : undefined;
  return forecast.total(measure, {
    value: compact(sum.value, view, context),
    period: formatRange(sum.days, context),
    limits: limits && limitTexts(limits.level, limits.lower, limits.upper, { view, context }),
    than:
      before && change !== undefined
        ? {
            direction: Math.abs(change) < 0.0005 ? 0 : Math.sign(change),
            share: formatPercent(Math.abs(change), context.locale),
            earlier: formatRange(before.days, context),
          }
        : undefined,
  });
}

/** Returns the interval to report: the narrowest with a level of at least 80%. */
export function intervalOf<One extends { readonly level: number }>(limits: readonly One[]): One | undefined {
  return limits.find(({ level }) => level >= 80) ?? limits.at(-1);
}

function limitTexts(
  level: number,
  lower: number,
  upper: number,
  { view, context }: { readonly view: ForecastView; readonly context: ForecastContext },
): LimitLabels {
  return { level: levelText(level, context.locale), from: compact(lower, view, context), to: compact(upper, view, context) };
}

function reasonOf({ facts, grain }: ForecastView, context: ForecastContext): string {
  const { forecast } = context.messages;
  return facts.worth.why === 'wide' ? forecast.wide : forecast.few({ unit: grain, least: LEAST[grain], count: facts.count });
}

/**
 * Describes the accuracy in the backtest. `undefined` when there was no backtest, and when all backtested values were 0: no percentage
 * error exists then.
 */
export function accuracyOf(
  { facts: { backtest }, grain }: ForecastView,
  { locale }: ForecastContext,
): AccuracyLabels | undefined {
  if (!backtest || Number.isNaN(backtest.wape)) return undefined;
  const { wape, naive, origins, horizon } = backtest;
  const percent = (value: number): string => formatPercent(value / 100, locale);
  return { own: percent(wape), naive: percent(naive.wape), times: origins, count: horizon, unit: grain };
}

/** Describes the effects of events and working days, one text each. */
export function effectTexts({ facts, unit, isReliable }: ForecastView, context: ForecastContext): readonly string[] {
  if (!isReliable) return [];
  return facts.effects.map(({ name, effect, relative }) =>
    context.messages.forecast.effect(
      name,
      relative ? formatPercent(effect, context.locale, true) : formatSigned(effect, unit, context, 'compact'),
    ),
  );
}

function compact(value: number, { unit }: ForecastView, context: ForecastContext): string {
  return formatNumber(value, unit, context, 'compact');
}

/** Returns the details of a bin: terms with exact values. Missing values have no entry. */
export function detailsOf(
  view: ForecastView,
  index: number,
  context: ForecastContext,
): readonly (readonly [term: string, value: string])[] {
  const { time } = context.messages;
  return seriesOf(view, context).flatMap(({ term, columns }) => {
    const [from = '', to] = columns.map(({ values }) => formatNumber(values[index], view.unit, context));
    if (Number.isNaN(columns[0]!.values[index])) return [];
    const isCut = columns[0]!.values === view.values && isPartial(view, index);
    const name = isCut ? `${term}, ${partialText(view, context)}` : term;
    return [[name, to === undefined ? from : time.between({ from, to })] as const];
  });
}

/** True when a bin is the newest one and the data covers only part of its period. */
export function isPartial({ known, past }: ForecastView, index: number): boolean {
  return index === known && past > known;
}

function partialText({ newest }: ForecastView, context: ForecastContext): string {
  const { forecast, time } = context.messages;
  return newest === undefined ? forecast.partial : time.partialTo({ day: formatDayOfYear(newest, context) });
}

export function spokenPoint(view: ForecastView, index: number, context: ForecastContext): string {
  const { plot, time } = context.messages;
  const name = context.messages.list({ items: [nameAt(view, index, context), ...textsAt(view.notes ?? [], index)] });
  const parts = detailsOf(view, index, context).map(([term, value]) => time.spoken({ term, value }));
  const { from, to } = view.shown;
  return plot.point({
    ...{ name, parts: parts.length === 0 ? [plot.noValue] : parts },
    ...{ mark: 'point', k: index - from + 1, n: to - from + 1 },
  });
}

/** Returns the table: one row of exact texts per period. Measures that add up also have a total of the forecast. */
export function toTable(view: ForecastView, context: ForecastContext, caption: string): TableView {
  const { sum, notes, bins, unit } = view;
  const { forecast, period, list } = context.messages;
  const columns = seriesOf(view, context).flatMap((series) => series.columns);
  const textOf = (value: number | undefined): string => formatNumber(value, unit, context);
  const row = (name: string, texts: readonly string[], note = ''): readonly string[] => [
    name,
    ...texts,
    ...(notes ? [note] : []),
  ];
  const rows = bins.map((_, index) => {
    const texts = columns.map(({ values }) => (isForeign(view, values, index) ? '' : textOf(values[index])));
    return row(nameAt(view, index, context), texts, list({ items: textsAt(notes ?? [], index) }));
  });
  const sums = columns.map((column) => (column.sum === undefined ? '' : textOf(column.sum)));
  return {
    caption,
    columns: [
      { label: period, isOrdered: true },
      ...columns.map(({ label }) => ({ label, numeric: true })),
      ...(notes ? [{ label: forecast.event }] : []),
    ],
    rows: sum ? [...rows, row(forecast.together({ period: formatRange(sum.days, context) }), sums)] : rows,
  };
}

/** True when a column never has a value for a bin: no forecast of the past, no actual value of the future. */
function isForeign({ values, past }: ForecastView, column: Float64Array, index: number): boolean {
  return Number.isNaN(column[index]) && (column !== values || index >= past);
}

/** A line of the chart, or an interval: its name, and its values with their total, by column of the table. */
interface Series {
  readonly term: string;
  readonly columns: readonly { readonly label: string; readonly values: Float64Array; readonly sum?: number | undefined }[];
}

/** Returns what table and tooltips have of each period. */
function seriesOf(view: ForecastView, context: ForecastContext): readonly Series[] {
  const { forecast, time } = context.messages;
  const { sum, limits, pastForecast, whatIf, growth } = view;
  const lineOf = (term: string, values: Float64Array, total?: number): Series => ({
    term,
    columns: [{ label: term, values, sum: total }],
  });
  const actual = lineOf(forecast.actual, view.values);
  if (!view.isReliable) return [actual];
  return [
    actual,
    lineOf(time.forecast, view.forecast, sum?.value),
    ...limits.map(({ level, lower, upper }, k): Series => {
      const text = levelText(level, context.locale);
      return {
        term: time.interval({ level: text }),
        columns: [
          { label: forecast.lowerLimit({ level: text }), values: lower, sum: sum?.limits[k]?.lower },
          { label: forecast.upperLimit({ level: text }), values: upper, sum: sum?.limits[k]?.upper },
        ],
      };
    }),
    ...(whatIf && growth !== undefined ? [lineOf(whatIfName(growth, context), whatIf, sum?.whatIf)] : []),
    ...(pastForecast ? [lineOf(forecast.backtestTerm, pastForecast)] : []),
  ];
}
