import type { BasketTexts } from '../../../messages/compiled/en/basket.js';
import type { Scene } from '../../../plot/chart.js';
import { across } from '../../../plot/drawing.js';
import { boxOf, GRID_LINE_PX, linesPx, stepClass, type GridLayout, type GridSpec } from '../../../plot/grid.js';
import { lineLabels, stepLegend, TICK_PX } from '../../../plot/labels.js';
import type { ListSpec } from '../../../plot/list.js';
import { textMarks, type Mark } from '../../../plot/mark.js';
import { nameWidth, wrapText } from '../../../plot/text-width.js';
import { scaleOf } from '../../../util/color-scale.js';
import type { ChartInput, ChartKinds } from '../../base/define/widget-definition.js';
import type { BasketAttributes } from '../attributes.js';
import type { BasketFacts } from '../model/facts.js';

type BasketPicture = ChartInput<BasketFacts, BasketTexts, BasketAttributes>;

/** Length of the longest bar, as a share of the width. */
const BAR_PART = 0.46;
const MIN_CELL = 24;
const MAX_CELL = 44;
const LEGEND_PX = 45;
/** Maximum number of text lines in a column heading; longer names are replaced by numbers. */
const MAX_HEAD_LINES = 3;

/** Draws a basket as a matrix, or as a list that scrolls. */
export function basketPlot(input: BasketPicture, { grid, list }: ChartKinds): Scene {
  return input.facts.matrix && input.cells.length > 0 ? grid(matrixOf(input, input.facts.matrix)) : list(listOf(input));
}

/** Returns lines, largest first. New items have the second series color, losses the color for negative values, all others the first. */
function listOf({ facts: { columns, marks }, cells, texts }: BasketPicture): Omit<ListSpec, 'label' | 'chosen'> {
  const shown = columns.findIndex(({ unit }) => unit !== undefined);
  const head = { names: shown === 1 ? columns[0]!.label : texts.together, values: columns[shown]!.label };
  return {
    none: texts.nothing,
    barPart: BAR_PART,
    ...(marks.length > 0 && { head }),
    lines: marks.map(({ value, rule, isNew }, line) => {
      const [name, amount = '', ...others] = cells[line]!;
      const notes = rule ? [...others.slice(0, -2), texts.orders({ n: rule.count, shown: others.at(-2)! })] : others;
      return {
        ...{ names: [name], value: amount, note: notes.join(' · '), isLoss: value < 0 },
        bar: { from: 0, to: Math.abs(value), className: value < 0 ? 'below' : isNew ? 's2' : 's1' },
      };
    }),
  };
}

/** Returns the matrix of item pairs: row items, and the items bought with them. */
function matrixOf(
  { attributes: { cells: shown }, facts: { marks }, cells, texts, selected, frame: { width }, format, nameOf }: BasketPicture,
  { item, items: members }: NonNullable<BasketFacts['matrix']>,
): Omit<GridSpec, 'label'> {
  const isLift = shown === 'lift';
  // Lift is logarithmic: 2 and 0.5 are equally far from 1.
  const colors = Float64Array.from(marks, ({ value }) => (isLift ? Math.log2(Math.max(value, Number.MIN_VALUE)) : value));
  const scale = scaleOf(colors, isLift ? 'always' : 'losses');
  const items = members.map((one) => nameOf(item, one));
  const numbered = items.map((item, k) => `${k + 1}  ${item}`);
  const widest = Math.max(0, ...numbered.map((text) => nameWidth(text, TICK_PX)));
  const gutterPx = Math.ceil(Math.min(widest, Math.max(72, width * 0.36)) + 10);
  const cellWidth = (width - gutterPx) / Math.max(1, items.length);
  const wrapped = items.map((item) => wrapText(item, cellWidth - 4, TICK_PX));
  const isNamed = wrapped.every((lines, k) => lines.length <= MAX_HEAD_LINES && lines.join(' ') === items[k]);
  const columns = isNamed ? wrapped : items.map((_, k) => [String(k + 1)]);
  const rows = (isNamed ? items : numbered).map((text) => wrapText(text, gutterPx - 12, TICK_PX));
  const tallest = linesPx(rows) + 3;
  const caption = wrapText(texts.cells[shown], width, TICK_PX);
  const captionPx = 48 + ((caption.length - 1) / 2) * GRID_LINE_PX;
  return {
    blocks: [{ columns: items.length, rows: items.length }],
    spots: marks.map(({ rule }) => ({ block: 0, row: members.indexOf(rule!.from[0]!), column: members.indexOf(rule!.to[0]!) })),
    cellOf: (mark) => ({
      className: stepClass(scale, colors[mark]!),
      text: Number.isNaN(colors[mark]) ? '' : cells[mark]![1]!,
      isGhost: selected.length > 0 && !selected.includes(mark),
    }),
    ...{ cellCount: marks.length, hasTexts: true, gutterPx },
    headPx: () => linesPx(columns) + 6,
    footPx: LEGEND_PX + caption.length * GRID_LINE_PX,
    rowPx: () => [Math.max(MIN_CELL, tallest), Math.max(MAX_CELL, tallest)],
    around: (grid) => [
      ...headMarks(grid, rows, columns),
      ...stepLegend({
        ...{ scale, frame: grid.frame, top: grid.bottom + 12, from: 0 },
        bounds: scale.bounds.map((bound) => (isLift ? format(2 ** bound, 'times') : format(bound, 'percent'))),
        other: { className: 'cell none', text: texts.few },
        hasSteps: colors.some((color) => !Number.isNaN(color)),
      }),
      ...textMarks(
        lineLabels(caption, { x: across(grid.frame, 0), y: grid.bottom + captionPx, anchor: 'start' }, GRID_LINE_PX),
        'tick',
      ),
    ],
  };
}

type Lines = readonly (readonly string[])[];

/** Returns the row and column headings: names, or numbers when names do not fit. */
function headMarks(grid: GridLayout, rows: Lines, columns: Lines): readonly Mark[] {
  const names = rows.flatMap((lines, row) => {
    const { y, height } = boxOf(grid, { block: 0, column: -1, row });
    return lineLabels(lines, { x: across(grid.frame, 0), y: y + height / 2, anchor: 'start' }, GRID_LINE_PX);
  });
  const heads = columns.flatMap((lines, column) => {
    const { x, width } = boxOf(grid, { block: 0, column, row: -1 });
    const y = grid.headHeight - 8 - ((lines.length - 1) / 2) * GRID_LINE_PX;
    return lineLabels(lines, { x: x + width / 2, y, anchor: 'middle' }, GRID_LINE_PX);
  });
  return textMarks([...names, ...heads], 'tick');
}
