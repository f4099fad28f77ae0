import { plotOf, type Scene, type ScenePlot, type Targets, targetsOf } from '../../../plot/chart.js';
import { across, type Box, type PlotFrame, stepAlong, type TipSpot } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { grouped, type Label, type Mark, rectMark, ruleMark, type Span, textMarks } from '../../../plot/mark.js';
import { nameWidth, textWidth, wrapText } from '../../../plot/text-width.js';
import { type DriversPicture, type DriversView, isTotal, type PictureTexts, type Step } from '../model/view.js';
import { tableMarks, tableOf } from './changes.js';

/** Height in px of the totals above the bars, and with the column headings. */
const TOTALS_PX = 44;
const HEAD_PX = 64;
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
function toneOf({ from, to }: Step, { isGood }: Pick<DriversView, 'isGood'>): 'rise' | 'below' {
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

/** The rows with their columns, in px from the reading start and from the top. */
interface Layout {
  readonly rows: readonly Row[];
  /** The end of the rows, without the table. */
  readonly width: number;
  readonly leastHeight: number;
  /** Where the amounts end. */
  readonly valueX: number;
  readonly hasGrowth: boolean;
  readonly toX: (amount: number) => number;
}

/** True for an effect, which its note explains below its name. Other notes are relative changes. */
const isEffect = ({ kind }: Step): boolean => kind !== 'segment' && kind !== 'others';

/** Lays out the rows of the steps between the totals; `undefined` where names and amounts leave no room for bars. */
function layOut({ view }: DriversPicture, texts: PictureTexts, width: number, height: number): Layout | undefined {
  const steps = view.steps.flatMap((step, mark) => (isTotal(step) ? [] : { step, mark, ...texts.rows[mark]! }));
  const growthPx = Math.max(0, ...steps.map(({ step, note }) => (isEffect(step) ? 0 : textWidth(note, LABEL_PX))));
  const valuePx = Math.max(...[...steps.map(({ value }) => value), texts.head.change].map((text) => textWidth(text, LABEL_PX)));
  const widest = Math.max(...steps.flatMap(({ names, note }) => [...names, note]).map((text) => nameWidth(text, LABEL_PX)));
  const namePx = Math.min(widest, NAMES_SHARE * width);
  const start = namePx + GAP_PX;
  const end = width - EDGE_PX - valuePx - GAP_PX - (growthPx > 0 ? growthPx + GAP_PX : 0);
  if (steps.length === 0 || end - start < MIN_BARS_PX) return undefined;
  const wrapped = steps.map((row) => {
    const name = wrapText(row.names[0] ?? '', namePx, LABEL_PX);
    const note = isEffect(row.step) && row.note !== '' ? wrapText(row.note, namePx, TICK_PX) : [];
    return { ...row, name, note, growth: isEffect(row.step) ? '' : row.note };
  });
  const heightOf = ({ name, note }: Pick<Row, 'name' | 'note'>): number => ROW_PX + (name.length + note.length - 1) * LINE_PX;
  const leastHeight = HEAD_PX + wrapped.reduce((sum, row) => sum + heightOf(row), 0);
  const more = Math.min(MAX_MORE_PX, Math.max(0, (height - leastHeight) / wrapped.length));
  let top = HEAD_PX;
  const rows = wrapped.map((row): Row => {
    const placed = { ...row, top, height: heightOf(row) + more };
    top += placed.height;
    return placed;
  });
  const amounts = steps.map(({ step }) => step.to - step.from);
  const [least, most] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const toX = (amount: number): number => start + ((amount - least) / (most - least || 1)) * (end - start);
  return { rows, width, leastHeight, valueX: end + GAP_PX + valuePx, hasGrowth: growthPx > 0, toX };
}

/**
 * Returns the contributions to a change as bars around zero, below both totals, with the effects by member next to them if they fit. `undefined`
 * where names and amounts leave no room for bars.
 */
function contributions(picture: DriversPicture, texts: PictureTexts, frame: PlotFrame): Scene | undefined {
  const table = texts.table && tableOf(texts.table, { room: frame.width - BESIDE_TABLE_PX - TABLE_GAP_PX, frame });
  const layout = layOut(picture, texts, table ? table.start - TABLE_GAP_PX : frame.width, frame.height);
  if (!layout) return undefined;
  const { leastHeight } = layout;
  return {
    ...{ label: texts.label, shape: 'contributions', frame, leastHeight },
    height: Math.max(frame.height, leastHeight),
    marks: () => [
      ...totalMarks(texts, layout.width, frame),
      ...headMarks(texts, layout, frame),
      ...rowMarks(layout, picture, frame),
      zeroMark(layout, frame),
      ...(table ? tableMarks(table, frame) : []),
    ],
    targets: targetsIn(layout, picture, frame),
  };
}

/** Returns how pointer and keyboard reach both totals and the rows. The keys go through them in their order. */
function targetsIn({ rows, width, toX }: Layout, { view: { steps } }: DriversPicture, frame: PlotFrame): Targets {
  const last = steps.length - 1;
  const boxFrom = (from: number, part: number, y: number, height: number): Box => {
    return { x: across(frame, frame.rtl ? from + part : from), y, width: part, height };
  };
  const boxes = steps.map((_step, mark): Box => {
    const row = rows.find((one) => one.mark === mark);
    if (row) return boxFrom(0, width, row.top, row.height);
    return boxFrom(mark === last ? (width * 2) / 3 : 0, width / 3, 0, TOTALS_PX);
  });
  const tipOf = (mark: number): TipSpot => {
    const { y, height } = boxes[mark]!;
    const step = steps[mark]!;
    const x = isTotal(step) ? (mark === last ? width : 0) : toX(step.to - step.from);
    return { x: across(frame, x), y: y + height / 2, clear: height / 2 };
  };
  const stepFrom: Targets['stepFrom'] = (mark, step) => stepAlong(mark, step, steps.length);
  return { ...targetsOf(frame, { as: 'tiles', boxes, tipOf }), stepFrom };
}

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

function headMarks({ head }: PictureTexts, { valueX, width, hasGrowth }: Layout, frame: PlotFrame): readonly Mark[] {
  const y = TOTALS_PX + 8;
  const change: Label = { x: across(frame, valueX), y, text: head.change, anchor: 'end' };
  const growth: Label = { x: across(frame, width - EDGE_PX), y, text: head.growth, anchor: 'end' };
  return textMarks(hasGrowth ? [change, growth] : [change], 'tick');
}

function rowMarks({ rows, toX, valueX, width }: Layout, { view, chosen }: DriversPicture, frame: PlotFrame): readonly Mark[] {
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

function zeroMark({ rows, toX }: Layout, frame: PlotFrame): Mark {
  const x = toX(0);
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return ruleMark([{ x1: across(frame, x), x2: across(frame, x), y1: first.top, y2: last.top + last.height }], 'zero');
}

/** Minimum width in px for bars next to their names. In narrower charts, names stand above them. */
const MIN_BESIDE_PX = 420;

/** Draws the contributions to a change as bars around zero, with their names next to them or, on narrow screens, above them. */
export const driversPlot: ScenePlot<DriversPicture, PictureTexts> = /* @__PURE__ */ plotOf((picture, texts, frame) => {
  const beside = frame.width < MIN_BESIDE_PX ? undefined : contributions(picture, texts, frame);
  return beside ?? listScene(listOf(picture, texts), frame);
});

function listOf({ view, chosen }: DriversPicture, texts: PictureTexts): ListSpec {
  return {
    label: texts.label,
    chosen,
    none: texts.none,
    lines: view.steps.map((step, line) => ({
      ...texts.rows[line]!,
      ...(isTotal(step) ? { isKept: true } : { bar: { from: 0, to: step.to - step.from, className: toneOf(step, view) } }),
    })),
  };
}
