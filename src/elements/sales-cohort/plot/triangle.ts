import { boundTexts, columnFormat, markFormat } from '../../../format/column.js';
import { across } from '../../../plot/drawing.js';
import { boxOf, cellSpan, stepClass, type GridLayout, type GridSpec } from '../../../plot/grid.js';
import { keyMarks, LABEL_PX, stepLegend, TICK_PX } from '../../../plot/labels.js';
import { ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { scaleOf } from '../../../util/color-scale.js';
import { customersOf } from '../model/cohorts.js';
import type { CohortPicture, TriangleChart } from '../model/facts.js';
import { cellUnit } from '../model/triangle.js';

const HEAD_PX = 32;
const LEGEND_PX = 44;
const LEGEND_GAP_PX = 14;
const MEAN_GAP_PX = 8;
/** Row heights in px: minimum for one line of text, minimum for two lines, and maximum. */
const MIN_PX = 20;
const MIN_TWO_PX = 32;
const MAX_PX = 36;
/** Width in px below which cohort sizes are shown below the cohort names. */
const NARROW_PX = 480;
const WIDEST_CELL_PX = 96;
const GAP_PX = 10;
/** Width in px of the line in front of the name of the page’s period. */
const PERIOD_KEY_PX = 26;
/** Shares are shown with a decimal when all are below this value: as whole percentages, small ones would all look alike. */
const SMALL = 0.1;

type Words = Pick<CohortPicture, 'texts' | 'format' | 'locale' | 'currency'>;

interface Texts {
  readonly rows: readonly { readonly name: string; readonly size: string }[];
  /** Headings of the sizes, of all places, and of each place. */
  readonly size: string;
  readonly ages: string;
  readonly places: readonly string[];
  readonly value: (value: number) => string;
}

/** Returns a triangle: a block for the averages, and one for the cohorts. */
export function triangleOf(input: CohortPicture, triangle: TriangleChart): Omit<GridSpec, 'label'> {
  const { texts: words, selected, frame } = input;
  const { cells, cohorts } = triangle;
  const texts = triangleTexts(input, triangle);
  const isNarrow = frame.width < NARROW_PX;
  const names = widestOf(
    texts.rows.map(({ name }) => name),
    LABEL_PX,
  );
  const sizes = widestOf([texts.size, ...texts.rows.map(({ size }) => size)], TICK_PX);
  const chosen = selected.length === 0 ? undefined : new Set(selected.map((mark) => cells[mark]?.row ?? 0));
  const over = cells.filter(({ running }) => !running).map(({ value }) => value);
  const scale = scaleOf(Float64Array.from(over), 'returns');
  const ages = cohorts.means.length;
  return {
    blocks: [
      { rows: 1, columns: ages },
      { rows: cohorts.rows.length, columns: ages },
    ],
    blockGapPx: MEAN_GAP_PX,
    spots: cells.map(({ row, place }) => ({ ...placeOf(row), column: place - cohorts.first })),
    cellCount: cells.length,
    cellOf: (cell) => {
      const { value, running, row } = cells[cell]!;
      return {
        className: running && !Number.isNaN(value) ? 'running' : stepClass(scale, value),
        text: Number.isNaN(value) ? '' : texts.value(value),
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
    outlines: (grid) => periodMarks(triangle, grid, texts.ages),
    around: (grid) => [
      ...rowMarks(texts, grid, { isNarrow, chosen }),
      ...headMarks(texts, grid, isNarrow),
      ...stepLegend({
        scale,
        bounds: boundTexts(scale.bounds, cellUnit(cohorts), input),
        top: grid.bottom + LEGEND_GAP_PX,
        from: Math.min(grid.gutter, 8),
        frame,
        hasSteps: over.some((value) => !Number.isNaN(value)),
        other: cells.some(({ running }) => running) ? { className: 'cell running', text: words.running } : undefined,
      }),
    ],
  };
}

/** Draws a line between the cells of the page’s period and the others, and names the period above the cells if its text fits. */
function periodMarks({ cells, cohorts: { first }, period }: TriangleChart, grid: GridLayout, ages: string): readonly Mark[] {
  const keyOf = (row: number, place: number): string => `${row} ${place}`;
  const places = new Map(cells.map(({ row, place }, cell) => [keyOf(row, place), cell]));
  const isBetween = (cell: number, other: number | undefined): boolean =>
    other !== undefined && cells[other]!.row > 0 && period.cells.has(cell) !== period.cells.has(other);
  const edges = cells.flatMap(({ row, place }, cell): readonly Span[] => {
    if (row === 0) return [];
    const { x1, x2, y1, y2 } = cellSpan(grid, { ...placeOf(row), column: place - first }, 0);
    const end = grid.frame.rtl ? x1 : x2;
    return [
      ...(isBetween(cell, places.get(keyOf(row, place + 1))) ? [{ x1: end, x2: end, y1, y2 }] : []),
      ...(isBetween(cell, places.get(keyOf(row + 1, place))) ? [{ x1, x2, y1: y2, y2 }] : []),
    ];
  });
  if (edges.length === 0) return [];
  const x = grid.gutter + textWidth(ages, TICK_PX) + 2 * GAP_PX;
  const key = { className: 'median', kind: 'line', text: period.name, x, y: 8 } as const;
  const isRoomy = x + PERIOD_KEY_PX + textWidth(period.name, TICK_PX) <= grid.frame.width;
  return [ruleMark(edges, 'median'), ...(isRoomy ? keyMarks([key], grid.frame, 'tick') : [])];
}

export function triangleTexts(input: Words, { cohorts, cells, names }: TriangleChart): Texts {
  const { texts, format } = input;
  const { isValue, rows, averaged, measure, first } = cohorts;
  const { meanTerm } = texts;
  const sizes = [isValue ? customersOf(rows) : averaged.reduce((sum, { base }) => sum + base, 0)].concat(
    rows.map(({ size, base }) => (isValue ? size : base)),
  );
  const sizeText =
    measure === 'revenue' && !isValue ? moneyFormat(sizes.slice(1), input) : (size: number) => format(size, 'count');
  const { value, unit } = isValue ? valueTexts(input, { cohorts, cells }) : { value: shareTexts(input, cells), unit: '' };
  const heads = [unit === '' ? meanTerm : `${meanTerm} (${unit})`, ...names];
  return {
    rows: heads.map((name, row) => ({ name, size: row === 0 && sizes[0] === 0 ? '' : sizeText(sizes[row]!) })),
    size: texts.sizes[isValue ? 'customers' : measure],
    ages: texts.ages({ grain: cohorts.grain }),
    places: cohorts.means.map((_, k) => format(first + k, 'count')),
    value,
  };
}

function moneyFormat(sizes: readonly number[], input: Words): (size: number) => string {
  const largest = Math.max(0, ...sizes.map(Math.abs));
  return (largest < 1000 ? columnFormat(largest, 'money', input, 0) : markFormat(largest, 'money', input)).format;
}

function shareTexts(input: Words, cells: TriangleChart['cells']): (share: number) => string {
  const most = cells.reduce((top, { value, running }) => (running || Number.isNaN(value) ? top : Math.max(top, value)), 0);
  return columnFormat(1, 'percent', input, most < SMALL ? 1 : 0).bare;
}

/** Formats values per customer. Cells have no room for the unit: `$K` of $1.18K, or what is counted, stands once, at the averages. */
function valueTexts(
  input: Words,
  { cohorts, cells }: Pick<TriangleChart, 'cohorts' | 'cells'>,
): { value: Texts['value']; unit: string } {
  const most = cells.reduce((top, { value }) => (Number.isNaN(value) ? top : Math.max(top, Math.abs(value))), 0);
  const { divisor } = columnFormat(most, cellUnit(cohorts), input);
  const decimals = most / divisor < 10 ? 2 : most / divisor < 100 ? 1 : 0;
  const { format, bare } = columnFormat(most, cellUnit(cohorts), input, decimals);
  return { value: bare, unit: format(divisor).replace(bare(divisor), '').trim() || input.texts.sizes[cohorts.measure] };
}

function widestOf(texts: readonly string[], sizePx: number): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, sizePx))));
}

