import type { Scene } from '../../../plot/chart.js';
import { columnsScene, type ColumnsLayout } from '../../../plot/columns.js';
import { across, type PlotFrame } from '../../../plot/drawing.js';
import { areApart, keptInside, LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Place } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import type { HistogramPicture, HistogramView, PictureTexts } from '../model/view.js';

/** Height in px above the bars, for the axis title and the median. */
const TOP_PX = 42;
const BOTTOM_PX = 22;
/** Gap in px between an open bin and its neighbor. */
const OPEN_GAP_PX = 12;
/** The edges that may be labeled: every n-th. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

type Bars = Pick<HistogramPicture, 'view' | 'chosen' | 'most'>;

/** Bins in px, with their texts. */
interface Histogram {
  readonly view: HistogramView;
  readonly texts: PictureTexts;
  readonly columns: ColumnsLayout;
}

/** Returns a histogram. */
export function histogramScene({ view, chosen, most }: Bars, texts: PictureTexts, frame: PlotFrame): Scene {
  const { bins } = view;
  const isFull = (bin: number): boolean => chosen.length === 0 || chosen.includes(bin);
  const title: Label = { x: across(frame, 0), y: 8, text: texts.counted, anchor: 'start' };
  return columnsScene(
    {
      label: texts.label,
      none: '',
      columns: bins.map(({ count }, bin) => ({ parts: [{ from: 0, to: count, className: isFull(bin) ? 's1' : 's1 ghosted' }] })),
      extent: [0, Math.max(most, 1)],
      isWhole: true,
      ticks: texts.counts,
      topPx: TOP_PX,
      bottomPx: () => BOTTOM_PX,
      columnPx: (pitch) => pitch - (pitch > 12 ? 2 : pitch > 4 ? 1 : 0),
      gapBefore: (bin) => {
        const gaps = Number(bin === 1 && bins[0]?.open === 'below') + Number(bin > 0 && bins[bin]?.open === 'above');
        return gaps * OPEN_GAP_PX;
      },
      behind: (columns) => [quartileBand({ view, texts, columns }), ...textMarks([title], 'tick')],
      over: (columns) => {
        const histogram = { view, texts, columns };
        return [...openCounts(histogram), ...textMarks(edgeLabels(histogram), 'tick'), ...medianMarks(histogram)];
      },
    },
    frame,
  );
}

/** True when each bin contains one whole number. Its label is then centered. */
function isCounted({ facts }: HistogramView): boolean {
  return facts.step >= 1 && facts.width === 1;
}

/** Returns the position of a number in px: the middle of its bar when each bin contains one whole number. */
function placeOf(value: number, { view, columns }: Histogram): number {
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

function quartileBand(histogram: Histogram): Mark {
  const { facts } = histogram.view;
  const { top, bottom } = histogram.columns;
  return rectMark([{ x1: placeOf(facts.q1, histogram), x2: placeOf(facts.q3, histogram), y1: top - 6, y2: bottom }], 'half');
}

/** Returns a centered label, moved to keep the text inside the chart. */
function centered({ x, y }: Place, text: string, { frame: { width } }: ColumnsLayout, sizePx: number): Label {
  return { x: keptInside(x, text, { width, sizePx }), y, text, anchor: 'middle' };
}

/** Returns the counts above open bins, which have no width to compare. */
function openCounts({ view, texts, columns }: Histogram): readonly Mark[] {
  const { middles, scale } = columns;
  const labels = view.bins.flatMap(({ open, count }, bin) =>
    open ? [centered({ x: middles[bin]!, y: scale.at(count) - 9 }, texts.count(count), columns, LABEL_PX)] : [],
  );
  return textMarks(labels, 'label');
}

/** Returns the labels of the bottom axis: every n-th edge that fits, and the limits of open bins. */
function edgeLabels({ view, texts, columns }: Histogram): readonly Label[] {
  const y = columns.bottom + 12;
  const open = view.bins.flatMap((bin, k) =>
    bin.open ? [centered({ x: columns.middles[k]!, y }, texts.open(bin), columns, TICK_PX)] : [],
  );
  const taken = open.map(extentOf);
  const edges = edgesOf(view);
  const everyNth = (step: number): readonly { readonly x: number; readonly text: string }[] => {
    const named = edges.filter((edge) => Math.round(edge / view.facts.width) % step === 0);
    const labels = texts.edges(named);
    return named.map((edge, k) => ({ x: edgeX(edge, { view, texts, columns }), text: labels[k] ?? '' }));
  };
  const labels = (STEPS.map(everyNth).find(areApart) ?? []).map(({ x, text }) => centered({ x, y }, text, columns, TICK_PX));
  const isFree = (label: Label): boolean => {
    const [from, to] = extentOf(label);
    return taken.every(([start, end]) => to < start || from > end);
  };
  return [...labels.filter(isFree), ...open];
}

/** Returns the edges to label: lower edges, and the upper edge of the last bin. Open bins have only their inner edge. */
function edgesOf(view: HistogramView): readonly number[] {
  const inner = view.bins.filter(({ open }) => open === undefined);
  const lower = inner.map(({ from }) => from);
  const last = inner.at(-1);
  return isCounted(view) || !last ? lower : [...lower, last.to];
}

/** Returns the position of an edge. The last closed bin ends at its upper edge, before the gap to the open bin. */
function edgeX(edge: number, histogram: Histogram): number {
  const { view, columns } = histogram;
  const ending = isCounted(view) ? -1 : view.bins.findIndex(({ to, open }) => to === edge && open === undefined);
  return ending < 0 ? placeOf(edge, histogram) : partOf(ending, 1, columns);
}

function extentOf({ x, text }: Label): readonly [number, number] {
  const half = textWidth(text, TICK_PX) / 2 + 6;
  return [x - half, x + half];
}

/** Returns the median line with its value, and the middle half next to it if it fits. */
function medianMarks(histogram: Histogram): readonly Mark[] {
  const { view, texts, columns } = histogram;
  const { top, bottom, frame } = columns;
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
