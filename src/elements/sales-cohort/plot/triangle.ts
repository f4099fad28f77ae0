import { MAX_SVG_MARKS, paintMarks, probeOf } from '../../../plot/canvas.js';
import { across, type Box, type MarkDrawing, type MarkStep, type PlotFrame } from '../../../plot/drawing.js';
import { rectMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { stepLegend } from '../../../plot/step-legend.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { stepOf } from '../../../util/color-scale.js';
import type { TriangleCell, TrianglePicture } from '../model/shown.js';

const NAME_PX = 12;
const TEXT_PX = 11;
const HEAD_PX = 32;
const LEGEND_PX = 44;
/** Gap in px between the averages and the cohorts. */
const MEAN_GAP_PX = 8;
/** Row heights in px: minimum for one line of text, minimum for two lines, and maximum. */
const MIN_PX = 20;
const MIN_TWO_PX = 32;
const MAX_PX = 36;
/** Width in px below which cohort sizes are shown below the cohort names. */
const NARROW_PX = 480;
const WIDEST_CELL_PX = 96;
const GAP_PX = 10;

type TriangleDrawing = MarkDrawing<TrianglePicture, string>;
type RectMark = Extract<Mark, { readonly kind: 'rect' }>;

interface Layout {
  readonly frame: PlotFrame;
  readonly isNarrow: boolean;
  /** End of the names and start of the cells, in px from the reading start. */
  readonly names: number;
  readonly gutter: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
  readonly height: number;
  readonly legendTop: number;
  readonly hasValues: boolean;
}

interface Scene {
  readonly picture: TrianglePicture;
  readonly layout: Layout;
}

/** Draws a retention triangle. */
export function drawTriangle(picture: TrianglePicture, label: string, frame: PlotFrame): TriangleDrawing {
  const scene = { picture, layout: layoutOf(picture, frame) };
  const cells = cellMarks(scene);
  const isPainted = picture.cells.length > MAX_SVG_MARKS && frame.isWhole !== true;
  const marks = [...(isPainted ? cells.map(probeOf) : cells), ...otherMarks(scene)];
  const svg = render(marks, { ...frame, height: scene.layout.height, label });
  if (!isPainted) return { svg, ...reachOf(scene), redraw: movedOn(svg, scene.layout) };
  return { svg, paint: (canvas) => paintMarks(canvas, cells, svg), ...reachOf(scene), redraw: () => undefined };
}

/** Returns the height of a triangle in px for a width. */
export function triangleHeight(picture: TrianglePicture, width: number): number {
  return layoutOf(picture, { width, height: 0, rtl: false }).height;
}

function movedOn(svg: SVGSVGElement, { height }: Layout): TriangleDrawing['redraw'] {
  return (picture, label, frame) => {
    const scene = { picture, layout: layoutOf(picture, frame) };
    if (scene.layout.height !== height || picture.cells.length > MAX_SVG_MARKS) return undefined;
    redraw(svg, [...cellMarks(scene), ...otherMarks(scene)]);
    svg.setAttribute('aria-label', label);
    return { svg, ...reachOf(scene), redraw: movedOn(svg, scene.layout) };
  };
}

function layoutOf({ rows, ages, cells, texts }: TrianglePicture, frame: PlotFrame): Layout {
  const { width } = frame;
  const isNarrow = width < NARROW_PX;
  const widest = (texts: readonly string[], size: number): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))));
  const names = widest(
    rows.map(({ name }) => name),
    NAME_PX,
  );
  const sizes = widest([texts.size, ...rows.map(({ size }) => size)], TEXT_PX);
  const gutter = (isNarrow ? Math.max(names, sizes) : names + GAP_PX + sizes) + GAP_PX;
  const cellWidth = Math.min(WIDEST_CELL_PX, Math.max(1, (width - gutter) / Math.max(1, ages)));
  const least = isNarrow ? MIN_TWO_PX : MIN_PX;
  const room = (frame.height - HEAD_PX - MEAN_GAP_PX - LEGEND_PX) / Math.max(1, rows.length);
  const rowHeight = Math.floor(Math.min(Math.max(least, MAX_PX), Math.max(least, room)) * 4) / 4;
  const legendTop = HEAD_PX + MEAN_GAP_PX + rows.length * rowHeight + 14;
  return {
    frame,
    isNarrow,
    names,
    gutter,
    cellWidth,
    rowHeight,
    legendTop,
    height: Math.ceil(ages === 0 ? Math.max(192, frame.height) : legendTop + LEGEND_PX - 14),
    hasValues:
      widest(
        cells.map(({ share }) => texts.value(share)),
        TEXT_PX,
      ) +
        4 <=
      cellWidth,
  };
}