function placeOf(row: number): { readonly block: number; readonly row: number } {
  return row === 0 ? { block: 0, row } : { block: 1, row: row - 1 };
}

interface Rows {
  readonly isNarrow: boolean;
  /** The selected rows; `undefined` without a selection. */
  readonly chosen: ReadonlySet<number> | undefined;
}

/** Returns the cohort names with their sizes; on narrow charts sizes are below the names. */
function rowMarks(texts: Texts, grid: GridLayout, { isNarrow, chosen }: Rows): readonly Mark[] {
  const { frame, gutter, cellHeight } = grid;
  const names: Label[] = [];
  const strong: Label[] = [];
  const sizes: Label[] = [];
  texts.rows.forEach(({ name, size }, row) => {
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

function headMarks(texts: Texts, grid: GridLayout, isNarrow: boolean): readonly Mark[] {
  const { frame, gutter, cellWidth } = grid;
  const widest = Math.max(...texts.places.map((text) => textWidth(text, TICK_PX)));
  const every = Math.max(1, Math.ceil((widest + 6) / cellWidth));
  const labels = texts.places.flatMap((text, k): readonly Label[] =>
    k % every === 0 ? [{ x: across(frame, gutter + (k + 0.5) * cellWidth), y: 24, text, anchor: 'middle' }] : [],
  );
  const size: Label = isNarrow
    ? { x: across(frame, 0), y: 24, text: texts.size, anchor: 'start' }
    : { x: across(frame, gutter - GAP_PX), y: 24, text: texts.size, anchor: 'end' };
  return textMarks([{ x: across(frame, gutter), y: 8, text: texts.ages, anchor: 'start' }, size, ...labels], 'tick');
}
