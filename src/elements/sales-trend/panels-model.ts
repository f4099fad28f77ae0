import { isGood } from '../../catalog/measure-facts.js';
import type { TrendOptions } from './options-model.js';
import type { ShownLine, TrendContext, TrendPanel, TrendView } from './view-model.js';

/** The height of a panel of growth beside those of values. */
const GROWTH_SHARE = 0.5;

/**
 * Lines in panels: of one unit together; with a series a panel for each measure, so that lines are told apart by their colour. Growth has panels of its
 * own under them, or alone.
 */
export function panelsOf(
  lines: readonly ShownLine[],
  options: TrendOptions,
  place: Pick<TrendView, 'grain' | 'earlier'> & { readonly context: TrendContext },
): readonly TrendPanel[] {
  const { words } = place.context;
  const groups = new Map<string, ShownLine[]>();
  for (const line of lines) {
    const key = options.series === undefined ? line.unit : line.measure;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const growth = options.growth === 'off' ? [] : growthPanels(lines, options, place);
  if (options.growth === 'only') return growth.map((panel) => ({ ...panel, share: 1 }));
  const values = [...groups.values()].map((own): TrendPanel => {
    const title = words.trend.together([...new Set(own.map((line) => words.measure(line.measure)))]);
    const difference = differenceOf(own, options);
    return {
      unit: own[0]?.unit ?? 'number',
      lines: own.length === 1 ? own : own.map(withoutPrevious),
      ...(groups.size + growth.length > 1 && { title }),
      ...(difference && { difference }),
    };
  });
  return [...values, ...growth];
}

/** Of several lines the earlier ones are left out of the picture, which they would fill. */
function withoutPrevious({ previous: _, previousLabel: __, ...line }: ShownLine): ShownLine {
  return line;
}

/** Growth in per cent, and that of ratios in points: bars of one line, lines of several. */
function growthPanels(
  lines: readonly ShownLine[],
  { chart }: TrendOptions,
  { grain, earlier, context }: Pick<TrendView, 'grain' | 'earlier'> & { readonly context: TrendContext },
): readonly TrendPanel[] {
  const { trend } = context.words;
  if (!earlier) return [];
  return [false, true].flatMap((points): readonly TrendPanel[] => {
    const own = lines.filter(({ unit, previous }) => previous !== undefined && (unit === 'ratio') === points);
    if (own.length === 0) return [];
    const grown = own.map((line): ShownLine => {
      const { average: _, stack: __, ...rest } = withoutPrevious(line);
      const direction = own.length > 1 ? {} : { signed: isGood(line.measure, line.unit) ? ('up' as const) : ('down' as const) };
      return { ...rest, unit: points ? 'number' : 'ratio', grown: true, values: growthOf(line), ...direction };
    });
    const title = trend.growth(earlier, trend.unit(grain), points);
    const drawn = own.length > 1 ? (chart === 'bar' ? 'bar' : 'line') : 'bar';
    return [{ unit: points ? 'number' : 'ratio', lines: grown, title, chart: drawn, share: GROWTH_SHARE }];
  });
}

/** By how much each value is above the earlier one: as a part of its size, or for ratios in points; NaN where a side is missing, or was zero. */
export function growthOf({ unit, values, previous }: ShownLine): Float64Array {
  return values.map((value, index) => {
    const before = previous?.[index] ?? Number.NaN;
    if (unit === 'ratio') return (value - before) * 100;
    return before === 0 ? Number.NaN : (value - before) / Math.abs(before);
  });
}

/** The stretch between revenue and cost, where lines of both are drawn beside each other. */
function differenceOf(lines: readonly ShownLine[], { chart, series, average }: TrendOptions): TrendPanel['difference'] {
  if (chart !== 'line' || series !== undefined || average !== undefined) return undefined;
  const revenue = lines.find(({ measure }) => measure === 'revenue');
  const cost = lines.find(({ measure }) => measure === 'cost');
  return revenue && cost && { y1: cost.values, y2: revenue.values };
}

/** Puts lines of one measure (or unit) upon each other, biggest at the base; negative values go below zero. */
export function stacked(lines: readonly ShownLine[], chart: TrendOptions['chart']): readonly ShownLine[] {
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
