import { axisTexts } from '../../../format/axis-texts.js';
import { formatDayOfYear, formatRange, type DateStyle } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { axisName, binName } from '../../../format/time-names.js';
import type { AccuracyWords, LimitWords } from '../../../messages/forecast-words.js';
import { textsAt } from '../../../query/time/day-notes.js';
import { daysOf } from '../../../query/time/bins.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { growthText, levelText, whatIfName } from './view.js';
import type { ForecastContext, ForecastView, PictureWords } from './view.js';

/** How dates of a context are said. */
export function dateStyle({ locale, calendar }: ForecastContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function pictureWords(context: ForecastContext, label: string): PictureWords {
  const { forecast } = context.words;
  return {
    fiscalStart: context.calendar.fiscalStart,
    dateName: (day, part) => axisName(day, part, dateStyle(context)),
    axis: (ticks, unit) => axisTexts(ticks, unit, context),
    value: (value, unit) => formatNumber(value, unit, context, 'compact'),
    cut: forecast.cut,
    forecast: forecast.forecast,
    label,
  };
}

/** A bin by name. */
export function nameAt({ bins, grain }: ForecastView, index: number, context: ForecastContext): string {
  return binName(bins[index] ?? 0, grain, dateStyle(context));
}

/** The days of some bins by name: `Mar 2017`, `Jan–Jun 2017`. */
export function daysName({ bins, grain }: ForecastView, indices: readonly number[], context: ForecastContext): string {
  const days = daysOf({ from: Math.min(...indices), to: Math.max(...indices) }, bins, grain);
  return formatRange(days, dateStyle(context));
}

/** Periods that a history needs at least: two seasons, and some to try the forecast on. */
const LEAST: Readonly<Record<TimeGrain, number>> = { day: 14, week: 104, month: 24, quarter: 10, year: 10 };

/** The whole in words: what is forecast, and how near that was when it was tried. */
export function sentenceOf(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.words;
  if (!view.isWorth) return forecast.notShown(reasonOf(view, context));
  const accuracy = accuracyOf(view, context);
  return forecast.sentences([
    headline(view, context),
    ...(view.sum?.whatIf === undefined
      ? []
      : [forecast.whatIfTotal(growthText(view.growth!, context.locale), compact(view.sum.whatIf, view, context))]),
    accuracy ? forecast.accuracy(accuracy) : forecast.untried,
  ]);
}

/** The same with what events change, for those who hear it. */
export function summaryOf(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.words;
  const effects = effectTexts(view, context);
  const told = effects.length > 0 ? [forecast.effects(context.words.list(effects))] : [];
  return forecast.sentences([sentenceOf(view, context), ...told]);
}

function headline(view: ForecastView, context: ForecastContext): string {
  const { forecast } = context.words;
  const { sum, measure } = view;
  if (!sum) {
    const last = view.bins.length - 1;
    const limits = toldOf(view.limits);
    return forecast.last(measure, {
      value: compact(view.forecast[last]!, view, context),
      period: nameAt(view, last, context),
      limits: limits && limitWords(limits.level, limits.lower[last]!, limits.upper[last]!, { view, context }),
    });
  }
  const limits = toldOf(sum.limits);
  const { before } = sum;
  const change = before && before.value !== 0 ? (sum.value - before.value) / Math.abs(before.value) : undefined;
  return forecast.total(measure, {
    value: compact(sum.value, view, context),
    period: formatRange(sum.days, dateStyle(context)),
    limits: limits && limitWords(limits.level, limits.lower, limits.upper, { view, context }),
    than:
      before && change !== undefined
        ? {
            course: Math.abs(change) < 0.0005 ? 0 : Math.sign(change),
            share: formatPercent(Math.abs(change), context.locale),
            earlier: formatRange(before.days, dateStyle(context)),
          }
        : undefined,
  });
}

/** Of several intervals one is told: the narrowest that holds at least four in five. */
function toldOf<One extends { readonly level: number }>(limits: readonly One[]): One | undefined {
  return limits.find(({ level }) => level >= 80) ?? limits.at(-1);
}

function limitWords(
  level: number,
  lower: number,
  upper: number,
  { view, context }: { readonly view: ForecastView; readonly context: ForecastContext },
): LimitWords {
  return { level: levelText(level, context.locale), from: compact(lower, view, context), to: compact(upper, view, context) };
}

/** Why no forecast is shown. */
function reasonOf({ facts, grain }: ForecastView, context: ForecastContext): string {
  const { forecast } = context.words;
  const unit = forecast.unit(grain);
  if (facts.worth.why === 'few-values') return forecast.few(facts.count, LEAST[grain], unit);
  if (facts.worth.why === 'wide') return forecast.wide;
  const accuracy = accuracyFrom(facts.backtest, unit, context);
  return accuracy ? forecast.noBetter(accuracy) : forecast.noBetterUntried(unit);
}

/** How near the forecast was when it was tried; undefined where that could not be. */
export function accuracyOf({ facts, grain }: ForecastView, context: ForecastContext): AccuracyWords | undefined {
  return accuracyFrom(facts.backtest, context.words.forecast.unit(grain), context);
}

/** Undefined also where all values were 0 that it was tried on: no error is a part of them. */
function accuracyFrom(
  backtest: ForecastView['facts']['backtest'],
  unit: string,
  { locale }: ForecastContext,
): AccuracyWords | undefined {
  if (!backtest || Number.isNaN(backtest.wape)) return undefined;
  const { wape, naive, origins, horizon } = backtest;
  const percent = (value: number): string => formatPercent(value / 100, locale);
  return { own: percent(wape), naive: percent(naive.wape), times: origins, count: horizon, unit };
}

/** What events and working days change, each as a text. */
export function effectTexts({ facts, unit, isWorth }: ForecastView, context: ForecastContext): readonly string[] {
  if (!isWorth) return [];
  return facts.effects.map(({ name, effect, relative }) =>
    context.words.forecast.effect(
      name,
      relative ? formatPercent(effect, context.locale, true) : formatSigned(effect, unit, context, 'compact'),
    ),
  );
}

function compact(value: number, { unit }: ForecastView, context: ForecastContext): string {
  return formatNumber(value, unit, context, 'compact');
}

function exact(value: number | undefined, { unit }: ForecastView, context: ForecastContext): string {
  return formatNumber(value === undefined || Number.isNaN(value) ? null : value, unit, context, 'full');
}

/** What is told of a bin: terms with exact values, those that are there. */
export function detailsOf(
  view: ForecastView,
  index: number,
  context: ForecastContext,
): readonly (readonly [term: string, value: string])[] {
  const { forecast } = context.words;
  const rows: (readonly [string, string])[] = [];
  const add = (term: string, value: number | undefined): void => {
    if (value !== undefined && !Number.isNaN(value)) rows.push([term, exact(value, view, context)]);
  };
  add(isPartial(view, index) ? `${forecast.actual}, ${partialText(view, context)}` : forecast.actual, view.values[index]);
  if (view.isWorth) {
    add(forecast.forecast, view.forecast[index]);
    for (const { level, lower, upper } of view.limits) {
      if (Number.isNaN(lower[index])) continue;
      const between = forecast.between(exact(lower[index], view, context), exact(upper[index], view, context));
      rows.push([forecast.interval(levelText(level, context.locale)), between]);
    }
    if (view.growth !== undefined) add(whatIfName(view.growth, context), view.whatIf?.[index]);
    add(forecast.saidTerm, view.said?.[index]);
  }
  return rows;
}

/** Whether a bin is the newest one, which the data cover in part. */
export function isPartial({ known, past }: ForecastView, index: number): boolean {
  return index === known && past > known;
}

function partialText({ newest }: ForecastView, context: ForecastContext): string {
  const { forecast } = context.words;
  return newest === undefined ? forecast.partial : forecast.partialTo(formatDayOfYear(newest, context));
}

/** A bin as it is spoken. */
export function spokenPoint(view: ForecastView, index: number, context: ForecastContext): string {
  const { forecast } = context.words;
  const name = [nameAt(view, index, context), ...textsAt(view.notes ?? [], index)].join(', ');
  const parts = detailsOf(view, index, context).map(([term, value]) => forecast.spoken(term, value));
  return forecast.point(name, parts, index - view.shown.from + 1, view.shown.to - view.shown.from + 1);
}

/** Each period as a row of exact texts, and where periods add up those to come together. */
export function toTable(
  view: ForecastView,
  context: ForecastContext,
  caption: string,
): {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
} {
  const { forecast, period } = context.words;
  const columns = numberColumns(view, context);
  const row = (name: string, texts: readonly string[], note: string): readonly string[] => [
    name,
    ...texts,
    ...(view.notes ? [note] : []),
  ];
  const rows = view.bins.map((_, index) =>
    row(
      nameAt(view, index, context),
      columns.map(({ values }) => (isForeign(view, values, index) ? '' : exact(values[index], view, context))),
      textsAt(view.notes ?? [], index).join(', '),
    ),
  );
  const { sum } = view;
  const together = sum
    ? [
        row(
          forecast.together(formatRange(sum.days, dateStyle(context))),
          columns.map((column) => (column.sum === undefined ? '' : exact(column.sum, view, context))),
          '',
        ),
      ]
    : [];
  return {
    caption,
    columns: [
      { label: period },
      ...columns.map(({ label }) => ({ label, numeric: true })),
      ...(view.notes ? [{ label: forecast.event }] : []),
    ],
    rows: [...rows, ...together],
  };
}

/** Whether a column says nothing of a bin by its nature: what was of the future, what comes of the past. */
function isForeign({ values, past }: ForecastView, column: Float64Array, index: number): boolean {
  return Number.isNaN(column[index]) && (column !== values || index >= past);
}

interface NumberColumn {
  readonly label: string;
  readonly values: Float64Array;
  readonly sum?: number | undefined;
}

function numberColumns(view: ForecastView, context: ForecastContext): readonly NumberColumn[] {
  const { forecast } = context.words;
  const { sum, said, whatIf, growth } = view;
  const actual = { label: forecast.actual, values: view.values };
  if (!view.isWorth) return [actual];
  return [
    actual,
    { label: forecast.forecast, values: view.forecast, sum: sum?.value },
    ...view.limits.flatMap(({ level, lower, upper }, k): readonly NumberColumn[] => {
      const text = levelText(level, context.locale);
      return [
        { label: forecast.lowerLimit(text), values: lower, sum: sum?.limits[k]?.lower },
        { label: forecast.upperLimit(text), values: upper, sum: sum?.limits[k]?.upper },
      ];
    }),
    ...(whatIf && growth !== undefined ? [{ label: whatIfName(growth, context), values: whatIf, sum: sum?.whatIf }] : []),
    ...(said ? [{ label: forecast.saidTerm, values: said }] : []),
  ];
}
