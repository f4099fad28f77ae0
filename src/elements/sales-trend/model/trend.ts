import { numberAt, textAt } from '../../../query/result/result.js';
import type { Earlier } from '../../../messages/combined/trend-messages.js';
import { isZeroWithoutRows, measureOf, type MeasureFacts } from '../../../query/measure.js';
import type { Calendar, PlanFacts } from '../../../query/plan.js';
import { binEnd, type BinRange, binsBetween, binStart, type TimeGrain } from '../../../query/time/time-grain.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { sideNames } from '../../base/card/clause-label.js';
import { daysShown, isStrayBin, isWhole } from '../../../query/time/covered-range.js';
import { indicesOf, selectionIn, windowOf, type Selection } from '../../../catalog/time-selection.js';
import { factsOf, withPartsOf } from './facts.js';
import { closedDays, keysOf, measuresOf, movingAverage, readLines, runningTotal, spanOf, zeroFilled } from './lines.js';
import {
  aheadOf,
  adjustedOf,
  checkAverage,
  MAX_MEMBERS,
  pooledOf,
  poolsOf,
  SHOWN_MEMBERS,
  unusualOf,
  type Unusual,
} from './plans.js';
import type { Answer, Span, TimedAnswer, TrendAnswers, TrendLine } from './lines.js';
import { bestOf, labelFormat, named } from './naming.js';
import { badOption } from '../../../util/error.js';
import { PLAN } from '../../../query/planned.js';
import type { TrendOptions } from './options.js';
import { panelsOf, stacked, varianceKeys } from './panels.js';
import { notesAt, type BinNote } from '../../../query/time/day-notes.js';
import type { TimeChart } from '../../../plot/time/picture.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';

/** Returns the members of a series that have their own line. */
export function drawnMembers(answer: Answer | undefined): readonly (string | null)[] {
  const members = membersOf(answer);
  return members.length > MAX_MEMBERS ? members.slice(0, SHOWN_MEMBERS) : members;
}

/** Returns the members of a series, largest first; `null` is the missing member. */
export function membersOf(answer: Answer | undefined): readonly (string | null)[] {
  const key = answer?.columns.find((column) => column.unit === undefined);
  return answer && key ? Array.from({ length: answer.rowCount }, (_, row) => textAt(key, row)) : [];
}

/**
 * Converts query results to a view. `undefined` until all results are present. The own clause does not filter: it sets the bins
 * to zoom to or mark.
 * @throws SalesError bad-option where a running total of values is asked for that do not add up
 */
export function toView(answers: TrendAnswers, options: TrendOptions, context: TrendContext): TrendView | undefined {
  const { main } = answers;
  if (!main) return undefined;
  checkMeasures(options, main.facts);
  const grain = grainOf(main, options);
  const bins = binsOf(main, grain, context.calendar, options.compare === PLAN);
  const read = linesOf(answers, bins).map((line) => coloured(line, context));
  const { calendar } = context;
  const list = { bins, grain, ...calendar };
  const place = placeOf((clause) => selectionIn(clause, list, { newest: main.facts.newest, calendar }), bins.length, context);
  const { shown } = place;
  const comparison = comparisonOf(options, main.facts, grain, context);
  const restarts = restartsIn(bins, options, calendar);
  const base = { grain, bins, fiscalStart: calendar.fiscalStart, ...place, ...restarts, chart: chartOf(options) };
  const closed = options.empty === 'zero' ? undefined : closedDays(bins, grain, read);
  const drawn = derivedLines(read, options, answers, { bins, closed, newest: main.facts.newest, ...restarts, ...shown });
  const lines = named(drawn, { ...base, ...comparison, options, context });
  const panels = panelsOf(stacked(lines, base.chart), options, { grain, shown, context, ...comparison });
  const unusual = unusualOf(answers, bins);
  const parts = partsOf(main.facts, { bins, grain, calendar }, options.cumulative !== false);
  const unusualTexts = unusualNotes(unusual ?? [], lines, { shown, context });
  const notes = notesAt(options.annotations, bins, { grain, calendar }, unusualTexts);
  const first = lines[0];
  const { adds } = measureOf(main.facts.measures, first?.measure ?? '');
  const { newest, earlier: earlierDays } = main.facts;
  const isEmpty = (index: number): boolean => Number.isNaN(read[0]?.values[index]) && drawn[0]?.values[index] === 0;
  const facts = factsOf({
    withoutRows: new Set([...bins.keys()].filter(isEmpty)),
    ...{ ...base, ...parts, lines, options, calendar, adds, earlierDays },
    unusual: unusual?.map(({ index }) => index),
    isPart: context.isPart === true,
  });
  const best =
    first && lines.length === 1 && isPlain(options) && !place.marked ? bestOf(first, { ...base, ...parts, context }) : undefined;
  const ahead = aheadOf(answers, options, { ...base, ...parts, newest, line: first }, context);
  return {
    ...base,
    panels,
    lines,
    facts,
    adds: adds.time && options.cumulative === false && lines.length === 1,
    strip: stripOf(read, adds.members),
    ...(closed && { closed }),
    ...(options.chart === 'variance' && lines.length === 1 && { keys: varianceKeys(lines, context) }),
    ...(notes.length > 0 && { notes }),
    ...comparison,
    ...(comparison.earlier === 'range' && earlierDays && { earlierDays }),
    ...(best && { best }),
    ...(ahead && { ahead }),
    ...(newest !== undefined && { newest }),
    ...parts,
  };
}

