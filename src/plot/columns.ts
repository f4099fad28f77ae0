import { grouped } from '../util/grouped.js';
import { gutterOf, levelLabels, levelsOf, scaleOf, valueAxis, type Scale } from './axis.js';
import { targetsOf, type Scene } from './chart.js';
import { across, type PlotFrame } from './drawing.js';
import { messageMarks } from './labels.js';
import { rectMark, textMarks, type Mark, type Span } from './mark.js';

/** A part of a column: from one value to another, colored by its class. */
interface ColumnPart {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

/** A column of a chart. Its parts are drawn on one scale, which begins at zero. */
interface Column {
  readonly parts: readonly ColumnPart[];
}

/** Columns next to each other. */
export interface ColumnsSpec {
  readonly label: string;
  /** Shown instead when there are no columns. */
  readonly none: string;
  readonly columns: readonly Column[];
  /** Range of the values; the default is that of the columns. */
  readonly extent?: readonly [least: number, most: number];
  /** True when values are whole numbers. */
  readonly isWhole?: boolean;
  /** Formats the ticks of the value axis. */
  readonly ticks: (values: readonly number[]) => readonly string[];
  /** Space above and below the columns in px. */
  readonly topPx: number;
  readonly bottomPx: (pitch: number) => number;
  /** Space in px behind the last column, for more content than columns. */
  readonly sidePx?: number;
  /** Extra space in px in front of some columns. */
  readonly gapBefore?: (column: number) => number;
  /** Returns the width of a column in px, when `pitch` px are between the middles of two columns. */
  readonly columnPx: (pitch: number) => number;
  /** Minimum height of a part in px, which keeps small parts visible. */
  readonly leastPx?: number;
  /** Returns the space in px for the labels of the value axis, and their distance from its lines. Default: as in other charts. */
  readonly gutterPx?: (ticks: readonly string[]) => number;
  readonly tickGapPx?: number;
  /** Returns marks behind the columns, such as a legend, and marks over them, such as names. */
  readonly behind?: (columns: ColumnsLayout) => readonly Mark[];
  readonly over?: (columns: ColumnsLayout) => readonly Mark[];
}

/** Columns in px, mirrored in right-to-left pages. */
export interface ColumnsLayout {
  readonly frame: PlotFrame;
  readonly scale: Scale;
  /** Start and end of the columns, from the inline start. */
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
  /** Distance between the middles of two columns, and the width of a column. */
  readonly pitch: number;
  readonly columnPx: number;
  /** The middle of each column. */
  readonly middles: readonly number[];
}

/** Returns the parts of a stacked column. Positive values stack upward from zero, negative values downward. */
export function stackedParts(values: readonly number[], classNames: readonly string[]): readonly ColumnPart[] {
  let [up, down] = [0, 0];
  return values.flatMap((value, k): readonly ColumnPart[] => {
    if (value === 0) return [];
    const from = value > 0 ? up : down;
    if (value > 0) up += value;
    else down += value;
    return [{ from, to: from + value, className: classNames[k] ?? '' }];
  });
}

/** Lays out columns. */
export function columnsScene(spec: ColumnsSpec, frame: PlotFrame): Scene {
  const { label, none, columns } = spec;
  const laid = layOut(spec, frame);
  const { middles, pitch, top, bottom, scale } = laid;
  const topOf = ({ parts }: Column): number => Math.max(0, ...parts.flatMap(({ from, to }) => [from, to]));
  return {
    label,
    shape: 'columns',
    frame,
    marks: () => (columns.length === 0 ? messageMarks(none, frame) : marksOf(spec, laid)),
    targets: targetsOf(frame, {
      as: 'columns',
      boxes: middles.map((x) => ({ x: x - pitch / 2, y: top - 4, width: pitch, height: bottom - top + 4 })),
      tipOf: (mark) => ({ x: middles[mark]!, y: scale.at(topOf(columns[mark]!)), clear: laid.columnPx / 2 + 8 }),
    }),
  };
}

function layOut(spec: ColumnsSpec, frame: PlotFrame): ColumnsLayout {
  const { columns, topPx, sidePx = 0, gutterPx = gutterOf } = spec;
  const values = columns.flatMap(({ parts }) => parts.flatMap(({ from, to }) => [from, to]));
  const [least, most] = spec.extent ?? [Math.min(0, ...values), Math.max(0, ...values)];
  const axis = valueAxis(least, most, { zero: true, whole: spec.isWhole ?? false });
  const texts = spec.ticks(axis.ticks);
  const start = gutterPx(texts);
  const end = frame.width - sidePx;
  const gaps = columns.map((_, column) => spec.gapBefore?.(column) ?? 0);
  const pitch = (end - start - gaps.reduce((sum, gap) => sum + gap, 0)) / Math.max(1, columns.length);
  const bottom = frame.height - spec.bottomPx(pitch);
  let at = start - pitch / 2;
  const middles = gaps.map((gap) => across(frame, (at += pitch + gap)));
  const scale = scaleOf(axis, texts, [bottom, topPx]);
  return { frame, scale, start, end, top: topPx, bottom, pitch, columnPx: spec.columnPx(pitch), middles };
}

function marksOf(spec: ColumnsSpec, laid: ColumnsLayout): readonly Mark[] {
  const { grid, zero } = levelsOf(laid.scale, laid);
  const parts = spec.columns.flatMap((column, at) =>
    column.parts.map((part) => [`fill ${part.className}`, partSpan(part, at, { laid, leastPx: spec.leastPx ?? 0 })] as const),
  );
  const bars = [...grouped(parts)].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...(spec.behind?.(laid) ?? []),
    grid,
    ...textMarks(levelLabels(laid.scale, { ...laid, gapPx: spec.tickGapPx ?? 6 }), 'tick'),
    ...bars.map(([name, spans]) => rectMark(spans, name)),
    zero,
    ...(spec.over?.(laid) ?? []),
  ];
}

function partSpan(
  { from, to }: ColumnPart,
  column: number,
  { laid: { scale, middles, columnPx }, leastPx }: { readonly laid: ColumnsLayout; readonly leastPx: number },
): Span {
  const x = middles[column]!;
  const [y1, y2] = [scale.at(Math.max(from, to)), scale.at(Math.min(from, to))];
  return { x1: x - columnPx / 2, x2: x + columnPx / 2, y1, y2: Math.max(y2, y1 + leastPx) };
}
