import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import type { LegendKey, TimeLine, TimePicture } from '../../../plot/time/picture.js';
import { sumOf } from '../../../util/numbers/sum.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { numberFormat, tidy } from '../../../format/number.js';
import type { TimeTexts } from '../../../format/time-names.js';
import type { ForecastFacts } from '../../../query/analysis/analysis.js';
import { numberAt, type ResultColumn } from '../../../query/result/result.js';
import { notesAt } from '../../../query/time/day-notes.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { DayRange } from '../../../query/plan.js';
import { shiftBin, type TimeGrain, binsPerYear } from '../../../query/time/time-grain.js';
import { dateFields } from '../../../catalog/default-period.js';
import { selectedBins } from '../../../catalog/time-selection.js';
import { notesOf, type ForecastOptions } from './options.js';
import type { Outlook } from './outlook.js';

/** Days that a stock lasts at the pace of a forecast, with an interval; infinite where it outlasts the forecast. */
export interface StockCover {
  readonly days: number;
  readonly lower: number;
  readonly upper: number;
}

/** The stock on the last day, and how long it lasts; empty where no stock is known. */
export interface KnownStock {
  readonly stock?: number;
  readonly cover?: StockCover;
}

/** Bounds of a prediction interval for each period. `level` is its probability in percent. The values are NaN in the past. */
interface Limits {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Total of all forecast periods, and total of the same periods a year earlier. */
interface ForecastSum {
  readonly value: number;
  readonly whatIf?: number;
  readonly days: DayRange;
  readonly limits: readonly { readonly level: number; readonly lower: number; readonly upper: number }[];
  readonly before?: { readonly value: number; readonly days: DayRange };
}

/** Data of a forecast chart, without pixel positions. Arrays have one value per bin. */
export interface ForecastView extends TimePicture {
  readonly keys: readonly LegendKey[];
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly facts: ForecastFacts;
  /** True when the forecast is reliable enough to show. Otherwise the chart has only the past. */
  readonly isReliable: boolean;
  /** Bins from `known` on are forecast. Bins from `past` on have no rows. */
  readonly known: number;
  readonly past: number;
  readonly values: Float64Array;
  readonly forecast: Float64Array;
  readonly limits: readonly Limits[];
  readonly whatIf?: Float64Array;
  readonly growth?: number;
  /** Values of the same periods a year before the forecast ones; missing for the past and for years. */
  readonly yearBefore?: Float64Array;
  /** Values of the backtest: the forecast as computed some periods ago. */
  readonly pastForecast?: Float64Array;
  /** Total of the forecast periods, for measures that add up. */
  readonly sum?: ForecastSum;
  readonly newest?: number;
  /** Bins of the page's period, which the history does not depend on. */
  readonly period: readonly number[];
  /** The total of the year compared with its plan, if asked for. */
  readonly outlook?: Outlook;
}

/** Input of the drawing: a view, and the selected bins. */
export interface ForecastPicture {
  readonly view: ForecastView;
  readonly chosen: readonly number[];
}

/** Texts of the chart: axis labels, and the label at the start of the forecast. */
export interface PictureTexts extends TimeTexts {
  readonly forecast: string;
}

export type ForecastContext = Pick<WidgetContext, 'locale' | 'currency' | 'calendar' | 'messages' | 'isOnDashboard'> &
  Partial<Pick<WidgetContext, 'catalog' | 'where' | 'filters' | 'leftOut'>>;

/** The part of a query result that a forecast reads. */
export interface ForecastAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown; readonly newest?: number };
}

/** Raises a value by a fraction of its size. `+5%` raises a negative value, too. */
export function raised(value: number, growth: number): number {
  return value + Math.abs(value) * growth;
}

export function toView(
  answer: ForecastAnswer,
  measure: { readonly name: string; readonly adds: boolean },
  options: ForecastOptions,
  context: ForecastContext,
): ForecastView | undefined {
  const facts = answer.facts.analysis as ForecastFacts | undefined;
  if (!facts) return undefined;
  const { grain, worth, partial } = facts;
  const column = (name: string): ResultColumn | undefined => answer.columns.find((one) => one.name === name);
  const days = Array.from({ length: answer.rowCount }, (_, row) => numberAt(answer.columns[0], row));
  const known = days.indexOf(facts.from);
  const past = partial ? known + 1 : known;
  const count = worth.shown ? days.length : past;
  const read = (name: string): Float64Array => Float64Array.from({ length: count }, (_, row) => numberAt(column(name), row));
  const bins = days.slice(0, count);
  const unit = column('value')?.unit ?? 'number';
  const forecast = read('forecast');
  const { growth } = options;
  const whatIf = growth === undefined || !worth.shown ? undefined : forecast.map((value) => raised(value, growth));
  const { newest } = answer.facts;
  const base = {
    grain,
    bins,
    fiscalStart: context.calendar.fiscalStart,
    shown: { from: Math.max(0, known - historyOf(grain, count - known)), to: count - 1 },
    windowed: false as const,
    chart: 'line' as const,
    measure: measure.name,
    unit,
    facts,
    isReliable: worth.shown,
    known,
    past,
    values: read('value'),
    forecast,
    limits: options.level.map((level) => ({ level, lower: read(`lower${level}`), upper: read(`upper${level}`) })),
    ...(whatIf && growth !== undefined && { whatIf, growth }),
    ...(options.backtest && facts.backtest && { pastForecast: read('backtest') }),
    ...(newest !== undefined && { newest }),
    period: [],
  };
  const yearBefore = yearBeforeOf(base);
  const notes = notesAt(notesOf(options.events), bins, { grain, calendar: context.calendar });
  return {
    ...base,
    period: periodIn(base, context),
    ...(yearBefore && { yearBefore }),
    panels: [panelOf(base, yearBefore, context)],
    keys: keysOf({ ...base, ...(yearBefore && { yearBefore }) }, context),
    ...(notes.length > 0 && { notes }),
    ...(measure.adds && worth.shown && { sum: forecastSum(base) }),
  };
}

