import { stepAlong, type MarkDrawing, type MarkStep, type PlotFrame } from '../../../plot/drawing.js';
import { rectMark, textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { squarify, type Cell } from '../../../plot/treemap.js';
import { wrapText } from '../../../plot/wrap-text.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';

const NAME_PX = 12;
const LINE_PX = 16;
const INSET_PX = 6;
/** Half the gap between two cells, in px. */
const EDGE_PX = 1;

/** Draws a treemap: cell areas are proportional to values, largest first. */
export function drawTiles(
  view: BreakdownView,
  texts: BreakdownTexts,
  frame: PlotFrame,
): MarkDrawing<BreakdownView, BreakdownTexts> {
  const cells = cellsOf(view, frame);
  const svg = render(marksOf(view, texts, { cells, frame }), { ...frame, label: texts.label });
  return drawing(svg, cells);
}

function cellsOf({ rows }: BreakdownView, { width, height, rtl }: PlotFrame): readonly Cell[] {
  const values = rows.map(({ values: [value = 0] }) => value);
  const cells = squarify(values, { x: 0, y: 0, width, height });
  return rtl ? cells.map((cell) => ({ ...cell, x: width - cell.x - cell.width })) : cells;
}

function drawing(svg: SVGSVGElement, cells: readonly Cell[]): MarkDrawing<BreakdownView, BreakdownTexts> {
  const middle = ({ x, y, width, height }: Cell): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });
  return {
    svg,
    head: undefined,
    headPx: 0,
    markAt: (px, py) => {
      const at = cells.findIndex(({ x, y, width, height }) => px >= x && px < x + width && py >= y && py < y + height);
      return at < 0 ? undefined : at;
    },
    boxOf: (index) => cells[index],
    tipOf: (index) => cells[index] && { ...middle(cells[index]), clear: 16 },
    stepFrom: (index, step) => neighbour(cells, index, step),
    redraw: (next, texts, frame) => {
      const moved = cellsOf(next, frame);
      redraw(svg, marksOf(next, texts, { cells: moved, frame }));
      return drawing(svg, moved);
    },
  };
}

/** Returns the nearest cell in a direction, or the cell itself at an edge. */
function neighbour(cells: readonly Cell[], index: number, step: MarkStep): number {
  if (step === 'first' || step === 'last') return stepAlong(index, step, cells.length);
  const own = cells[index];
  if (!own) return index;
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  let [best, least] = [index, Infinity];
  cells.forEach((cell, at) => {
    const [dx, dy] = [cell.x + cell.width / 2 - x, cell.y + cell.height / 2 - y];
    const [along, beside] = step === 'left' || step === 'right' ? [dx, dy] : [dy, dx];
    const ahead = step === 'left' || step === 'up' ? -along : along;
    const distance = ahead + 2 * Math.abs(beside);
    if (at !== index && ahead > 0.5 && distance < least) [best, least] = [at, distance];
  });
  return best;
}

function marksOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { cells, frame }: { readonly cells: readonly Cell[]; readonly frame: PlotFrame },
): readonly Mark[] {
  const groups = [false, true].map((ghosted) => {
    const rows = cells.map((_, at) => at).filter((at) => (view.chosen.length > 0 && !view.chosen.includes(at)) === ghosted);
    const box = ({ x, y, width, height }: Cell) => ({
      x1: x + EDGE_PX,
      x2: x + Math.max(EDGE_PX, width - EDGE_PX),
      y1: y + EDGE_PX,
      y2: y + Math.max(EDGE_PX, height - EDGE_PX),
    });
    const tone = ghosted ? ' ghosted' : '';
    const own = (isOther: boolean) =>
      rows.filter((at) => (view.rows[at]?.key === undefined) === isOther).map((at) => box(cells[at]!));
    const labels = rows.map((at) => labelsOf(view, texts, { at, cell: cells[at]!, frame }));
    return [
      rectMark(own(false), `tile${tone}`, 2),
      rectMark(own(true), `tile other${tone}`, 2),
      ...textMarks(
        labels.flatMap(({ names }) => names),
        `tile-name${ghosted ? ' faded' : ''}`,
      ),
      ...textMarks(
        labels.flatMap(({ numbers }) => numbers),
        `tile-number${ghosted ? ' faded' : ''}`,
      ),
    ];
  });
  return groups.flat();
}

interface Tile {
  readonly at: number;
  readonly cell: Cell;
  readonly frame: PlotFrame;
}

/** Returns the labels of a cell: name, value and share, each only when it fits completely. */
function labelsOf(
  view: BreakdownView,
  texts: BreakdownTexts,
  { at, cell, frame }: Tile,
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
