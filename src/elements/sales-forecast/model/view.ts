import { numberFormat, tidy } from '../../../format/number.js';
import type { TimeWords } from '../../../format/time-names.js';
import type { Messages } from '../../../messages/en.js';
import type { ForecastFacts } from '../../../query/analysis/analysis.js';
import type { BinRange } from '../../../query/time/bins.js';
import { numberAt } from '../../../query/cell.js';
import { notesAt, type BinNote } from '../../../query/time/day-notes.js';
import type { Calendar, DayRange, MeasureUnit } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result.js';
import { shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';
import { notesOf } from './events.js';
import type { ForecastOptions } from './options.js';

/** Between which values each period lies with a chance (per cent); NaN in the past. */
export interface Limits {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A line as it is drawn and named at its end. */
export interface ForecastLine {
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly slot: number;
  readonly values: Float64Array;
  /** The widest interval first. */
  readonly bands?: readonly { readonly y1: Float64Array; readonly y2: Float64Array }[];
}

/** What a legend names. */
export interface ForecastKey {
  readonly text: string;
  readonly kind: 'line' | 'area' | 'dot';
  readonly className: string;
}

/** All periods to come together, and what the same periods had brought before. */
export interface ForecastSum {
  readonly value: number;
  readonly whatIf?: number;
  readonly days: DayRange;
  readonly limits: readonly { readonly level: number; readonly lower: number; readonly upper: number }[];
  readonly before?: { readonly value: number; readonly days: DayRange };
}

/** What a forecast shows: numbers and names, no pixel. Arrays have a value per bin. */
export interface ForecastView {
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  readonly shown: BinRange;
  readonly windowed: false;
  readonly chart: 'line';
  readonly panels: readonly {
    readonly unit: MeasureUnit;
    readonly lines: readonly ForecastLine[];
    readonly also: readonly Float64Array[];
  }[];
  readonly keys: readonly ForecastKey[];
  readonly notes?: readonly BinNote[];
  /** The measure by name. */
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly facts: ForecastFacts;
  /** Whether the forecast is worth showing; else the past stands alone. */
  readonly isWorth: boolean;
  /** Bins from this one on are forecast; from `past` on they have no rows. */
  readonly known: number;
  readonly past: number;
  readonly values: Float64Array;
  readonly forecast: Float64Array;
  readonly limits: readonly Limits[];
  readonly whatIf?: Float64Array;
  readonly growth?: number;
  /** What would have been forecast some periods ago. */
  readonly said?: Float64Array;
  /** Where the periods add up. */
  readonly sum?: ForecastSum;
  /** The newest day of the data. */
  readonly newest?: number;
}

/** What is drawn: a view, and the bins that are chosen. */
export interface ForecastPicture {
  readonly view: ForecastView;
  readonly chosen: readonly number[];
}

/** The words of a picture: those of its axes, and what stands where the forecast begins. */
export interface PictureWords extends TimeWords {
  readonly forecast: string;
}

/** What a view is made with. */
export interface ForecastContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** An answer as far as a forecast reads it. */
export interface ForecastAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown; readonly newest?: number };
}

/** What a measure is to its forecast. */
export interface Measure {
  readonly name: string;
  /** Whether its periods add up. */
  readonly adds: boolean;
}

/** A value above another by a part of its size: `+5%` is more also of a loss. */
export function raised(value: number, growth: number): number {
  return value + Math.abs(value) * growth;
}

/** What is shown of an answer. */
export function toView(
  answer: ForecastAnswer,
  measure: Measure,
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
    shown: { from: Math.max(0, known - historyOf(count - known)), to: count - 1 },
    windowed: false as const,
    chart: 'line' as const,
    measure: measure.name,
    unit,
    facts,
    isWorth: worth.shown,
    known,
    past,
    values: read('value'),
    forecast,
    limits: options.levels.map((level) => ({ level, lower: read(`lower${level}`), upper: read(`upper${level}`) })),
    ...(whatIf && growth !== undefined && { whatIf, growth }),
    ...(options.backtest && facts.backtest && { said: read('said') }),
    ...(newest !== undefined && { newest }),
  };
  const notes = notesAt(notesOf(options.events), bins, grain);
  return {
    ...base,
    panels: [panelOf(base, context)],
    keys: keysOf(base, context),
    ...(notes.length > 0 && { notes }),
    ...(measure.adds && worth.shown && { sum: sumOf(base) }),
  };
}

