import type { TimeAhead } from '../../../plot/time/picture.js';
import { binIndexOf, binStart, shiftBin } from '../../../query/time/time-grain.js';
import type { TrendAnswers } from './lines.js';
import type { TrendOptions } from './options.js';
import { AHEAD_LEVEL, byDay, isShown } from './plans.js';
import { roundPercent } from './texts.js';
import type { ShownLine, TrendContext, TrendView } from './view.js';

/** The bins of a chart, the newest day of the data, and the line that the forecast continues. */
interface Ended extends Pick<TrendView, 'bins' | 'grain' | 'shown' | 'partial'> {
  readonly newest: number | undefined;
  readonly line: ShownLine | undefined;
}

/** Returns the forecast after the last bin; `undefined` where none is asked for, where the chart ends before the last complete bin, and where it is not reliable. */
export function aheadOf(
  { ahead }: TrendAnswers,
  { forecast: horizon }: TrendOptions,
  { bins, grain, shown, partial, newest, line }: Ended,
  { calendar, messages, locale }: TrendContext,
): TimeAhead | undefined {
  const last = bins.at(-1);
  if (horizon === undefined || newest === undefined || last === undefined || !line) return undefined;
  const newestBin = binIndexOf(bins, newest);
  const from = partial.has(newestBin) ? newestBin : newestBin + 1;
  const isCut = binStart(newest, grain, calendar) > last || shown.to < from - 1;
  if (isCut || (ahead && !isShown(ahead))) return undefined;
  const count = Math.max(0, from + horizon - bins.length);
  const all = [...bins, ...Array.from({ length: count }, (_, k) => shiftBin(last, grain, k + 1, calendar))];
  const valuesOf = (name: string): Float64Array => Float64Array.from(all, byDay(ahead!, name));
  const bands = ahead && [{ y1: valuesOf(`lower${AHEAD_LEVEL}`), y2: valuesOf(`upper${AHEAD_LEVEL}`) }];
  const { unit, slot } = line;
  return {
    bins: all.slice(shown.to + 1, from + horizon),
    from,
    interval: messages.trend.interval({ level: roundPercent(AHEAD_LEVEL / 100, locale) }),
    ...(bands && { line: { label: messages.trend.forecast, unit, slot, values: valuesOf('forecast'), bands } }),
  };
}
