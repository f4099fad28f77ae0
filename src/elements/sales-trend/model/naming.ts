import { isGood } from '../../../catalog/measure-facts.js';
import { formatBin } from '../../../format/date.js';
import { markFormat } from '../../../format/column.js';
import { calledIn } from '../../../format/member-name.js';
import { axisName, monthName } from '../../../format/time-names.js';
import type { MeasureUnit } from '../../../query/plan.js';
import type { Earlier } from '../../../messages/trend-words.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { dateStyle } from './dates.js';
import { peakOf } from './facts.js';
import type { TrendLine } from './lines.js';
import type { TrendOptions } from './options.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';

/** What names depend on: the bins shown, and what they are compared with. */
export interface Naming {
  readonly options: TrendOptions;
  readonly context: TrendContext;
  readonly earlier: Earlier | undefined;
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  readonly shown: { readonly from: number; readonly to: number };
}

/** Lines with their names: the year where one year is compared with another, else the member or the measure. */
export function named<Line extends TrendLine>(lines: readonly Line[], naming: Naming): readonly (Line & ShownLine)[] {
  const { options, context, earlier, grain } = naming;
  const { words } = context;
  const year = lines.length === 1 && earlier === 'year' ? yearOf(naming) : undefined;
  const before = earlier && (year?.before ?? words.trend.before(earlier, words.trend.unit(grain)));
  return lines.map((line) => {
    const name = words.measure(line.measure);
    const { cumulative } = options;
    const measure = cumulative === 'year' ? words.trend.yearToDate(name) : cumulative ? words.trend.cumulative(name) : name;
    const member = memberName(line, options.series ?? '', context);
    const own = member ?? measure;
    const fullLabel = member !== undefined && options.measures.length > 1 ? `${member}, ${measure}` : own;
    const label = year?.now ?? (member === undefined ? words.measure(line.measure) : own);
    return { ...line, label, fullLabel, ...(line.previous && before !== undefined && { previousLabel: before }) };
  });
}

function memberName(line: TrendLine, series: string, { words, names }: TrendContext): string | undefined {
  if (line.others) return words.trend.others(undefined);
  if (line.member === undefined) return undefined;
  return line.member === null ? words.blank : calledIn(names, series, line.member);
}

/** The year that the picture shows and the one before, where it shows no more than one. */
function yearOf({
  grain,
  bins,
  shown,
  context,
}: Omit<Naming, 'options' | 'earlier'>): { readonly now: string; readonly before: string } | undefined {
  if (grain === 'year' || grain === 'week') return undefined;
  const name = (day: number) => axisName(day, 'year', dateStyle(context));
  const last = bins[shown.to] ?? 0;
  if (name(bins[shown.from] ?? 0) !== name(last)) return undefined;
  return { now: name(last), before: name(shiftBin(last, 'year', -1)) };
}

/** The best point in words; of the whole time where it is the best of all. Undefined where none stands out. */
export function bestOf(line: ShownLine, place: Omit<Naming, 'options' | 'earlier'>): TrendView['best'] {
  const { bins, shown, grain, context } = place;
  const { values } = line;
  const index = peakOf(values, shown);
  if (index === undefined) return undefined;
  const overall = values.every((value, at) => at === index || !(value >= (values[index] ?? 0)));
  const { trend } = context.words;
  const text = overall ? trend.record(trend.unit(grain), isGood(line.measure, line.unit), wholeYears(bins, grain)) : '';
  const value = labelFormat([line], shown, { unit: line.unit, context })(values[index] ?? 0);
  const day = bins[index] ?? 0;
  const name =
    grain === 'month' && yearOf(place) ? monthName(day, dateStyle(context)) : formatBin(day, grain, dateStyle(context));
  return { index, title: trend.recordTitle(name, value, false), lead: trend.recordTitle(name, value, true), text };
}

/** How many whole years the bins span, from two on. */
function wholeYears(bins: readonly number[], grain: TimeGrain): number | undefined {
  const days = shiftBin(bins.at(-1) ?? 0, grain, 1) - (bins[0] ?? 0);
  const years = Math.round(days / 365.25);
  return years >= 2 && Math.abs(days - years * 365.25) < 20 ? years : undefined;
}

/** How values at marks are written: in one unit and with the same decimals, as large as the largest that is shown. */
export function labelFormat(
  lines: readonly TrendLine[],
  shown: { readonly from: number; readonly to: number },
  { unit, context }: { readonly unit: MeasureUnit; readonly context: TrendContext },
): (value: number) => string {
  let largest = 0;
  for (const line of lines) {
    for (let index = shown.from; line.unit === unit && index <= shown.to; index++) {
      largest = Math.max(largest, Math.abs(line.values[index] ?? 0) || 0);
    }
  }
  const format = markFormat(largest, unit, context);
  return (value) => format.format(value);
}
