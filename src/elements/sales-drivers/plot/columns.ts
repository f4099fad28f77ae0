import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { rectMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis, type ValueAxis } from '../../../plot/value-axis.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, PictureWords, Step } from '../model/view.js';
import { tableMarks, tableOf, type TableLayout } from './changes.js';
import { amountsOf, toneOf } from './tone.js';

const NAME_PX = 11;
const NOTE_PX = 11;
const VALUE_PX = 12;
const LINE_PX = 14;
/** Room above the top tick for the amount of the tallest bar. */
const TOP_PX = 18;
const AXIS_GAP_PX = 8;
/** Share of a column that its bar takes, and the most that a bar is wide. */
const BAR_SHARE = 0.68;
const MAX_BAR_PX = 72;
/** A change is seen, however small it is. */
const MIN_BAR_PX = 2;
/** Between a bar and its amount. */
const VALUE_GAP_PX = 9;
/** Between texts of two columns. */
const TEXT_GAP_PX = 6;
/** A longer word of a name is parted. */
const MAX_WORD_PX = 72;
/** Room for the ticks, where they are not known yet. */
const USUAL_AXIS_PX = 44;
/** Between the waterfall and the table. */
const TABLE_GAP_PX = 28;

/** Where everything lies, in px from the reading start. */
interface Layout {
  readonly frame: PlotFrame;
  readonly axis: ValueAxis;
  readonly ticks: readonly string[];
  /** Where columns begin and end, and how wide one is. */
  readonly start: number;
  readonly end: number;
  readonly pitch: number;
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
  readonly table: TableLayout | undefined;
}

/** Draws the way from one amount to the other as columns from zero, with the largest changes next to them where there is room. */
export function drawColumns(
  picture: DriversPicture,
  words: PictureWords,
  frame: PlotFrame,
): MarkDrawing<DriversPicture, PictureWords> {
  const layout = layOut(picture, words, frame);
  const { table } = layout;
  const count = picture.view.steps.length;
  const columnOf = (x: number): number => Math.floor((across(frame, x) - layout.start) / layout.pitch);
  return {
    svg: render(marksOf(picture, words, layout), { ...frame, label: words.label }),
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

/** The width in which the amounts of all columns fit next to each other. */
export function columnsWidth({ rows }: PictureWords): number {
  const widest = Math.max(...rows.map(({ value }) => textWidth(value, VALUE_PX)));
  return USUAL_AXIS_PX + rows.length * (widest + TEXT_GAP_PX / 2);
}

/** The width of a column in which its amount fits, and its name without a hyphen. */
function leastPitch({ rows }: PictureWords): number {
  const words = rows.flatMap(({ names, said }) => [...names, said].join(' ').split(/\s/)).map((word) => textWidth(word, NAME_PX));
  const amounts = rows.map(({ value }) => textWidth(value, VALUE_PX));
  return Math.max(Math.min(MAX_WORD_PX, Math.max(...words)), ...amounts) + TEXT_GAP_PX;
}

function layOut({ view }: DriversPicture, words: PictureWords, frame: PlotFrame): Layout {
  const { from, to } = amountsOf(view);
  const axis = valueAxis(from, to, { zero: true });
  const ticks = words.ticks(axis.ticks);
  const start = Math.max(...ticks.map((text) => textWidth(text, NAME_PX))) + AXIS_GAP_PX;
  const least = start + view.steps.length * leastPitch(words);
  const table = words.table && tableOf(words.table, { room: frame.width - least - TABLE_GAP_PX, frame });
  const end = table ? table.start - TABLE_GAP_PX : frame.width;
  const pitch = (end - start) / view.steps.length;
  const names = words.rows.map(({ names: [name = ''] }) => wrapText(name, pitch - TEXT_GAP_PX, NAME_PX));
  const notes = words.rows.map(({ said }, at) => (isEffect(view.steps[at]!) ? wrapText(said, pitch - TEXT_GAP_PX, NOTE_PX) : []));
  const lines = Math.max(...names.map((name, at) => name.length + notes[at]!.length));
  return { frame, axis, ticks, start, end, pitch, top: TOP_PX, bottom: frame.height - lines * LINE_PX - 8, names, notes, table };
}

/** True for a step that only words explain. */
function isEffect({ kind }: Step): boolean {
  return !['before', 'after', 'segment', 'others'].includes(kind);
}

function middleOf(mark: number, { start, pitch, frame }: Layout): number {
  return across(frame, start + (mark + 0.5) * pitch);
}

function yOf(amount: number, { axis, top, bottom }: Layout): number {
  return bottom - ((amount - axis.from) / (axis.to - axis.from)) * (bottom - top);
}

function marksOf({ view, chosen }: DriversPicture, words: PictureWords, layout: Layout): readonly Mark[] {
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
      view.steps.map((step, mark) => valueLabel(step, mark, { words, layout })),
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

/** Thin lines from where a bar ends to the next bar. */
function linksOf(steps: readonly Step[], layout: Layout): readonly Span[] {
  const half = layout.frame.rtl ? -halfBar(layout) : halfBar(layout);
  return steps.slice(0, -1).map(({ to }, mark) => {
    const y = yOf(to, layout);
    return { x1: middleOf(mark, layout) + half, x2: middleOf(mark + 1, layout) - half, y1: y, y2: y };
  });
}

/** The amount over a bar; of a decrease below it, where the bar ends. */
function valueLabel(
  { from, to }: Step,
  mark: number,
  { words, layout }: { readonly words: PictureWords; readonly layout: Layout },
): Label {
  const top = yOf(Math.max(from, to), layout) - VALUE_GAP_PX;
  const below = yOf(Math.min(from, to), layout) + VALUE_GAP_PX + MIN_BAR_PX;
  const isBelow = to < from && below < layout.bottom - VALUE_PX / 2;
  return { x: middleOf(mark, layout), y: isBelow ? below : top, text: words.rows[mark]!.value, anchor: 'middle' };
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
