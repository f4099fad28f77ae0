import { targetsOf, type Scene } from '../../../plot/chart.js';
import { across, stepAlong, type Box, type PlotFrame } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { grouped, rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { nameWidth, textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, DriversView, PictureTexts, Step } from '../model/view.js';
import { tableMarks, tableOf } from './changes.js';

/** Height in px of the totals above the bars, and of the column headings. */
const TOTALS_PX = 44;
const HEAD_PX = 20;
const TOTAL_Y = 10;
const TOTAL_NAME_Y = 27;
const LINE_PX = 14;
/** Minimum height of a row with one line of text, and the most that a row grows in a high frame. */
const ROW_PX = 26;
const MAX_MORE_PX = 10;
const BAR_PX = 14;
const GAP_PX = 12;
/** Values end one pixel before the edge; otherwise the last letter would be clipped. */
const EDGE_PX = 1;
/** Names take at most this share of the width, and bars at least this width. */
const NAMES_SHARE = 0.4;
const MIN_BARS_PX = 72;
/** Gap in px between the bars and the table, and the room that the bars keep next to it. */
const TABLE_GAP_PX = 28;
const BESIDE_TABLE_PX = 300;

/** Returns the class of the bar of a step: improvement or deterioration. */
export function toneOf({ from, to }: Step, { isGood }: Pick<DriversView, 'isGood'>): 'rise' | 'below' {
  return to >= from === isGood ? 'rise' : 'below';
}

interface Row {
  readonly mark: number;
  readonly step: Step;
  readonly name: readonly string[];
  readonly note: readonly string[];
  readonly value: string;
  /** The relative change; empty for an effect, whose note explains it below the name. */
  readonly growth: string;
  readonly top: number;
  readonly height: number;
}

/**
 * Returns the contributions to a change as bars around zero, below both totals, with the effects by member next to them if they fit. `undefined`
 * where names and amounts leave no room for bars.
 */
export function contributions({ view, chosen }: DriversPicture, texts: PictureTexts, frame: PlotFrame): Scene | undefined {
  const table = texts.table && tableOf(texts.table, { room: frame.width - BESIDE_TABLE_PX - TABLE_GAP_PX, frame });
  const width = table ? table.start - TABLE_GAP_PX : frame.width;
  const marked = view.steps.map((step, mark) => ({ step, mark, ...texts.rows[mark]! })).filter(({ step }) => !isTotal(step));
  const isEffect = ({ step }: { readonly step: Step }): boolean => step.kind !== 'segment' && step.kind !== 'others';
  const growthPx = Math.max(0, ...marked.map((row) => (isEffect(row) ? 0 : textWidth(row.note, LABEL_PX))));
  const valuePx = Math.max(...[...marked.map(({ value }) => value), texts.head.change].map((text) => textWidth(text, LABEL_PX)));
  const widest = Math.max(...marked.map(({ names, note }) => nameWidth([...names, note].toSorted(byLength)[0]!, LABEL_PX)));
  const namePx = Math.min(widest, NAMES_SHARE * width);
  const bars = {
    start: namePx + GAP_PX,
    end: width - EDGE_PX - valuePx - GAP_PX - (growthPx > 0 ? growthPx + GAP_PX : 0),
  };
  if (marked.length === 0 || bars.end - bars.start < MIN_BARS_PX) return undefined;

  const laid = marked.map((row) => {
    const name = wrapText(row.names[0] ?? '', namePx, LABEL_PX);
    const note = isEffect(row) && row.note !== '' ? wrapText(row.note, namePx, TICK_PX) : [];
    const height = ROW_PX + (name.length + note.length - 1) * LINE_PX;
    return { ...row, name, note, height, growth: isEffect(row) ? '' : row.note };
  });
  const headPx = TOTALS_PX + HEAD_PX;
  const leastHeight = headPx + laid.reduce((sum, { height }) => sum + height, 0);
  const more = Math.min(MAX_MORE_PX, Math.max(0, (frame.height - leastHeight) / laid.length));
  let top = headPx;
  const rows = laid.map((row): Row => {
    const placed = { ...row, top, height: row.height + more };
    top += placed.height;
    return placed;
  });
  const amounts = marked.map(({ step }) => step.to - step.from);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const toX = (amount: number): number => bars.start + ((amount - least) / (most - least || 1)) * (bars.end - bars.start);
  const last = view.steps.length - 1;
  const boxes = view.steps.map((_step, mark): Box => {
    const row = rows.find((one) => one.mark === mark);
    if (row) return { x: across(frame, frame.rtl ? width : 0), y: row.top, width, height: row.height };
    const from = mark === last ? (width * 2) / 3 : 0;
    return { x: across(frame, frame.rtl ? from + width / 3 : from), y: 0, width: width / 3, height: TOTALS_PX };
  });
  const targets = targetsOf(frame, {
    as: 'tiles',
    boxes,
    tipOf: (mark) => {
      const { y, height } = boxes[mark]!;
      const { from, to } = view.steps[mark]!;
      const x = isTotal(view.steps[mark]!) ? (mark === last ? width : 0) : toX(to - from);
      return { x: across(frame, x), y: y + height / 2, clear: height / 2 };
    },
  });
  return {
    ...{ label: texts.label, shape: 'contributions', frame, leastHeight },
    height: Math.max(frame.height, leastHeight),
    marks: () => [
      ...totalMarks(texts, width, frame),
      ...headMarks(texts, { valueX: bars.end + GAP_PX + valuePx, width, hasGrowth: growthPx > 0 }, frame),
      ...rowMarks(rows, { view, chosen, toX, valueX: bars.end + GAP_PX + valuePx, width }, frame),
      zeroMark(rows, toX(0), frame),
      ...(table ? tableMarks(table, frame) : []),
    ],
    targets: {
      ...targets,
      stepFrom: (mark, step) => stepAlong(mark, step, view.steps.length),
    },
  };
}

const byLength = (one: string, other: string): number => other.length - one.length;

/** Returns both totals, and the change between them. */
function totalMarks({ rows, total }: PictureTexts, width: number, frame: PlotFrame): readonly Mark[] {
  const [before, after] = [rows[0]!, rows.at(-1)!];
  const columns = [
    { x: 0, anchor: 'start', value: before.value, name: before.names[0] ?? '' },
    { x: width / 2, anchor: 'middle', value: total.change, name: total.growth },
    { x: width - EDGE_PX, anchor: 'end', value: after.value, name: after.names[0] ?? '' },
  ] as const;
  const labels = (y: number, part: 'value' | 'name'): readonly Label[] =>
    columns.map(({ x, anchor, [part]: text }) => ({ x: across(frame, x), y, anchor, text }));
  return [...textMarks(labels(TOTAL_Y, 'value'), 'total'), ...textMarks(labels(TOTAL_NAME_Y, 'name'), 'tick')];
}

interface Columns {
  readonly valueX: number;
  readonly width: number;
}

function headMarks(
  { head }: PictureTexts,
  { valueX, width, hasGrowth }: Columns & { readonly hasGrowth: boolean },
  frame: PlotFrame,
): readonly Mark[] {
  const y = TOTALS_PX + 8;
  const change: Label = { x: across(frame, valueX), y, text: head.change, anchor: 'end' };
  const growth: Label = { x: across(frame, width - EDGE_PX), y, text: head.growth, anchor: 'end' };
  return textMarks(hasGrowth ? [change, growth] : [change], 'tick');
}

interface RowsDrawn extends Columns {
  readonly view: DriversView;
  readonly chosen: readonly number[];
  readonly toX: (amount: number) => number;
}

function rowMarks(rows: readonly Row[], { view, chosen, toX, valueX, width }: RowsDrawn, frame: PlotFrame): readonly Mark[] {
  const isFull = ({ mark }: Row): boolean => chosen.length === 0 || chosen.includes(mark);
  const barOf = ({ step: { from, to }, top, height }: Row): Span => {
    const [start, end] = [toX(Math.min(0, to - from)), toX(Math.max(0, to - from))];
    const y = top + height / 2;
    return { x1: across(frame, start), x2: across(frame, Math.max(start + 1, end)), y1: y - BAR_PX / 2, y2: y + BAR_PX / 2 };
  };
  const classOf = (row: Row): string => `fill ${toneOf(row.step, view)}${isFull(row) ? '' : ' ghosted'}`;
  const fills = grouped(rows.map((row) => [classOf(row), barOf(row)] as const));
  const texts = (some: readonly Row[], tone: string): readonly Mark[] => {
    const lines = some.flatMap(({ name, note, top, height }) => {
      const first = top + height / 2 - ((name.length + note.length - 1) * LINE_PX) / 2;
      return [...name, ...note].map((text, line) => ({
        isNote: line >= name.length,
        label: { x: across(frame, 0), y: first + line * LINE_PX, text, anchor: 'start' } satisfies Label,
      }));
    });
    const ends = (x: number, texted: readonly { readonly text: string; readonly row: Row }[]): readonly Label[] =>
      texted.map(({ text, row }) => ({ x: across(frame, x), y: row.top + row.height / 2, text, anchor: 'end' }));
    const amounts = (isLoss: boolean): readonly Label[] =>
      ends(
        valueX,
        some.filter(({ step }) => step.to < step.from === isLoss).map((row) => ({ text: row.value, row })),
      );
    return [
      ...textMarks(
        lines.filter(({ isNote }) => !isNote).map(({ label }) => label),
        `name${tone}`,
      ),
      ...textMarks(
        lines.filter(({ isNote }) => isNote).map(({ label }) => label),
        `tick${tone}`,
      ),
      ...textMarks(amounts(false), `amount${tone}`),
      ...textMarks(amounts(true), `amount minus${tone}`),
      ...textMarks(
        ends(
          width - EDGE_PX,
          some.map((row) => ({ text: row.growth, row })).filter(({ text }) => text !== ''),
        ),
        `cell${tone}`,
      ),
    ];
  };
  return [
    ...[...fills].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, parts]) => rectMark(parts, name, 1)),
    ...texts(
      rows.filter((row) => !isFull(row)),
      ' faded',
    ),
    ...texts(rows.filter(isFull), ''),
  ];
}

function zeroMark(rows: readonly Row[], x: number, frame: PlotFrame): Mark {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return ruleMark([{ x1: across(frame, x), x2: across(frame, x), y1: first.top, y2: last.top + last.height }], 'zero');
}
