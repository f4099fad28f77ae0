import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import { formatBin } from '../../../format/date.js';
import { markFormat } from '../../../format/column.js';
import type { SideNames } from '../../base/card/clause-label.js';
import { displayName } from '../../../format/member-name.js';
import { axisName, monthName } from '../../../format/time-names.js';
import { PLAN } from '../../../query/planned.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Messages } from '../../../messages/en.js';
import type { Earlier } from '../../../messages/combined/trend-messages.js';
import { shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';
import { peakOf } from './facts.js';
import type { TrendLine } from './lines.js';
import type { TrendOptions } from './options.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';

/** Input of names: the visible bins, and the comparison. */
interface Naming {
  readonly options: TrendOptions;
  readonly context: TrendContext;
  readonly earlier?: Earlier;
  readonly sides?: SideNames;
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  readonly shown: { readonly from: number; readonly to: number };
}

/** Names the lines by year when two years are compared, by what two sides have when these are, otherwise by member or measure. */
export function named<Line extends TrendLine>(lines: readonly Line[], naming: Naming): readonly (Line & ShownLine)[] {
  const { options, context, earlier, sides, grain } = naming;
  const { messages } = context;
  const year = lines.length === 1 && earlier === 'year' ? yearOf(naming) : undefined;
  const isPlan = earlier === PLAN;
  const before = isPlan
    ? messages.measure({ name: PLAN })
    : (sides?.other ?? (earlier && (year?.before ?? messages.trend.before({ earlier, unit: grain }))));
  const isCompared = ({ previous }: TrendLine): boolean =>
    previous?.slice(naming.shown.from, naming.shown.to + 1).some((value) => !Number.isNaN(value)) ?? false;
  return lines.map((line) => {
    const name = messages.measure({ name: line.measure });
    const measure = totalName(name, options, messages);
    const member = memberName(line, options.series ?? '', context);
    const own = member ?? (lines.length === 1 ? sides?.own : undefined) ?? measure;
    const fullLabel = member !== undefined && options.measures.length > 1 ? `${member}, ${measure}` : own;
    const label = year?.now ?? (own === measure ? name : own);
    return { ...line, label, fullLabel, ...(isCompared(line) && before !== undefined && { previousLabel: before, isPlan }) };
  });
}

export function totalName(measure: string, { cumulative }: Pick<TrendOptions, 'cumulative'>, { trend }: Messages): string {
  if (cumulative === 'year') return trend.yearToDate({ measure });
  if (cumulative === 'month') return trend.monthToDate({ measure });
  return cumulative ? trend.cumulative({ measure }) : measure;
}

function memberName(line: TrendLine, series: string, { messages, names }: TrendContext): string | undefined {
  if (line.others) return messages.trend.others({ n: undefined });
  if (line.member === undefined) return undefined;
  return line.member === null ? messages.blank : displayName(names, series, line.member);
}

function yearOf({
  grain,
  bins,
  shown,
  context,
}: Omit<Naming, 'options' | 'earlier' | 'sides'>): { readonly now: string; readonly before: string } | undefined {
  if (grain === 'year' || grain === 'week') return undefined;
  const name = (day: number) => axisName(day, 'year', context);
  const last = bins[shown.to] ?? 0;
  if (name(bins[shown.from] ?? 0) !== name(last)) return undefined;
  return { now: name(last), before: name(shiftBin(last, 'year', -1, context.calendar)) };
}

/** How many times the next highest value a best one may be. Dates that were filled in, and single large orders, are further above: they are unusual, not best. */
const MAX_ABOVE_NEXT = 3;

/**
 * Describes the best point. Mentions the whole time when no point of the data is better. `undefined` when no point stands out.
 */
export function bestOf(
  line: ShownLine,
  place: Omit<Naming, 'options' | 'earlier' | 'sides'> & Pick<TrendView, 'partial'>,
): TrendView['best'] {
  const { bins, shown, grain, context, partial } = place;
  const { values } = line;
  const index = peakOf(values, shown);
  // A value of a few days would be named as that of the whole period.
  if (index === undefined || partial.has(index)) return undefined;
  const best = values[index] ?? 0;
  const next = values.reduce((most, value, at) => (at !== index && value > most ? value : most), -Infinity);
  const overall = !(next >= best) && best <= MAX_ABOVE_NEXT * Math.abs(next);
  const { trend } = context.messages;
  const text = overall
    ? trend.record({ good: line.good === 'up', unit: grain, years: wholeYears(bins, grain, context.calendar) })
    : '';
  const value = labelFormat([line], shown, { unit: line.unit, context })(best);
  const day = bins[index] ?? 0;
  const name = grain === 'month' && yearOf(place) ? monthName(day, context) : formatBin(day, grain, context);
  return {
    index,
    title: trend.recordTitle({ name, value }),
    text,
  };
}

/** Returns the number of whole years that the bins cover, if at least two. */
function wholeYears(bins: readonly number[], grain: TimeGrain, calendar: FiscalCalendar): number | undefined {
  const days = shiftBin(bins.at(-1) ?? 0, grain, 1, calendar) - (bins[0] ?? 0);
  const years = Math.round(days / 365.25);
  return years >= 2 && Math.abs(days - years * 365.25) < 20 ? years : undefined;
}

/** Returns the format of value labels: same unit and decimals for all, based on the largest visible value. */
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