/** Of a long history so many periods are shown that the forecast is still seen. */
function historyOf(horizon: number): number {
  return Math.max(120, 4 * horizon);
}

type Drawn = Omit<ForecastView, 'panels' | 'keys' | 'notes' | 'sum'>;

/** The name of a what-if line: `What if +5%`. */
export function whatIfName(growth: number, { locale, words }: ForecastContext): string {
  return words.forecast.whatIf(growthText(growth, locale));
}

/** By how much the what-if line is above the forecast, with its sign. */
export function growthText(growth: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(growth));
}

/** A level of an interval as a text: `80%`. */
export function levelText(level: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(level / 100));
}

function panelOf(view: Drawn, context: ForecastContext): ForecastView['panels'][number] {
  const { unit, values, said, whatIf, forecast, growth, isWorth } = view;
  const { words } = context;
  const joined = (list: Float64Array): Float64Array => joinedAt(list, view);
  if (!isWorth) return { unit, lines: [{ label: view.measure, unit, slot: 1, values }], also: [] };
  const bands = [...view.limits].reverse().map(({ lower, upper }) => ({ y1: joined(lower), y2: joined(upper) }));
  const lines: ForecastLine[] = [{ label: words.forecast.forecast, unit, slot: 1, values: joined(forecast), bands }];
  if (whatIf && growth !== undefined) lines.push({ label: whatIfName(growth, context), unit, slot: 2, values: joined(whatIf) });
  return { unit, lines, also: [values, ...(said ? [said] : [])] };
}

/** A course that begins where the last whole period ended, so that there is no gap. */
function joinedAt(list: Float64Array, { known, values }: Drawn): Float64Array {
  const joined = list.slice();
  if (known > 0) joined[known - 1] = values[known - 1]!;
  return joined;
}

function keysOf({ isWorth, limits, said, growth, facts, known, past }: Drawn, context: ForecastContext): readonly ForecastKey[] {
  const { forecast: own } = context.words;
  const line = (text: string, className: string): ForecastKey => ({ text, kind: 'line', className });
  const partial: readonly ForecastKey[] =
    facts.partial && past > known ? [{ text: own.partial, kind: 'dot', className: 'dot s1 open' }] : [];
  if (!isWorth) return partial.length > 0 ? [line(own.actual, 'line s1'), ...partial] : [];
  return [
    line(own.actual, 'line s1'),
    line(own.forecast, 'line ahead s1'),
    ...limits.map(({ level }, k): ForecastKey => ({
      text: own.interval(levelText(level, context.locale)),
      kind: 'area',
      className: `band swatch s1 b${limits.length - 1 - k}`,
    })),
    ...(growth === undefined ? [] : [line(whatIfName(growth, context), 'line what-if s2')]),
    ...(said ? [line(own.said, 'line previous')] : []),
    ...partial,
  ];
}

/** After how many periods a year is over. */
const YEARS: Readonly<Record<TimeGrain, number>> = { day: 364, week: 52, month: 12, quarter: 4, year: 1 };

function sumOf({ whatIf, known, bins, values, facts, grain, limits }: Drawn): ForecastSum {
  const horizon = bins.length - known;
  const lag = Math.ceil(horizon / YEARS[grain]) * YEARS[grain];
  const earlier = values.slice(Math.max(0, known - lag), Math.max(0, known - lag) + horizon);
  const daysFrom = (from: number): DayRange => ({
    from: shiftBin(bins[known]!, grain, from - known),
    to: shiftBin(bins[known]!, grain, from + horizon - known) - 1,
  });
  const { total } = facts;
  const isThere = known >= lag && earlier.every((value) => !Number.isNaN(value));
  return {
    value: total.mean,
    days: daysFrom(known),
    limits: limits.map(({ level }) => ({ level, lower: total.lower[level]!, upper: total.upper[level]! })),
    ...(whatIf && { whatIf: added(whatIf.subarray(known)) }),
    ...(isThere && { before: { value: added(earlier), days: daysFrom(known - lag) } }),
  };
}

function added(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
