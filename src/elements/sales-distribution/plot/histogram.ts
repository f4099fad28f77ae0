import { columnFormat } from '../../../format/column.js';
import { fixed, FULL_COUNT, numberFormat, tidy } from '../../../format/number.js';
import type { ColumnsLayout, ColumnsSpec } from '../../../plot/columns.js';
import { across } from '../../../plot/drawing.js';
import { areApart, keptInside, LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { type Label, type Mark, type Place, rectMark, ruleMark, textMarks } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import type { Bin, DistributionPicture, Histogram, Words } from '../model/facts.js';
import { decimalsOf, edgeText, valueText } from '../model/histogram.js';

/** Height in px above the bars, for the axis title and the median. */
const TOP_PX = 42;
const BOTTOM_PX = 22;
const OPEN_GAP_PX = 12;
/** The edges that may be labeled: every n-th. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Bins in px, with what words their numbers. */
interface PlacedBins {
  readonly view: Histogram;
  readonly words: DistributionPicture;
  readonly columns: ColumnsLayout;
}

export function histogramColumns(words: DistributionPicture, view: Histogram): Omit<ColumnsSpec, 'label'> {
  const { selected, frame } = words;
  const { bins, most = 0 } = view;
  const chosen = new Set(selected);
  const isFull = (bin: number): boolean => chosen.size === 0 || chosen.has(bin);
  const title: Label = { x: across(frame, 0), y: 8, text: view.counted ?? '', anchor: 'start' };
  return {
    none: '',
    columns: bins.map(({ count }, bin) => ({ parts: [{ from: 0, to: count, className: isFull(bin) ? 's1' : 's1 ghosted' }] })),
    extent: [0, Math.max(most, 1)],
    isWhole: true,
    ticks: (ticks) => countTexts(ticks, words),
    topPx: TOP_PX,
    bottomPx: () => BOTTOM_PX,
    columnPx: (pitch) => pitch - (pitch > 12 ? 2 : pitch > 4 ? 1 : 0),
    gapBefore: (bin) => {
      const gaps = Number(bin === 1 && bins[0]?.open === 'below') + Number(bin > 0 && bins[bin]?.open === 'above');
      return gaps * OPEN_GAP_PX;
    },
    behind: (columns) => [quartileBand({ view, words, columns }), ...textMarks([title], 'tick')],
    over: (columns) => {
      const placed = { view, words, columns };
      return [...openCounts(placed), ...textMarks(edgeLabels(placed), 'tick'), ...medianMarks(placed)];
    },
  };
}

/** Formats counts on an axis. Only the top tick has the unit for thousands. */
export function countTexts(ticks: readonly number[], style: Words): readonly string[] {
  const most = ticks.at(-1) ?? 0;
  const decimals = ticks.every((tick) => tick % 1000 === 0) || most < FULL_COUNT ? 0 : 1;
  const { format, bare } = columnFormat(most, 'count', style, decimals);
  return ticks.map((tick) => (tick === most ? format(tick) : bare(tick)));
}

/** Number from which axis labels are abbreviated to thousands. */
const SHORT = 10_000;

/**
 * Returns a formatter for edges on an axis, with a common unit and number of decimals. Without a list of labeled edges, all
 * edges determine the decimals.
 */
function edgeFormat(
  view: Histogram,
  style: Words,
  labeled?: readonly number[],
): { readonly whole: (edge: number) => string; readonly bare: (edge: number) => string } {
  const edges = view.bins.flatMap(({ from, to, open }) => [
    ...(open === 'below' ? [] : [from]),
    ...(open === 'above' ? [] : [to]),
  ]);
  const largest = Math.max(...edges.map(Math.abs), 0);
  if (view.unit !== 'percent' && largest < SHORT) {
    const digits = { ...fixed(decimalsOf(view.facts.width)), signDisplay: 'negative' as const };
    return {
      whole: (edge) => edgeText(edge, view, style),
      bare: (edge) => tidy(numberFormat(style.locale, digits).format(edge)),
    };
  }
  const scale = view.unit === 'percent' ? 0.01 : 1000 ** Math.floor(Math.log10(largest) / 3);
  const isExact = (decimals: number): boolean =>
    (labeled ?? edges).every(
      (edge) => Math.abs((edge / scale) * 10 ** decimals - Math.round((edge / scale) * 10 ** decimals)) < 1e-6,
    );
  const decimals = [0, 1, 2].find(isExact) ?? 3;
  const { format, bare } = columnFormat(largest, view.unit, style, decimals);
  return { whole: format, bare };
}

/** Formats edges on the axis. Only the last one has the unit. */
export function edgeTexts(edges: readonly number[], view: Histogram, words: Words): readonly string[] {
  const { whole, bare } = edgeFormat(view, words, edges);
  return edges.map((edge, k) => {
    if (k === edges.length - 1 && !view.facts.openLast) return whole(edge);
    return edge === 0 ? words.format(0, 'count') : bare(edge);
  });
}

function openText({ open, from, to }: Bin, view: Histogram, words: Words): string {
  const edge = open === 'above' ? from : to;
  const value = edgeFormat(view, words, [edge]).whole(edge);
  return open === 'above' ? words.texts.fromShort({ value }) : words.texts.belowShort({ value });
}

/** True when each bin contains one whole number. Its label is then centered. */
function isCounted({ facts }: Histogram): boolean {
  return facts.step >= 1 && facts.width === 1;
}

/** Returns the position of a number in px: the middle of its bar when each bin contains one whole number. */
function placeOf(value: number, { view, columns }: PlacedBins): number {
  const at = isCounted(view) ? value + 0.5 : value;
  const found = view.bins.findIndex(({ to }) => at < to);
  const bin = found < 0 ? view.bins.length - 1 : found;
  const { from = 0, to = 1 } = view.bins[bin] ?? {};
  return partOf(bin, Math.min(1, Math.max(0, (at - from) / (to - from || 1))) || 0, columns);
}

/** Returns a position within a bin, by its share from the inline start. */
function partOf(bin: number, share: number, { middles, pitch, frame }: ColumnsLayout): number {
  return middles[bin]! + (share - 0.5) * pitch * (frame.rtl ? -1 : 1);
}

function quartileBand(histogram: PlacedBins): Mark {
  const { facts } = histogram.view;
  const { top, bottom } = histogram.columns;
  return rectMark([{ x1: placeOf(facts.q1, histogram), x2: placeOf(facts.q3, histogram), y1: top - 6, y2: bottom }], 'half');
}

/** Returns a centered label, moved to keep the text inside the chart. */
function centered({ x, y }: Place, text: string, { frame: { width } }: ColumnsLayout, sizePx: number): Label {
  return { x: keptInside(x, text, { width, sizePx }), y, text, anchor: 'middle' };
}

/** Returns the counts above open bins, which have no width to compare. */
function openCounts({ view, words, columns }: PlacedBins): readonly Mark[] {
  const { middles, scale } = columns;
  const labels = view.bins.flatMap(({ open, count }, bin) =>
    open ? [centered({ x: middles[bin]!, y: scale.at(count) - 9 }, words.format(count, 'count'), columns, LABEL_PX)] : [],
  );
  return textMarks(labels, 'label');
}

/** Returns the labels of the bottom axis: every n-th edge that fits, and the limits of open bins. */
function edgeLabels({ view, words, columns }: PlacedBins): readonly Label[] {
  const y = columns.bottom + 12;
  const open = view.bins.flatMap((bin, k) =>
    bin.open ? [centered({ x: columns.middles[k]!, y }, openText(bin, view, words), columns, TICK_PX)] : [],
  );
  const taken = open.map(extentOf);
  const edges = edgesOf(view);
  const everyNth = (step: number): readonly { readonly x: number; readonly text: string }[] => {
    const named = edges.filter((edge) => Math.round(edge / view.facts.width) % step === 0);
    const labels = edgeTexts(named, view, words);
    return named.map((edge, k) => ({ x: edgeX(edge, { view, words, columns }), text: labels[k] ?? '' }));
  };
  const labels = (STEPS.map(everyNth).find(areApart) ?? []).map(({ x, text }) => centered({ x, y }, text, columns, TICK_PX));
  const isFree = (label: Label): boolean => {
    const [from, to] = extentOf(label);
    return taken.every(([start, end]) => to < start || from > end);
  };
  return [...labels.filter(isFree), ...open];
}

/** Returns the edges to label: lower edges, and the upper edge of the last bin. Open bins have only their inner edge. */
function edgesOf(view: Histogram): readonly number[] {
  const inner = view.bins.filter(({ open }) => open === undefined);
  const lower = inner.map(({ from }) => from);
  const last = inner.at(-1);
  return isCounted(view) || !last ? lower : [...lower, last.to];
}

/** Returns the position of an edge. The last closed bin ends at its upper edge, before the gap to the open bin. */
function edgeX(edge: number, histogram: PlacedBins): number {
  const { view, columns } = histogram;
  const ending = isCounted(view) ? -1 : view.bins.findIndex(({ to, open }) => to === edge && open === undefined);
  return ending < 0 ? placeOf(edge, histogram) : partOf(ending, 1, columns);
}

function extentOf({ x, text }: Label): readonly [number, number] {
  const half = textWidth(text, TICK_PX) / 2 + 6;
  return [x - half, x + half];
}

export function medianTexts(view: Histogram, words: Words): { readonly median: string; readonly middleHalf: string } {
  const { texts } = words;
  const { median, q1, q3 } = view.facts;
  const [from, to] = [q1, q3].map((value) => valueText(value, view, words)) as [string, string];
  return {
    median: `${texts.median} ${valueText(median, view, words)}`,
    middleHalf: from === to ? '' : `${texts.middleHalf} ${texts.between({ from, to })}`,
  };
}

/** Returns the median line with its value, and the middle half next to it if it fits. */
function medianMarks(histogram: PlacedBins): readonly Mark[] {
  const { view, words, columns } = histogram;
  const { top, bottom, frame } = columns;
  const texts = medianTexts(view, words);
  const x = placeOf(view.facts.median, histogram);
  const line = [{ x1: x, x2: x, y1: top - 8, y2: bottom }];
  const median = centered({ x, y: top - 16 }, texts.median, columns, LABEL_PX);
  const away = frame.rtl ? -1 : 1;
  const beside = median.x + away * (textWidth(texts.median, LABEL_PX) / 2 + 14);
  const end = beside + away * textWidth(texts.middleHalf, LABEL_PX);
  const middleHalf: Label = { ...median, x: beside, text: texts.middleHalf, anchor: 'start' };
  return [
    ruleMark(line, 'median-halo'),
    ruleMark(line, 'median'),
    ...textMarks([median], 'label strong'),
    ...(end >= 0 && end <= frame.width ? textMarks([middleHalf], 'label muted') : []),
  ];
}
