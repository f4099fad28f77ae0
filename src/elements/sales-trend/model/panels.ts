import type { LegendKey } from '../../../plot/time/picture.js';
import { PLAN } from '../../../query/planned.js';
import { grouped } from '../../../util/grouped.js';
import type { TrendOptions } from './options.js';
import type { ShownLine, TrendContext, TrendPanel, TrendView } from './view.js';

/** Input of panels besides their lines. */
type Place = Pick<TrendView, 'grain' | 'earlier' | 'sides' | 'shown'> & { readonly context: TrendContext };

/** Growth is cut off beyond this multiple of the range of nine in ten values. */
const FAR = 3;
/** Minimum number of values for the detection of outliers. */
const MIN_VALUES = 10;

/** Height of a growth panel relative to a panel of values. */
const GROWTH_SHARE = 0.5;

/**
 * Groups lines into panels by unit. With a series each measure has a panel, and colors identify the members. Growth has its own
 * panels below the values, or is shown alone.
 */
export function panelsOf(lines: readonly ShownLine[], options: TrendOptions, place: Place): readonly TrendPanel[] {
  const { messages } = place.context;
  const groups = grouped(lines.map((line) => [options.series === undefined ? line.unit : line.measure, line]));
  if (options.chart === 'variance') return [...groups.values()].map((own) => variancePanel(own, place));
  const growth = options.growth === 'off' ? [] : growthPanels(lines, options, place);
  if (options.growth === 'only') return growth.map((panel) => ({ ...panel, share: 1 }));
  const values = [...groups.values()].map((own): TrendPanel => {
    const title = messages.trend.together({ names: [...new Set(own.map((line) => messages.measure({ name: line.measure })))] });
    const difference = differenceOf(own, options);
    return {
      unit: own[0]?.unit ?? 'number',
      lines: own.length === 1 ? own.map(withWholePlan) : own.map(withoutPrevious),
      ...(groups.size + growth.length > 1 && { title }),
      ...(difference && { difference }),
    };
  });
  return [...values, ...growth];
}

/** Returns a line with the plan of whole bins: that of the days with data would look like a lower plan. */
function withWholePlan(line: ShownLine): ShownLine {
  return line.wholePlan ? { ...line, previous: line.wholePlan } : line;
}

/** Removes the earlier values. They would clutter a chart with several lines. */
function withoutPrevious({ previous: _, previousLabel: __, ...line }: ShownLine): ShownLine {
  return line;
}

/** How far the axis of differences goes beyond the longest bar. */
const LABEL_ROOM = 1.12;

/** Returns the panel of differences from what values are compared with. The bars of a single line are good or bad. */
function variancePanel(lines: readonly ShownLine[], { earlier, sides, grain, context }: Place): TrendPanel {
  const { messages } = context;
  const than =
    earlier === PLAN
      ? messages.measure({ name: PLAN })
      : (sides?.other ?? messages.trend.before({ earlier: earlier ?? 'year', unit: grain }));
  const differences = lines.map((line): ShownLine => {
    const { average: _, stack: __, ...rest } = withoutPrevious(line);
    const values = line.values.map((value, index) => value - (line.previous?.[index] ?? Number.NaN));
    return { ...rest, values, ...(lines.length === 1 && { signed: line.good, isLabeled: true }) };
  });
  return {
    unit: lines[0]?.unit ?? 'number',
    lines: differences,
    // Room for the numbers above and below the bars.
    also: differences.map(({ values }) => values.map((value) => value * LABEL_ROOM)),
    title:
      messages.list({ items: [...new Set(lines.map(({ measure }) => messages.measure({ name: measure })))] }) +
      ` ${messages.versus({ value: than })}`,
  };
}

/** Returns the meaning of the colors of differences, next to their sign. */
export function varianceKeys([line]: readonly ShownLine[], { messages }: TrendContext): readonly LegendKey[] {
  const isUp = line?.good !== 'down';
  return [
    { text: `+ ${isUp ? messages.good : messages.bad}`, className: `fill ${isUp ? 'good' : 'bad'}` },
    { text: `− ${isUp ? messages.bad : messages.good}`, className: `fill ${isUp ? 'bad' : 'good'}` },
  ];
}