/** True when the chart shows plain values of the data. Only these can have a highlighted best point. */
function isPlain({ cumulative, average, adjusted, anomalies, chart, growth, compare }: TrendOptions): boolean {
  if (adjusted || anomalies || compare === PLAN) return false;
  return growth !== 'only' && chart !== 'variance' && cumulative === false && average === undefined && chart !== 'stacked';
}

/**
 * Returns the selection, and the bins of the main chart: all, the selected range, or the default period of the page around a selection that is too short
 * to fill the chart. During a gesture the bins do not change.
 */
function placeOf(
  selectedBy: (clause: string) => Selection | undefined,
  count: number,
  { own, defaultPeriod = '', frozen, inStrip }: TrendContext,
): Pick<TrendView, 'shown' | 'windowed' | 'marked' | 'selection'> {
  const selection = selectedBy(own);
  const all = { from: 0, to: Math.max(0, count - 1) };
  const chosen = inStrip && selection?.kind === 'range' ? selection : windowOf(selection);
  const period = windowOf(selectedBy(defaultPeriod));
  const isWithin = period && selection && indicesOf(selection).every((index) => index >= period.from && index <= period.to);
  const zoomed = chosen ?? (isWithin ? period : undefined);
  const shown = frozen ?? zoomed ?? all;
  const windowed = frozen ? frozen.to - frozen.from < all.to : zoomed !== undefined;
  const marked = selection && (frozen ?? !chosen) ? { marked: selection } : {};
  return { shown: { from: shown.from, to: Math.min(shown.to, all.to) }, windowed, ...marked, ...(selection && { selection }) };
}

function checkMeasures(options: TrendOptions, { measures }: PlanFacts): void {
  const { cumulative } = options;
  const wrong = cumulative !== false ? measures.find(({ adds }) => !adds.time) : undefined;
  if (wrong !== undefined) throw badOption('cumulative', wrong.name, 'adds-over-time');
  checkAverage(options, measures);
}

function chartOf({ chart, series, measures }: TrendOptions): TimeChart {
  if (chart === 'variance') return 'bar';
  return chart === 'stacked' && series === undefined && measures.length === 1 ? 'bar' : chart;
}

/** Returns the time unit of a result. The worker replaces `auto` with a unit. */
function grainOf(main: TimedAnswer, { granularity }: TrendOptions): TimeGrain {
  return granularity === 'auto' ? (main.facts.grain ?? 'month') : granularity;
}

/** Returns all bins from the first to the last of the result, at most to the end of the year of the newest day. A date filter extends the range within the data. */
function binsOf(main: TimedAnswer, grain: TimeGrain, calendar: Calendar, isPlanned: boolean): readonly number[] {
  const keys = keysOf(main);
  const { period, newest, oldest } = main.facts;
  // A plan may begin long before the data and end years after it.
  const isFar = (day: number): boolean =>
    isPlanned &&
    ((oldest !== undefined && day < binStart(oldest, grain, calendar)) ||
      (newest !== undefined && day > binEnd(newest, 'year', calendar)));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; keys && row < main.rowCount; row++) {
    const day = numberAt(keys.bins, row);
    if (isFar(day) || isStrayBin(day, grain, main.facts)) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return [];
  const until = period && newest !== undefined ? binStart(Math.min(period.to, newest), grain, calendar) : last;
  return binsBetween(first, Math.max(last, until), grain, calendar);
}

