import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { type Scene, targetsOf } from '../../../plot/chart.js';
import type { PlotFrame } from '../../../plot/drawing.js';
import { type Label, type Mark, rectMark, textMarks } from '../../../plot/mark.js';
import { textWidth, wrapText } from '../../../plot/text-width.js';
import { grouped } from '../../../util/grouped.js';
import type { BreakdownTexts } from '../model/texts.js';
import type { BreakdownView } from '../model/view.js';

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A value of a treemap, or the root of all values. */
interface Branch {
  readonly size: number;
  readonly children?: readonly Branch[];
}

/**
 * Returns rectangles whose areas are proportional to the values (none negative; NaN counts as zero), in input order. Descending
 * values give the best result. Cells are as close to squares as possible (Bruls, Huizing and van Wijk 2000, “Squarified
 * treemaps”).
 */
export function squarify(values: readonly number[], { x, y, width, height }: Cell): readonly Cell[] {
  const children = values.map((value): Branch => ({ size: value > 0 ? value : 0 }));
  const root = hierarchy<Branch>({ size: 0, children }, (tile) => tile.children).sum(({ size }) => size);
  const layout = treemap<Branch>().tile(treemapSquarify.ratio(1)).size([width, height]);
  return (layout(root).children ?? []).map(({ x0, y0, x1, y1 }) => ({ x: x + x0, y: y + y0, width: x1 - x0, height: y1 - y0 }));
}

const NAME_PX = 12;
const LINE_PX = 16;
const INSET_PX = 6;
/** Half the gap between two cells, in px. */
const EDGE_PX = 1;

/** Returns a treemap: cell areas are proportional to values, largest first. */
export function treemapScene(view: BreakdownView, texts: BreakdownTexts, frame: PlotFrame): Scene {
  const { width, height, rtl } = frame;
  const values = view.rows.map(({ values: [value = 0] }) => value);
  const cells = squarify(values, { x: 0, y: 0, width, height });
  const boxes = rtl ? cells.map((cell) => ({ ...cell, x: width - cell.x - cell.width })) : cells;
  return {
    label: texts.label,
    shape: 'treemap',
    frame,
    marks: () => marksOf(view, texts, { cells: boxes, frame }),
    targets: targetsOf(frame, { as: 'tiles', boxes }),
  };
}

function marksOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { cells, frame }: { readonly cells: readonly Cell[]; readonly frame: PlotFrame },
): readonly Mark[] {
  const isFull = (at: number): boolean => view.chosen.length === 0 || view.chosen.includes(at);
  return [false, true].flatMap((isShown) => {
    const rows = cells.map((_, at) => at).filter((at) => isFull(at) === isShown);
    const [ghost, faded] = isShown ? ['', ''] : [' ghosted', ' faded'];
    const tiles = rows.map((at) => {
      const { x, y, width, height } = cells[at]!;
      const size = { x2: x + Math.max(EDGE_PX, width - EDGE_PX), y2: y + Math.max(EDGE_PX, height - EDGE_PX) };
      const className = view.rows[at]?.key === undefined ? 'tile other' : 'tile';
      return [`${className}${ghost}`, { x1: x + EDGE_PX, y1: y + EDGE_PX, ...size }] as const;
    });
    const labels = rows.map((at) => labelsOf(view, texts, { at, cell: cells[at]!, frame }));
    return [
      ...[...grouped(tiles)].map(([name, parts]) => rectMark(parts, name, 2)),
      ...textMarks(
        labels.flatMap(({ names }) => names),
        `tile-name${faded}`,
      ),
      ...textMarks(
        labels.flatMap(({ numbers }) => numbers),
        `tile-number${faded}`,
      ),
    ];
  });
}

/** Returns the labels of a cell: name, value and share, each only when it fits completely. */
function labelsOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { at, cell, frame }: { readonly at: number; readonly cell: Cell; readonly frame: PlotFrame },
): { names: readonly Label[]; numbers: readonly Label[] } {
  const width = cell.width - 2 * INSET_PX;
  const height = cell.height - INSET_PX;
  const label = view.rows[at]?.label ?? '';
  const widest = Math.max(...label.split(/\s+/).map((word) => textWidth(word, NAME_PX)));
  const name = wrapText(label, Math.max(1, width), NAME_PX);
  if (widest > width || name.length * LINE_PX > height) return { names: [], numbers: [] };
  const numbers = [texts.value(at, 0), texts.share(at)].filter((text) => text !== '' && textWidth(text, NAME_PX) <= width);
  const shown = numbers.slice(0, Math.max(0, Math.floor((height - name.length * LINE_PX) / LINE_PX)));
  const x = frame.rtl ? cell.x + cell.width - INSET_PX : cell.x + INSET_PX;
  const line = (text: string, k: number): Label => ({ x, y: cell.y + INSET_PX + (k + 0.5) * LINE_PX, text, anchor: 'start' });
  return { names: name.map(line), numbers: shown.map((text, k) => line(text, name.length + k)) };
}
