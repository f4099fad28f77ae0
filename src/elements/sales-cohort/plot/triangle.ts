import { messageScene, type Scene } from '../../../plot/chart.js';
import { across, type PlotFrame } from '../../../plot/drawing.js';
import { boxOf, gridScene, stepClass, type GridLayout } from '../../../plot/grid.js';
import { LABEL_PX, stepLegend, TICK_PX } from '../../../plot/labels.js';
import { textMarks, type Label, type Mark } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import type { TrianglePicture } from '../model/shown.js';

const HEAD_PX = 32;
const LEGEND_PX = 44;
const LEGEND_GAP_PX = 14;
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

/** Returns a retention triangle: a block for the averages, and one for the cohorts. */
export function triangleScene(picture: TrianglePicture, label: string, frame: PlotFrame): Scene {
  const { rows, ages, cells, texts, scale } = picture;
  if (ages === 0) return messageScene(texts.none, label, frame);
  const isNarrow = frame.width < NARROW_PX;
  const names = widestOf(
    rows.map(({ name }) => name),
    LABEL_PX,
  );
  const sizes = widestOf([texts.size, ...rows.map(({ size }) => size)], TICK_PX);
  const chosen = chosenRows(picture);
  return gridScene(
    {
      label,
      blocks: [
        { rows: 1, columns: ages },
        { rows: rows.length - 1, columns: ages },
      ],
      blockGapPx: MEAN_GAP_PX,
      spots: cells.map(({ row, age }) => ({ ...placeOf(row), column: age - 1 })),
      cellCount: cells.length,
      cellOf: (cell) => {
        const { share, running, row } = cells[cell]!;
        return {
          className: running && !Number.isNaN(share) ? 'running' : stepClass(scale, share),
          text: Number.isNaN(share) ? '' : texts.value(share),
          isGhost: chosen?.has(row) === false,
        };
      },
      isRagged: true,
      isSequence: true,
      gutterPx: (isNarrow ? Math.max(names, sizes) : names + GAP_PX + sizes) + GAP_PX,
      headPx: () => HEAD_PX,
      footPx: LEGEND_PX,
      rowPx: () => [isNarrow ? MIN_TWO_PX : MIN_PX, MAX_PX],
      mostCellWidth: WIDEST_CELL_PX,
      hasTexts: true,
      around: (grid) => [
        ...rowMarks(picture, grid, isNarrow),
        ...headMarks(picture, grid, isNarrow),
        ...stepLegend({
          scale,
          bounds: texts.bounds,
          top: grid.bottom + LEGEND_GAP_PX,
          from: Math.min(grid.gutter, 8),
          frame,
          hasSteps: cells.some(({ running, share }) => !running && !Number.isNaN(share)),
          other: cells.some(({ running }) => running) ? { className: 'cell running', text: texts.running } : undefined,
        }),
      ],
    },
    frame,
  );
}

function widestOf(texts: readonly string[], sizePx: number): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, sizePx))));
}

/** Returns the place of a row: the averages are a block of their own. */
function placeOf(row: number): { readonly block: number; readonly row: number } {
  return row === 0 ? { block: 0, row } : { block: 1, row: row - 1 };
}

/** Returns the selected rows; `undefined` without a selection. */
function chosenRows({ cells, chosen }: TrianglePicture): ReadonlySet<number> | undefined {
  return chosen.length === 0 ? undefined : new Set(chosen.map((mark) => cells[mark]?.row ?? 0));
}

/** Returns the cohort names with their sizes; on narrow charts sizes are below the names. */
function rowMarks(picture: TrianglePicture, grid: GridLayout, isNarrow: boolean): readonly Mark[] {
  const { frame, gutter, cellHeight } = grid;
  const chosen = chosenRows(picture);
  const names: Label[] = [];
  const strong: Label[] = [];
  const sizes: Label[] = [];
  picture.rows.forEach(({ name, size }, row) => {
    const middle = boxOf(grid, { ...placeOf(row), column: 0 }).y + cellHeight / 2;
    const label: Label = { x: across(frame, 0), y: isNarrow ? middle - 7 : middle, text: name, anchor: 'start' };
    (row === 0 || chosen?.has(row) ? strong : names).push(label);
    sizes.push(
      isNarrow
        ? { x: across(frame, 0), y: middle + 7, text: size, anchor: 'start' }
        : { x: across(frame, gutter - GAP_PX), y: middle, text: size, anchor: 'end' },
    );
  });
  return [...textMarks(names, 'name'), ...textMarks(strong, 'strong'), ...textMarks(sizes, 'tick')];
}

function headMarks({ texts, ages }: TrianglePicture, grid: GridLayout, isNarrow: boolean): readonly Mark[] {
  const { frame, gutter, cellWidth } = grid;
  const ageTexts = Array.from({ length: ages }, (_, k) => texts.age(k + 1));
  const every = Math.max(1, Math.ceil((Math.max(...ageTexts.map((text) => textWidth(text, TICK_PX))) + 6) / cellWidth));
  const labels = ageTexts.flatMap((text, k): readonly Label[] =>
    k % every === 0 ? [{ x: across(frame, gutter + (k + 0.5) * cellWidth), y: 24, text, anchor: 'middle' }] : [],
  );
  const size: Label = isNarrow
    ? { x: across(frame, 0), y: 24, text: texts.size, anchor: 'start' }
    : { x: across(frame, gutter - GAP_PX), y: 24, text: texts.size, anchor: 'end' };
  return textMarks([{ x: across(frame, gutter), y: 8, text: texts.ages, anchor: 'start' }, size, ...labels], 'tick');
}
