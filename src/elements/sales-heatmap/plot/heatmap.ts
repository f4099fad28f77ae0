import { MAX_SVG_MARKS, paintMarks, probeOf } from '../../../plot/canvas.js';
import type { Box, MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { boxOf, placeAt } from '../../../plot/grid-geometry.js';
import { rectMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { stepLegend } from '../../../plot/step-legend.js';
import { layoutOf, leastHeight, type HeatLayout } from './layout.js';
import { placesOf, stepFrom } from '../model/cursor.js';
import { stepOf } from '../../../util/color-scale.js';
import type { HeatView } from '../model/view.js';
import type { HeatTexts } from '../model/texts.js';

export { leastHeight };

type HeatDrawing = MarkDrawing<HeatView, HeatTexts>;
type RectMark = Extract<Mark, { readonly kind: 'rect' }>;

/** Steps that have an outline in cells without numbers, as they hardly differ from the card. */
const PALE = /^(q[1-4]|d[2-6])$/;

interface Scene {
  readonly view: HeatView;
  readonly layout: HeatLayout;
  readonly texts: HeatTexts;
}

/** Draws a heatmap as SVG, or on a canvas if it has too many cells. */
export function drawHeatmap(view: HeatView, texts: HeatTexts, frame: PlotFrame): HeatDrawing {
  const scene = { view, layout: layoutOf(view, texts, frame), texts };
  const { layout } = scene;
  const cells = cellMarks(scene);
  const isPainted = view.cells > MAX_SVG_MARKS && frame.isWhole !== true;
  const marks = [...(isPainted ? cells.map(probeOf) : cells), ...otherMarks(scene)];
  const svg = render(marks, { ...frame, height: layout.height, label: texts.label });
  if (!isPainted) return { svg, ...reachOf(scene), redraw: movedOn(svg, layout) };
  const paint = (canvas: HTMLCanvasElement): void => {
    paintMarks(canvas, cells, svg);
  };
  return { svg, paint, ...reachOf(scene), redraw: () => undefined };
}

function movedOn(svg: SVGSVGElement, { height }: HeatLayout): HeatDrawing['redraw'] {
  return (view, texts, frame) => {
    const layout = layoutOf(view, texts, frame);
    if (layout.height !== height || view.cells > MAX_SVG_MARKS) return undefined;
    const scene = { view, layout, texts };
    redraw(svg, [...cellMarks(scene), ...otherMarks(scene)]);
    svg.setAttribute('aria-label', texts.label);
    return { svg, ...reachOf(scene), redraw: movedOn(svg, layout) };
  };
}

/** Returns how pointer and keyboard reach cells and headers. */
function reachOf({ view, layout }: Scene): Pick<HeatDrawing, 'markAt' | 'boxOf' | 'tipOf' | 'stepFrom'> {
  const at = placesOf(view);
  const boxAt = (mark: number): Box | undefined => {
    const spot = view.spots[mark];
    return spot && boxOf(layout, spot, spot.span);
  };
  return {
    markAt: (x, y) => {
      const found = placeAt(layout, x, y);
      if (!found) return undefined;
      const { block, column, row } = found;
      if (column >= 0 || row >= 0) return at(block, column, row);
      const title = view.spots.findIndex((spot) => spot.kind === 'block' && spot.block === block);
      return title < 0 ? undefined : title;
    },
    boxOf: boxAt,
    tipOf: (mark) => {
      const box = boxAt(mark);
      if (!box) return undefined;
      const { x, y, width, height } = box;
      return { x: x + width / 2, y: y + height / 2, clear: Math.min(width, 60) / 2 + 8 };
    },
    stepFrom: (from, step) => {
      const mirrored = step === 'left' ? 'right' : step === 'right' ? 'left' : step;
      return stepFrom(view, at, from, layout.rtl ? mirrored : step);
    },
  };
}

/** Returns the headers, outlines and legend around the cells. */
function otherMarks(scene: Scene): readonly Mark[] {
  return [...peakMarks(scene), ...valueMarks(scene), ...headMarks(scene), ...legendMarks(scene)];
}

/** Returns the class of a cell: its color step, or `none` without rows. */
function classOf({ scale, ...view }: HeatView, cell: number): string {
  const value = (view[view.shows] ?? view.values)[cell]!;
  if (Number.isNaN(value)) return 'none';
  return `${scale.way === 'both' ? 'd' : 'q'}${scale.colours[stepOf(scale, value)]!}`;
}

function isGhost({ marked }: HeatView, cell: number): boolean {
  return marked?.[cell] === 0;
}

/** Returns the gap between cells, smaller for small cells. */
function gapOf({ cellWidth, cellHeight }: HeatLayout): number {
  return Math.min(cellWidth, cellHeight) < 9 ? 1 : 1.5;
}

function spanOf({ view, layout }: Scene, cell: number, inset: number): Span {
  const { x, y, width, height } = boxOf(layout, view.spots[cell]!);
  return { x1: x + inset, y1: y + inset, x2: x + width - inset, y2: y + height - inset };
}

/** Returns the cells as one mark per color. */
function cellMarks(scene: Scene): readonly RectMark[] {
  const { view, layout } = scene;
  const inset = gapOf(layout) / 2;
  const groups = new Map<string, Span[]>();
  for (let cell = 0; cell < view.cells; cell++) {
    const own = classOf(view, cell);
    const name = `cell ${own}${isGhost(view, cell) ? ' ghosted' : ''}`;
    const parts = groups.get(name) ?? [];
    groups.set(name, parts);
    // Half of an outline is outside of its rectangle.
    const isOutlined = own === 'none' || (!layout.hasValues && PALE.test(own));
    parts.push(spanOf(scene, cell, isOutlined ? inset + 0.5 : inset));
  }
  const radius = Math.min(layout.cellWidth, layout.cellHeight) < 7 ? 1 : 2;
  return [...groups].map(([name, parts]) => rectMark(parts, name, radius) as RectMark);
}

/** Outlines the highlighted cells, unless there is a selection. */
function peakMarks(scene: Scene): readonly Mark[] {
  const { view } = scene;
  const ends = [view.peak, view.low].filter((cell) => cell !== undefined);
  return view.marked || view.cells < 4
    ? []
    : [
        rectMark(
          ends.map((cell) => spanOf(scene, cell, 0)),
          'peak',
          2,
        ),
      ];
}

function valueMarks({ view, layout, texts }: Scene): readonly Mark[] {
  if (!layout.hasValues) return [];
  const values = view[view.shows] ?? view.values;
  const groups = new Map<string, Label[]>();
  for (let cell = 0; cell < view.cells; cell++) {
    const own = classOf(view, cell);
    if (own === 'none') continue;
    const name = isGhost(view, cell) ? 'value ghost' : `value ${own}`;
    const { x, y, width, height } = boxOf(layout, view.spots[cell]!);
    const labels = groups.get(name) ?? [];
    groups.set(name, labels);
    labels.push({ x: x + width / 2, y: y + height / 2, text: texts.value(values[cell]!), anchor: 'middle' });
  }
  return [...groups].flatMap(([name, labels]) => textMarks(labels, name));
}

function headMarks({ view, layout }: Scene): readonly Mark[] {
  const plain: Label[] = [];
  const strong: Label[] = [];
  const chosen = new Set(view.chosen);
  let column = 0;
  for (let mark = view.cells; mark < view.spots.length; mark++) {
    const spot = view.spots[mark]!;
    const lines =
      spot.kind === 'column' ? layout.columnLabels[column++]! : spot.kind === 'row' ? layout.rowLabels[spot.row]! : [spot.label];
    const labels = spot.kind === 'block' || chosen.has(mark) ? strong : plain;
    labels.push(...headLabels({ view, layout, lines }, spot));
  }
  return [...textMarks(plain, 'tick'), ...textMarks(strong, 'tick strong')];
}

function headLabels(
  { view, layout, lines }: { readonly view: HeatView; readonly layout: HeatLayout; readonly lines: readonly string[] },
  spot: HeatView['spots'][number],
): readonly Label[] {
  const { rtl, headHeight, cellHeight } = layout;
  const { x, y, width, height } = boxOf(layout, spot, spot.span);
  const start = rtl ? x + width : x;
  const end = rtl ? x : x + width;
  const towards = rtl ? -1 : 1;
  const middle = (k: number): number => (k - (lines.length - 1) / 2) * 13;
  return lines.map((text, k): Label => {
    if (spot.kind === 'block') return { x: start, y: y + cellHeight / 2, text, anchor: 'start' };
    if (spot.kind === 'row') return { x: end - towards * 7, y: y + height / 2 + middle(k), text, anchor: 'end' };
    // Lines start at the top, which places each year below its first month.
    const line = view.columns.some((column) => column.lines) ? 9 + k * 13 : headHeight - 10 - (lines.length - 1 - k) * 13;
    if (view.kind === 'days') return { x: start + towards, y: line, text, anchor: 'start' };
    return { x: x + width / 2, y: line, text, anchor: 'middle' };
  });
}

/** Draws the steps of the scale, and the meaning of an empty cell. */
function legendMarks({ view, layout, texts }: Scene): readonly Mark[] {
  const { legendTop: top, width, rtl, gutter } = layout;
  const hasGaps = view.values.some((_, cell) => classOf(view, cell) === 'none');
  return stepLegend({
    scale: view.scale,
    bounds: texts.bounds,
    top,
    from: Math.min(gutter, 8),
    width,
    rtl,
    hasSteps: view.peak !== undefined || view.pairs !== undefined,
    other: hasGaps ? { className: 'cell none', text: texts.noRows } : undefined,
  });
}