/** Returns the bins of the periods that other widgets and the page select. */
function periodIn(choices: Drawn, { leftOut = [], catalog, calendar }: ForecastContext): readonly number[] {
  if (!catalog || leftOut.length === 0) return [];
  return selectedBins(leftOut, { ...choices, ...calendar }, { fields: dateFields(catalog), newest: catalog.newest, calendar });
}

/** Number of past periods that are shown: two years; fewer days, more years. */
const HISTORY: Readonly<Record<TimeGrain, number>> = { day: 120, week: 104, month: 24, quarter: 8, year: 10 };

/** Returns how many past periods are shown: at least as many as are forecast. */
function historyOf(grain: TimeGrain, horizon: number): number {
  return Math.max(HISTORY[grain], horizon);
}

type Drawn = Omit<ForecastView, 'panels' | 'keys' | 'notes' | 'sum'>;

/** The name of a what-if line: `What if +5%`. */
export function whatIfName(growth: number, { locale, messages }: ForecastContext): string {
  return messages.forecast.whatIf({ growth: growthText(growth, locale) });
}

/** Formats the percentage between the what-if line and the forecast, with its sign. */
export function growthText(growth: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(growth));
}

/** Formats the level of an interval: `80%`. */
export function levelText(level: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(level / 100));
}

/** Returns the values a year before the forecast periods; `undefined` without them. A backtest takes their place. */
function yearBeforeOf({ values, known, grain, isReliable, pastForecast, fiscalStart }: Drawn): Float64Array | undefined {
  if (!isReliable || pastForecast || grain === 'year') return undefined;
  const lag = lagOf(grain, { fiscalStart });
  const earlier = values.map((_, index) =>
    index < known || index - lag >= known ? Number.NaN : (values[index - lag] ?? Number.NaN),
  );
  return earlier.some((value) => !Number.isNaN(value)) ? earlier : undefined;
}

function panelOf(view: Drawn, yearBefore: Float64Array | undefined, context: ForecastContext): ForecastView['panels'][number] {
  const { unit, values, pastForecast, whatIf, forecast, growth, isReliable } = view;
  const { messages } = context;
  if (!isReliable) return { unit, lines: [{ label: view.measure, unit, slot: 1, values }], also: [] };
  const bands = [...view.limits].reverse().map(({ lower, upper }) => ({ y1: lower, y2: upper }));
  const lines: TimeLine[] = [{ label: messages.time.forecast, unit, slot: 1, values: forecast, bands }];
  if (whatIf && growth !== undefined) lines.push({ label: whatIfName(growth, context), unit, slot: 2, values: whatIf });
  return { unit, lines, also: [values, ...[pastForecast, yearBefore].filter((one) => one !== undefined)] };
}

function keysOf(
  { isReliable, limits, pastForecast, yearBefore, growth, facts, known, past }: Drawn & Pick<ForecastView, 'yearBefore'>,
  context: ForecastContext,
): readonly LegendKey[] {
  const { forecast: own, time } = context.messages;
  const line = (text: string, className: string): LegendKey => ({ text, kind: 'line', className });
  const partial: readonly LegendKey[] =
    facts.partial && past > known ? [{ text: own.partial, kind: 'dot', className: 'dot s1 open' }] : [];
  if (!isReliable) return partial.length > 0 ? [line(own.actual, 'line s1'), ...partial] : [];
  return [
    line(own.actual, 'line s1'),
    line(time.forecast, 'line ahead s1'),
    ...limits.map(({ level }, k): LegendKey => ({
      text: time.interval({ level: levelText(level, context.locale) }),
      kind: 'area',
      className: `band swatch s1 b${limits.length - 1 - k}`,
    })),
    ...(growth === undefined ? [] : [line(whatIfName(growth, context), 'line what-if s2')]),
    ...(pastForecast ? [line(own.backtest, 'line previous')] : []),
    ...(yearBefore ? [line(own.yearBefore, 'line previous')] : []),
    ...partial,
  ];
}

/** Returns the number of periods from one to the same a year later; of days, to the same weekday. */
export function lagOf(grain: TimeGrain, calendar: FiscalCalendar): number {
  return grain === 'day' ? 364 : binsPerYear(grain, calendar);
}

function forecastSum({ whatIf, known, bins, values, facts, grain, limits, fiscalStart }: Drawn): ForecastSum {
  const horizon = bins.length - known;
  const year = lagOf(grain, { fiscalStart });
  const lag = Math.ceil(horizon / year) * year;
  const earlier = values.slice(Math.max(0, known - lag), Math.max(0, known - lag) + horizon);
  const daysFrom = (from: number): DayRange => ({
    from: shiftBin(bins[known]!, grain, from - known, { fiscalStart }),
    to: shiftBin(bins[known]!, grain, from + horizon - known, { fiscalStart }) - 1,
  });
  const { total } = facts;
  const isThere = known >= lag && earlier.every((value) => !Number.isNaN(value));
  return {
    value: total.mean,
    days: daysFrom(known),
    limits: limits.map(({ level }) => ({ level, lower: total.lower[level]!, upper: total.upper[level]! })),
    ...(whatIf && { whatIf: sumOf(whatIf.subarray(known)) }),
    ...(isThere && { before: { value: sumOf(earlier), days: daysFrom(known - lag) } }),
  };
}