function rowTop({ rowHeight }: Layout, row: number): number {
  return HEAD_PX + row * rowHeight + (row > 0 ? MEAN_GAP_PX : 0);
}

function boxOf({ row, age }: Pick<TriangleCell, 'row' | 'age'>, layout: Layout): Box {
  const { frame, gutter, cellWidth, rowHeight } = layout;
  const start = gutter + (age - 1) * cellWidth;
  const x = frame.rtl ? frame.width - start - cellWidth : start;
  return { x, y: rowTop(layout, row), width: cellWidth, height: rowHeight };
}

/** Returns the hit testing of cells. Pointing at a cohort's name selects its first cell. */
function reachOf({ picture, layout }: Scene): Pick<TriangleDrawing, 'markAt' | 'boxOf' | 'tipOf' | 'stepFrom'> {
  const { cells, ages, rows } = picture;
  const places = new Map(cells.map(({ row, age }, mark) => [row * (ages + 1) + age, mark]));
  const at = (row: number, age: number): number | undefined => places.get(row * (ages + 1) + age);
  const box = (mark: number): Box | undefined => cells[mark] && boxOf(cells[mark], layout);
  return {
    markAt: (x, y) => {
      const row = rows.findIndex((_, r) => y >= rowTop(layout, r) && y < rowTop(layout, r) + layout.rowHeight);
      const distance = layout.frame.rtl ? layout.frame.width - x : x;
      if (row < 0 || distance < 0) return undefined;
      return at(row, Math.max(1, Math.floor((distance - layout.gutter) / layout.cellWidth) + 1));
    },
    boxOf: box,
    tipOf: (mark) => {
      const found = box(mark);
      if (!found) return undefined;
      const { x, y, width, height } = found;
      return { x: x + width / 2, y: y + height / 2, clear: Math.min(width, 60) / 2 + 8 };
    },
    stepFrom: (mark, step) => {
      if (step === 'first') return 0;
      if (step === 'last') return cells.length - 1;
      const { row, age } = cells[mark] ?? { row: 0, age: 1 };
      if (step === 'up' || step === 'down') return besides(row, age, { step, rows: rows.length, at }) ?? mark;
      const isForth = step === (layout.frame.rtl ? 'left' : 'right');
      return at(row, age + (isForth ? 1 : -1)) ?? mark;
    },
  };
}

