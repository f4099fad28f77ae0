import { plotOf, type Scene, type ScenePlot, type Targets, targetsOf } from '../../../plot/chart.js';
import { across, type Box, type PlotFrame, stepAlong, type TipSpot } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { listScene, type ListSpec } from '../../../plot/list.js';
import { type Label, type Mark, rectMark, ruleMark, type Span, textMarks } from '../../../plot/mark.js';
import { nameWidth, textWidth, wrapText } from '../../../plot/text-width.js';
import { grouped } from '../../../util/grouped.js';
import { type DriversPicture, type DriversView, isTotal, type PictureTexts, type Step } from '../model/view.js';
import { tableIn } from './changes.js';

/** Height in px of the totals above the bars, and with the column headings. */
const TOTALS_PX = 44;
const HEAD_PX = 64;
const TOTAL_Y = 10;
const TOTAL_NAME_Y = 27;
const LINE_PX = 14;
/** Minimum height of a row with one line of text, and the most that a row grows in a high frame. */
const ROW_PX = 26;
const MAX_MORE_PX = 28;
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

type Layout = NonNullable<ReturnType<typeof layOut>>;
type Row = Layout['rows'][number];

/** True for an effect, which its note explains below its name. Other notes are relative changes. */
const isEffect = ({ kind }: Step): boolean => kind !== 'segment' && kind !== 'others';

/**
 * Lays out the rows of the steps between the totals, in px from the reading start and from the top. `undefined` where names and amounts leave no
 * room for bars.
 */
function layOut({ view }: DriversPicture, texts: PictureTexts, width: number, height: number) {
  const steps = view.steps.flatMap((step, mark) => {
    const { names, value, note } = texts.rows[mark]!;
    const below = isEffect(step) ? { note, growth: '' } : { note: '', growth: note };
    return isTotal(step) ? [] : [{ step, mark, value, name: names[0] ?? '', ...below }];
  });
  const growthPx = Math.max(0, ...steps.map(({ growth }) => textWidth(growth, LABEL_PX)));
  const valuePx = Math.max(...[...steps.map(({ value }) => value), texts.head.change].map((text) => textWidth(text, LABEL_PX)));
  const widest = Math.max(
    ...steps.flatMap(({ name, note, growth }) => [name, note, growth]).map((text) => nameWidth(text, LABEL_PX)),
  );
  const namePx = Math.min(widest, NAMES_SHARE * width);
  const start = namePx + GAP_PX;
  const end = width - EDGE_PX - valuePx - GAP_PX - (growthPx > 0 ? growthPx + GAP_PX : 0);
  if (steps.length === 0 || end - start < MIN_BARS_PX) return undefined;
  const wrapped = steps.map((row) => ({
    ...row,
    name: wrapText(row.name, namePx, LABEL_PX),
    note: row.note === '' ? [] : wrapText(row.note, namePx, TICK_PX),
  }));
  const heightOf = ({ name, note }: (typeof wrapped)[number]): number => ROW_PX + (name.length + note.length - 1) * LINE_PX;
  const leastHeight = HEAD_PX + wrapped.reduce((sum, row) => sum + heightOf(row), 0);
  const more = Math.min(MAX_MORE_PX, Math.max(0, (height - leastHeight) / wrapped.length));
  let bottom = HEAD_PX;
  const rows = wrapped.map((row) => {
    const top = bottom;
    bottom += heightOf(row) + more;
    return { ...row, top, height: bottom - top, middle: (top + bottom) / 2 };
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
  const table = texts.table && tableIn(frame, texts.table, frame.width - BESIDE_TABLE_PX - TABLE_GAP_PX);
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
      ...(table?.marks() ?? []),
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

function rowMarks(layout: Layout, { view, chosen }: DriversPicture, frame: PlotFrame): readonly Mark[] {
  const { rows, toX } = layout;
  const isFull = ({ mark }: Row): boolean => chosen.length === 0 || chosen.includes(mark);
  const barOf = ({ step: { from, to }, middle }: Row): Span => {
    const [start, end] = [toX(Math.min(0, to - from)), toX(Math.max(0, to - from))];
    return {
      x1: across(frame, start),
      x2: across(frame, Math.max(start + 1, end)),
      y1: middle - BAR_PX / 2,
      y2: middle + BAR_PX / 2,
    };
  };
  const classOf = (row: Row): string => `fill ${toneOf(row.step, view)}${isFull(row) ? '' : ' ghosted'}`;
  const fills = grouped(rows.map((row) => [classOf(row), barOf(row)] as const));
  return [
    ...[...fills].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, parts]) => rectMark(parts, name, 1)),
    ...textsOf(
      rows.filter((row) => !isFull(row)),
      layout,
      frame,
      ' faded',
    ),
    ...textsOf(rows.filter(isFull), layout, frame, ''),
  ];
}

/** Returns the names, notes, amounts and relative changes of some rows. */
function textsOf(rows: readonly Row[], { valueX, width }: Layout, frame: PlotFrame, tone: string): readonly Mark[] {
  const linesOf = (part: 'name' | 'note'): readonly Label[] =>
    rows.flatMap(({ name, note, middle, [part]: lines }) => {
      const first = middle - ((name.length + note.length - 1) * LINE_PX) / 2 + (part === 'note' ? name.length * LINE_PX : 0);
      return lines.map((text, k) => ({ x: across(frame, 0), y: first + k * LINE_PX, text, anchor: 'start' as const }));
    });
  const endsOf = (x: number, part: 'value' | 'growth', some: readonly Row[]): readonly Label[] =>
    some.map(({ middle: y, [part]: text }) => ({ x: across(frame, x), y, text, anchor: 'end' }));
  const isLoss = ({ step }: Row): boolean => step.to < step.from;
  return [
    ...textMarks(linesOf('name'), `name${tone}`),
    ...textMarks(linesOf('note'), `tick${tone}`),
    ...textMarks(
      endsOf(
        valueX,
        'value',
        rows.filter((row) => !isLoss(row)),
      ),
      `amount${tone}`,
    ),
    ...textMarks(endsOf(valueX, 'value', rows.filter(isLoss)), `amount minus${tone}`),
    ...textMarks(endsOf(width - EDGE_PX, 'growth', rows), `cell${tone}`),
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
