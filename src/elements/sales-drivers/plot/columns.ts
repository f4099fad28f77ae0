import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis, type ValueAxis } from '../../../plot/value-axis.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureTexts, Step } from '../model/view.js';
import { tableMarks, tableOf, type TableLayout } from './changes.js';
import { amountsOf, toneOf } from './tone.js';

const NAME_PX = 11;
const NOTE_PX = 11;
const VALUE_PX = 12;
const LINE_PX = 14;
/** Height in px above the top tick, for the amount of the tallest bar. */
const TOP_PX = 18;
const AXIS_GAP_PX = 8;
/** Share of a column's width that its bar takes, and maximum bar width in px. */
const BAR_SHARE = 0.68;
const MAX_BAR_PX = 72;
/** Minimum bar height in px, which keeps small changes visible. */
const MIN_BAR_PX = 2;
/** Gap in px between a bar and its amount. */
const VALUE_GAP_PX = 9;
/** Minimum gap in px between texts of adjacent columns. */
const TEXT_GAP_PX = 6;
/** Maximum word width in px; longer words are hyphenated. */
const MAX_WORD_PX = 72;
/** Default width in px of the tick labels until they are known. */
const USUAL_AXIS_PX = 44;
/** Gap in px between the waterfall and the table. */
const TABLE_GAP_PX = 28;

/** Positions of the chart's elements, in px from the reading start. */
interface Layout {
  readonly frame: PlotFrame;
  readonly axis: ValueAxis;
  readonly ticks: readonly string[];
  /** Start and end of the columns, and the width of one column. */
  readonly start: number;
  readonly end: number;
  readonly pitch: number;
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
  readonly table: TableLayout | undefined;
}

/** Draws a waterfall of columns, with the table of the largest changes next to it if it fits. */
export function drawColumns(
  picture: DriversPicture,
  texts: PictureTexts,
  frame: PlotFrame,
): MarkDrawing<DriversPicture, PictureTexts> {
  const layout = layOut(picture, texts, frame);
  const { table } = layout;
  const count = picture.view.steps.length;
  const columnOf = (x: number): number => Math.floor((across(frame, x) - layout.start) / layout.pitch);
  return {
    svg: render(marksOf(picture, texts, layout), { ...frame, label: texts.label }),
    markAt: (x, y) => {
      const row = table?.rowAt(across(frame, x), y);
      if (row !== undefined) return row.step;
      const column = columnOf(x);
      return column >= 0 && column < count && across(frame, x) < layout.end ? column : undefined;
    },
    boxOf: (mark) => {
      if (mark < 0 || mark >= count) return undefined;
      const from = layout.start + mark * layout.pitch;
      return { x: frame.rtl ? frame.width - from - layout.pitch : from, y: 0, width: layout.pitch, height: frame.height };
    },
    tipOf: (mark) => {
      const step = picture.view.steps[mark];
      return step && { x: middleOf(mark, layout), y: yOf(Math.max(step.from, step.to), layout), clear: MAX_BAR_PX / 2 };
    },
    stepFrom: (mark, step) => stepAlong(mark, step, count),
    redraw: () => undefined,
  };
}

/** Returns the width in px in which the amounts of all columns fit next to each other. */
export function columnsWidth({ rows }: PictureTexts): number {
  const widest = Math.max(...rows.map(({ value }) => textWidth(value, VALUE_PX)));
  return USUAL_AXIS_PX + rows.length * (widest + TEXT_GAP_PX / 2);
}

/** Returns the minimum column width in px that fits the amount, and the name without hyphenation. */
function leastPitch({ rows }: PictureTexts): number {
  const words = rows.flatMap(({ names, note }) => [...names, note].join(' ').split(/\s/)).map((word) => textWidth(word, NAME_PX));
  const amounts = rows.map(({ value }) => textWidth(value, VALUE_PX));
  return Math.max(Math.min(MAX_WORD_PX, Math.max(...words)), ...amounts) + TEXT_GAP_PX;
}

function layOut({ view }: DriversPicture, texts: PictureTexts, frame: PlotFrame): Layout {
  const { from, to } = amountsOf(view);
  const axis = valueAxis(from, to, { zero: true });
  const ticks = texts.ticks(axis.ticks);
  const start = Math.max(...ticks.map((text) => textWidth(text, NAME_PX))) + AXIS_GAP_PX;
  const least = start + view.steps.length * leastPitch(texts);
  const table = texts.table && tableOf(texts.table, { room: frame.width - least - TABLE_GAP_PX, frame });
  const end = table ? table.start - TABLE_GAP_PX : frame.width;
  const pitch = (end - start) / view.steps.length;
  const names = texts.rows.map(({ names: [name = ''] }) => wrapText(name, pitch - TEXT_GAP_PX, NAME_PX));
  const notes = texts.rows.map(({ note }, at) => (isEffect(view.steps[at]!) ? wrapText(note, pitch - TEXT_GAP_PX, NOTE_PX) : []));
  const lines = Math.max(...names.map((name, at) => name.length + notes[at]!.length));
  return { frame, axis, ticks, start, end, pitch, top: TOP_PX, bottom: frame.height - lines * LINE_PX - 8, names, notes, table };
}