function linesOf(answers: TrendAnswers, bins: readonly number[]): readonly TrendLine[] {
  const indexOf = new Map(bins.map((day, index) => [day, index]));
  const lines = answers.main ? linesIn(answers.main, answers.whole, indexOf, drawnMembers(answers.members)) : [];
  const others = answers.others ? linesIn(answers.others, answers.otherWhole, indexOf) : [];
  if (others.length === 0) return lines;
  const names = measuresOf(answers.main ?? { rowCount: 0, columns: [] }).map((column) => column.name);
  return names.flatMap((name) => [
    ...lines.filter((line) => line.measure === name),
    ...others.filter((line) => line.measure === name).map((line) => ({ ...line, others: true, slot: 0 })),
  ]);
}

/** Reads the lines of a result, with the plan of whole bins. */
function linesIn(main: TimedAnswer, whole: TimedAnswer | undefined, ...rest: LineInput): readonly TrendLine[] {
  const plans = whole ? readLines(whole, ...rest) : [];
  return readLines(main, ...rest).map((line, k) => ({ ...line, ...(plans[k]?.previous && { wholePlan: plans[k].previous }) }));
}

type LineInput = Parameters<typeof readLines> extends readonly [TimedAnswer, ...infer Rest] ? Rest : never;

function coloured(line: TrendLine, { slots }: TrendContext): TrendLine {
  const slot = line.member === undefined ? undefined : slots?.get(line.member);
  return slot === undefined ? line : { ...line, slot };
}

/** The bins of a chart, and the shown ones. */
interface Derivation extends Span {
  readonly bins: readonly number[];
  /** The bins of days on which nothing is ever sold. */
  readonly closed: ReadonlySet<number> | undefined;
  /** The newest day of the data. A plan may have bins after it. */
  readonly newest: number | undefined;
}

type DerivedLine = TrendLine & Pick<ShownLine, 'average' | 'adjusted'>;

/** Returns the lines with the values that options ask for: zeros, running totals, averages. */
function derivedLines(
  lines: readonly TrendLine[],
  options: TrendOptions,
  answers: TrendAnswers,
  { bins, closed, newest = Infinity, ...span }: Derivation,
): readonly DerivedLine[] {
  const adjusted = adjustedOf(answers, bins);
  const pools = poolsOf(answers, bins, drawnMembers(answers.members));
  const measures = answers.main?.facts.measures ?? [];
  const isGap = (index: number): boolean => closed?.has(index) === true || bins[index]! > newest;
  return lines.map((line) =>
    derived({ ...line, ...withZeros(line, options, { isGap, measures }) }, options, { adjusted, pools, span }),
  );
}

function derived(
  line: TrendLine,
  options: TrendOptions,
  {
    adjusted,
    pools,
    span,
  }: { readonly adjusted: Float64Array | undefined; readonly pools: readonly TrendLine[]; readonly span: Span },
): DerivedLine {
  const { values, previous: before } = line;
  const total = (of: Float64Array) => (options.cumulative === false ? of : runningTotal(of, span));
  const { wholePlan } = line;
  const totalBefore = (of: Float64Array) =>
    wholePlan && options.cumulative !== false ? withPartsOf(total(wholePlan), wholePlan, of) : total(of);
  return {
    ...line,
    values: total(values),
    ...(before && { previous: totalBefore(before) }),
    ...(wholePlan && { wholePlan: total(wholePlan) }),
    ...(options.average !== undefined && {
      average: pooledOf(line, options, pools) ?? movingAverage(total(values), options.average),
    }),
    ...(adjusted && { average: adjusted, adjusted: true }),
  };
}