/** Returns panels of growth in percent, or percentage points for ratios. One line is drawn as bars, several as lines. */
function growthPanels(
  lines: readonly ShownLine[],
  { chart }: TrendOptions,
  { grain, earlier, sides, shown, context }: Place,
): readonly TrendPanel[] {
  const { trend } = context.messages;
  if (!earlier || earlier === PLAN) return [];
  return [false, true].flatMap((points): readonly TrendPanel[] => {
    const own = lines.filter(({ unit, previous }) => previous !== undefined && (unit === 'percent') === points);
    if (own.length === 0) return [];
    const grown = own.map((line): ShownLine => {
      const { average: _, stack: __, ...rest } = withoutPrevious(line);
      const grown = { ...rest, unit: points ? ('number' as const) : ('percent' as const), grown: true as const };
      if (own.length > 1) return { ...grown, values: growthOf(line) };
      return { ...grown, ...cutOff(growthOf(line), shown), signed: line.good };
    });
    const title = sides ? context.messages.versus({ value: sides.other }) : trend.growth({ points, earlier, unit: grain });
    const drawn = own.length > 1 ? (chart === 'bar' ? 'bar' : 'line') : 'bar';
    return [{ unit: points ? 'number' : 'percent', lines: grown, title, chart: drawn, share: GROWTH_SHARE }];
  });
}

/**
 * Returns the growth of each value: relative, or in percentage points for ratios. NaN when a value is missing or the earlier
 * value is zero.
 */
function growthOf({ unit, values, previous }: ShownLine): Float64Array {
  return values.map((value, index) => {
    const before = previous?.[index] ?? Number.NaN;
    if (unit === 'percent') return (value - before) * 100;
    return before === 0 ? Number.NaN : (value - before) / Math.abs(before);
  });
}

/** Cuts off outliers of growth. A first order a year ago would otherwise flatten all other values. */
function cutOff(values: Float64Array, { from, to }: TrendView['shown']): Pick<ShownLine, 'values' | 'beyond'> {
  const sizes = values
    .slice(from, to + 1)
    .map(Math.abs)
    .filter((size) => size < Infinity)
    .sort();
  const far = FAR * (sizes[Math.floor(sizes.length * 0.9)] ?? 0);
  const largest = sizes.findLast((size) => size <= far) ?? 0;
  if (sizes.length < MIN_VALUES || largest === 0 || largest === sizes.at(-1)) return { values };
  const end = largest * 1.1;
  const beyond = new Map<number, number>();
  const cut = values.map((value, index) => {
    if (!(Math.abs(value) > far)) return value;
    beyond.set(index, value);
    return Math.sign(value) * end;
  });
  return { values: cut, beyond };
}

/** Returns the area between revenue and cost if the chart shows both lines. */
function differenceOf(lines: readonly ShownLine[], { chart, series, average }: TrendOptions): TrendPanel['difference'] {
  if (chart !== 'line' || series !== undefined || average !== undefined) return undefined;
  const revenue = lines.find(({ measure }) => measure === 'revenue');
  const cost = lines.find(({ measure }) => measure === 'cost');
  return revenue && cost && { y1: cost.values, y2: revenue.values };
}

/** Stacks the lines of one measure or unit, the largest at the base. Negative values go below zero. */
export function stacked(lines: readonly ShownLine[], chart: TrendView['chart']): readonly ShownLine[] {
  if (chart !== 'stacked') return lines;
  const up = new Map<string, Float64Array>();
  const down = new Map<string, Float64Array>();
  const edge = (map: Map<string, Float64Array>, line: ShownLine) => {
    const key = line.member === undefined && !line.others ? line.unit : line.measure;
    const found = map.get(key) ?? new Float64Array(line.values.length);
    map.set(key, found);
    return found;
  };
  const size = (line: ShownLine) => line.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  const order = [...lines].sort((a, b) => Number(a.others) - Number(b.others) || size(b) - size(a));
  return order.map((line) => {
    const [upper, lower] = [edge(up, line), edge(down, line)];
    const y1 = new Float64Array(line.values.length);
    const y2 = line.values.map((value, index) => {
      const base = value < 0 ? lower : upper;
      y1[index] = base[index] ?? 0;
      base[index] = (base[index] ?? 0) + (Number.isNaN(value) ? 0 : value);
      return base[index] ?? 0;
    });
    return { ...line, stack: { y1, y2 } };
  });
}