/** True for a step that needs an explanation in its note. */
function isEffect({ kind }: Step): boolean {
  return !['before', 'after', 'segment', 'others'].includes(kind);
}

function middleOf(mark: number, { start, pitch, frame }: Layout): number {
  return across(frame, start + (mark + 0.5) * pitch);
}

function yOf(amount: number, { axis, top, bottom }: Layout): number {
  return bottom - ((amount - axis.from) / (axis.to - axis.from)) * (bottom - top);
}

function marksOf({ view, chosen }: DriversPicture, texts: PictureTexts, layout: Layout): readonly Mark[] {
  const isFull = (step: Step, mark: number): boolean => chosen.length === 0 || chosen.includes(mark) || isTotal(step);
  const tones = view.steps.map((step, mark) => `fill ${toneOf(step, view)}${isFull(step, mark) ? '' : ' ghosted'}`);
  return [
    ...axisMarks(layout),
    ...[...new Set(tones)].map((tone) =>
      rectMark(
        view.steps.flatMap((step, mark) => (tones[mark] === tone ? [barOf(step, mark, layout)] : [])),
        tone,
      ),
    ),
    ruleMark(linksOf(view.steps, layout), 'link'),
    ...textMarks(
      view.steps.map((step, mark) => valueLabel(step, mark, { texts, layout })),
      'amount',
    ),
    ...nameMarks(view.steps, layout),
    ...(layout.table ? tableMarks(layout.table, layout.frame) : []),
  ];
}

function axisMarks(layout: Layout): readonly Mark[] {
  const { axis, ticks, frame, start, end } = layout;
  const rules = axis.ticks.map((tick): Span => {
    const y = yOf(tick, layout);
    return { x1: across(frame, start), x2: across(frame, end), y1: y, y2: y };
  });
  const labels = axis.ticks.map((tick, at): Label => ({
    x: across(frame, start - AXIS_GAP_PX),
    y: yOf(tick, layout),
    text: ticks[at]!,
    anchor: 'end',
  }));
  return [
    ruleMark(
      rules.filter((_, at) => axis.ticks[at] !== 0),
      'grid',
    ),
    ruleMark(
      rules.filter((_, at) => axis.ticks[at] === 0),
      'zero',
    ),
    ...textMarks(labels, 'tick'),
  ];
}

function halfBar({ pitch }: Layout): number {
  return Math.min(MAX_BAR_PX, pitch * BAR_SHARE) / 2;
}

function barOf({ from, to }: Step, mark: number, layout: Layout): Span {
  const x = middleOf(mark, layout);
  const half = halfBar(layout);
  const [top, bottom] = [yOf(Math.max(from, to), layout), yOf(Math.min(from, to), layout)];
  return { x1: x - half, x2: x + half, y1: top, y2: Math.max(bottom, top + MIN_BAR_PX) };
}

/** Returns thin lines from the end of each bar to the next bar. */
function linksOf(steps: readonly Step[], layout: Layout): readonly Span[] {
  const half = layout.frame.rtl ? -halfBar(layout) : halfBar(layout);
  return steps.slice(0, -1).map(({ to }, mark) => {
    const y = yOf(to, layout);
    return { x1: middleOf(mark, layout) + half, x2: middleOf(mark + 1, layout) - half, y1: y, y2: y };
  });
}

/** Returns the label of an amount: above the bar, or below the bar of a decrease. */
function valueLabel(
  { from, to }: Step,
  mark: number,
  { texts, layout }: { readonly texts: PictureTexts; readonly layout: Layout },
): Label {
  const top = yOf(Math.max(from, to), layout) - VALUE_GAP_PX;
  const below = yOf(Math.min(from, to), layout) + VALUE_GAP_PX + MIN_BAR_PX;
  const isBelow = to < from && below < layout.bottom - VALUE_PX / 2;
  return { x: middleOf(mark, layout), y: isBelow ? below : top, text: texts.rows[mark]!.value, anchor: 'middle' };
}

function nameMarks(steps: readonly Step[], layout: Layout): readonly Mark[] {
  const { names, notes, bottom } = layout;
  const lines = (texts: readonly (readonly string[])[], skipped: readonly (readonly string[])[]): readonly Label[] =>
    steps.flatMap((_, mark) =>
      texts[mark]!.map((text, row): Label => ({
        x: middleOf(mark, layout),
        y: bottom + 12 + (row + (skipped[mark]?.length ?? 0)) * LINE_PX,
        text,
        anchor: 'middle',
      })),
    );
  return [...textMarks(lines(names, []), 'step'), ...textMarks(lines(notes, names), 'tick')];
}