/** Replaces the values of bins without rows with zeros, as `empty` says. Closed days and unknown values stay gaps. */
function withZeros(
  line: TrendLine,
  { empty, compare }: TrendOptions,
  { isGap: isClosed, measures }: { readonly isGap: (index: number) => boolean; readonly measures: readonly MeasureFacts[] },
): Pick<TrendLine, 'values' | 'previous'> {
  const { values, previous } = line;
  const isPlan = compare === PLAN;
  if (empty === 'zero')
    return { values: zeroFilled(values, isClosed), ...(previous && { previous: isPlan ? previous : zeroFilled(previous) }) };
  if (empty === 'gap' || !isZeroWithoutRows({ ...measureOf(measures, line.measure), unit: line.unit })) return line;
  const isGap = (index: number): boolean => isClosed(index) || line.unknown?.has(index) === true;
  // Before the data begins, the earlier period is not known. A period without a plan has no plan of zero.
  const known = previous && spanOf(previous);
  const span = comparesMembers(compare) && known && known.from >= 0 ? undefined : known;
  return {
    values: zeroFilled(values, isGap),
    ...(previous && !isPlan && { previous: zeroFilled(previous, isGap, span) }),
  };
}

/** Returns the bins at which the running totals of years or months restart. */
function restartsIn(bins: readonly number[], { cumulative }: TrendOptions, calendar: Calendar): Pick<TrendView, 'begins'> {
  if (typeof cumulative === 'boolean') return {};
  const starts = bins.map((day) => binStart(day, cumulative, calendar));
  return { begins: new Set(starts.flatMap((start, index) => (index > 0 && start !== starts[index - 1] ? [index] : []))) };
}

/** Returns the annotations of unusual values, with their expected values. */
function unusualNotes(
  unusual: readonly Unusual[],
  lines: readonly TrendLine[],
  { shown, context }: { readonly shown: BinRange; readonly context: TrendContext },
): readonly BinNote[] {
  const [line] = lines;
  if (!line) return [];
  const format = labelFormat([line], shown, { unit: line.unit, context });
  return unusual.map(({ index, expected }) => ({
    from: index,
    to: index,
    text: context.messages.trend.unusual({ expected: format(expected) }),
  }));
}

function comparisonOf(
  options: TrendOptions,
  facts: PlanFacts,
  grain: TimeGrain,
  context: TrendContext,
): Pick<TrendView, 'earlier' | 'sides'> {
  const [earlier, sides] = [earlierOf(options, grain), sideNames(facts, context)];
  return { ...(earlier && { earlier }), ...(sides && { sides }) };
}

function earlierOf({ compare }: TrendOptions, grain: TimeGrain): Earlier | undefined {
  if (compare === undefined) return undefined;
  if (compare === PLAN) return PLAN;
  if (compare === 'same-weekday') return grain === 'week' ? 'year' : 'weekday';
  return compare === 'previous-year' ? 'year' : compare === 'previous-period' ? 'period' : 'range';
}

/** Returns the values of the strip: the first line, or the total of members if they add up. */
function stripOf(lines: readonly TrendLine[], addUp: boolean): Float64Array {
  const [first] = lines;
  if (!first) return new Float64Array(0);
  const own = lines.filter((line) => line.measure === first.measure);
  if (own.length === 1 || !addUp) return first.values;
  return first.values.map((_, index) => {
    const present = own.map((line) => line.values[index] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    return present.length === 0 ? Number.NaN : present.reduce((sum, value) => sum + value, 0);
  });
}

interface Binned {
  readonly bins: readonly number[];
  readonly grain: TimeGrain;
  readonly calendar: Calendar;
}

/** Returns the visible days, and the bins with a missing open day. A running total is complete up to its last day. */
function partsOf(
  facts: PlanFacts,
  { bins, grain, calendar }: Binned,
  isTotal: boolean,
): Pick<TrendView, 'partial' | 'days' | 'openDays'> {
  if (bins.length === 0 || facts.newest === undefined || grain === 'day') return { partial: new Set() };
  const days = daysShown(facts);
  const isCut = (index: number): boolean => {
    const from = bins[index]!;
    return !isWhole({ from, to: binEnd(from, grain, calendar), grain }, days, facts.openDays);
  };
  const { openDays } = facts;
  return {
    days,
    ...(openDays && { openDays }),
    partial: new Set(isTotal ? [] : [...bins.keys()].filter((index) => bins[index]! <= days.to && isCut(index))),
  };
}