/** Returns the cell above or below: same age, or the oldest cell of a shorter row. */
function besides(
  row: number,
  age: number,
  {
    step,
    rows,
    at,
  }: { readonly step: MarkStep; readonly rows: number; readonly at: (row: number, age: number) => number | undefined },
): number | undefined {
  const way = step === 'up' ? -1 : 1;
  for (let next = row + way; next >= 0 && next < rows; next += way)
    for (let younger = age; younger > 0; younger--) {
      const found = at(next, younger);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** Returns the color class of a cell. Incomplete periods and missing shares have an outline. */
function classOf({ share, running }: TriangleCell, { scale }: TrianglePicture): string {
  if (Number.isNaN(share)) return 'none';
  return running ? 'running' : `${scale.way === 'both' ? 'd' : 'q'}${scale.colours[stepOf(scale, share)]!}`;
}

/** Returns the selected rows; `undefined` without a selection. */
function chosenRows({ cells, chosen }: TrianglePicture): ReadonlySet<number> | undefined {
  return chosen.length === 0 ? undefined : new Set(chosen.map((mark) => cells[mark]?.row ?? 0));
}

/** Returns the cells, one mark per color. */
function cellMarks({ picture, layout }: Scene): readonly RectMark[] {
  const rows = chosenRows(picture);
  const inset = layout.cellWidth < 9 ? 0.5 : 0.75;
  const groups = new Map<string, Span[]>();
  for (const cell of picture.cells) {
    const own = classOf(cell, picture);
    const name = `cell ${own}${rows && !rows.has(cell.row) ? ' ghosted' : ''}`;
    const parts = groups.get(name) ?? [];
    groups.set(name, parts);
    const { x, y, width, height } = boxOf(cell, layout);
    // Half of an outline lies outside its rectangle.
    const away = own === 'none' || own === 'running' ? inset + 0.5 : inset;
    parts.push({ x1: x + away, y1: y + away, x2: x + width - away, y2: y + height - away });
  }
  return [...groups].map(([name, parts]) => rectMark(parts, name, layout.cellWidth < 9 ? 1 : 2) as RectMark);
}

/** Returns the headings, names and legend around the cells. */
function otherMarks(scene: Scene): readonly Mark[] {
  if (scene.picture.ages === 0) return noneMarks(scene);
  return [...valueMarks(scene), ...rowMarks(scene), ...headMarks(scene), ...legendMarks(scene)];
}

function valueMarks({ picture, layout }: Scene): readonly Mark[] {
  if (!layout.hasValues) return [];
  const rows = chosenRows(picture);
  const groups = new Map<string, Label[]>();
  for (const cell of picture.cells) {
    if (Number.isNaN(cell.share)) continue;
    const name = rows && !rows.has(cell.row) ? 'value ghost' : `value ${classOf(cell, picture)}`;
    const { x, y, width, height } = boxOf(cell, layout);
    const labels = groups.get(name) ?? [];
    groups.set(name, labels);
    labels.push({ x: x + width / 2, y: y + height / 2, text: picture.texts.value(cell.share), anchor: 'middle' });
  }
  return [...groups].flatMap(([name, labels]) => textMarks(labels, name));
}

/** Returns the cohort names with their sizes; on narrow charts sizes are below the names. */
function rowMarks({ picture, layout }: Scene): readonly Mark[] {
  const { frame, isNarrow, rowHeight, gutter } = layout;
  const chosen = chosenRows(picture);
  const names: Label[] = [];
  const strong: Label[] = [];
  const sizes: Label[] = [];
  picture.rows.forEach(({ name, size }, row) => {
    const middle = rowTop(layout, row) + rowHeight / 2;
    (row === 0 || chosen?.has(row) ? strong : names).push({
      x: across(frame, 0),
      y: isNarrow ? middle - 7 : middle,
      text: name,
      anchor: 'start',
    });
    sizes.push(
      isNarrow
        ? { x: across(frame, 0), y: middle + 7, text: size, anchor: 'start' }
        : { x: across(frame, gutter - GAP_PX), y: middle, text: size, anchor: 'end' },
    );
  });
  return [...textMarks(names, 'name'), ...textMarks(strong, 'strong'), ...textMarks(sizes, 'tick')];
}

function headMarks({ picture, layout }: Scene): readonly Mark[] {
  const { frame, gutter, isNarrow, cellWidth } = layout;
  const { texts, ages } = picture;
  const ageTexts = Array.from({ length: ages }, (_, k) => texts.age(k + 1));
  const every = Math.max(1, Math.ceil((Math.max(...ageTexts.map((text) => textWidth(text, TEXT_PX))) + 6) / cellWidth));
  const labels = ageTexts.flatMap((text, k): readonly Label[] =>
    k % every === 0 ? [{ x: across(frame, gutter + (k + 0.5) * cellWidth), y: 24, text, anchor: 'middle' }] : [],
  );
  const size: Label = isNarrow
    ? { x: across(frame, 0), y: 24, text: texts.size, anchor: 'start' }
    : { x: across(frame, gutter - GAP_PX), y: 24, text: texts.size, anchor: 'end' };
  return textMarks([{ x: across(frame, gutter), y: 8, text: texts.ages, anchor: 'start' }, size, ...labels], 'tick');
}

function legendMarks({ picture, layout }: Scene): readonly Mark[] {
  const { cells, scale, texts } = picture;
  const { width, rtl } = layout.frame;
  const isRunning = cells.some(({ running }) => running);
  return stepLegend({
    scale,
    bounds: texts.bounds,
    top: layout.legendTop,
    from: Math.min(layout.gutter, 8),
    width,
    rtl,
    hasSteps: cells.some(({ running, share }) => !running && !Number.isNaN(share)),
    other: isRunning ? { className: 'cell running', text: texts.running } : undefined,
  });
}

/** Returns a centered message in place of cells. */
function noneMarks({ picture, layout }: Scene): readonly Mark[] {
  const { width } = layout.frame;
  const lines = wrapText(picture.texts.none, Math.min(width, 420), NAME_PX);
  const labels = lines.map((text, i): Label => ({
    x: width / 2,
    y: layout.height / 2 + (i - (lines.length - 1) / 2) * 18,
    text,
    anchor: 'middle',
  }));
  return textMarks(labels, 'muted');
}
