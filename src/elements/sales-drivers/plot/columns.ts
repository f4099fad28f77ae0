import { valueAxis } from '../../../plot/axis.js';
import { columnsScene, type ColumnsLayout } from '../../../plot/columns.js';
import type { Scene } from '../../../plot/chart.js';
import { across, stepAlong, type PlotFrame } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import { ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { wrapText } from '../../../plot/wrap-text.js';
import { isTotal } from '../model/steps.js';
import type { DriversPicture, DriversView, PictureTexts, Step } from '../model/view.js';
import { tableMarks, tableOf } from './changes.js';

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

/** Returns the class of a step's bar: total, improvement or deterioration. */
export function toneOf({ kind, from, to }: Step, { isGood }: Pick<DriversView, 'isGood'>): 'start' | 'end' | 'rise' | 'below' {
  if (kind === 'before') return 'start';
  if (kind === 'after') return 'end';
  return to >= from === isGood ? 'rise' : 'below';
}

/** Returns the minimum and maximum amount of the bars; the range includes zero. */
function amountsOf({ steps }: Pick<DriversView, 'steps'>): { readonly from: number; readonly to: number } {
  const amounts = steps.flatMap(({ from, to }) => [from, to]);
  return { from: Math.min(0, ...amounts), to: Math.max(0, ...amounts) };
}

/** Returns a waterfall of columns, with the table of the largest changes next to it if it fits. */
export function waterfall({ view, chosen }: DriversPicture, texts: PictureTexts, frame: PlotFrame): Scene {
  const { steps } = view;
  const gutterPx = (ticks: readonly string[]): number => Math.max(...ticks.map((text) => textWidth(text, TICK_PX))) + AXIS_GAP_PX;
  const { from, to } = amountsOf(view);
  const least = gutterPx(texts.ticks(valueAxis(from, to, { zero: true }).ticks)) + steps.length * leastPitch(texts);
  const table = texts.table && tableOf(texts.table, { room: frame.width - least - TABLE_GAP_PX, frame });
  const isFull = (step: Step, mark: number): boolean => chosen.length === 0 || chosen.includes(mark) || isTotal(step);
  const labels = namesOf(steps, texts);
  const scene = columnsScene(
    {
      label: texts.label,
      none: texts.none,
      columns: steps.map((step, mark) => ({
        parts: [{ ...step, className: `${toneOf(step, view)}${isFull(step, mark) ? '' : ' ghosted'}` }],
      })),
      ticks: texts.ticks,
      topPx: TOP_PX,
      bottomPx: (pitch) => Math.max(...labels(pitch).map(({ name, note }) => name.length + note.length)) * LINE_PX + 8,
      columnPx: (pitch) => Math.min(MAX_BAR_PX, pitch * BAR_SHARE),
      leastPx: MIN_BAR_PX,
      gutterPx,
      tickGapPx: AXIS_GAP_PX,
      sidePx: table ? frame.width - table.start + TABLE_GAP_PX : 0,
      over: (columns) => [
        ruleMark(linksOf(steps, columns), 'link'),
        ...textMarks(
          steps.map((step, mark) => amountLabel(step, mark, { texts, columns })),
          'amount',
        ),
        ...nameMarks(labels(columns.pitch), columns),
        ...(table ? tableMarks(table, frame) : []),
      ],
    },
    frame,
  );
  const { targets } = scene;
  return {
    ...scene,
    targets: {
      ...targets,
      markAt: (x, y) => {
        const row = table?.rowAt(across(frame, x), y);
        return row ? row.step : targets.markAt(x, y);
      },
      boxOf: (mark) => {
        const box = targets.boxOf(mark);
        return box && { ...box, y: 0, height: frame.height };
      },
      // Down is the next step, as in the table next to the columns and in the lines of narrow charts.
      stepFrom: (mark, step) =>
        step === 'up' || step === 'down' ? stepAlong(mark, step, steps.length) : targets.stepFrom(mark, step),
    },
  };
}

/** Returns the width in px in which the amounts of all columns fit next to each other. */
export function columnsWidth({ rows }: PictureTexts): number {
  const widest = Math.max(...rows.map(({ value }) => textWidth(value, LABEL_PX)));
  return USUAL_AXIS_PX + rows.length * (widest + TEXT_GAP_PX / 2);
}

/** Returns the minimum column width in px that fits the amount, and the name without hyphenation. */
function leastPitch({ rows }: PictureTexts): number {
  const words = rows.flatMap(({ names, note }) => [...names, note].join(' ').split(/\s/)).map((word) => textWidth(word, TICK_PX));
  const amounts = rows.map(({ value }) => textWidth(value, LABEL_PX));
  return Math.max(Math.min(MAX_WORD_PX, Math.max(...words)), ...amounts) + TEXT_GAP_PX;
}

interface StepLines {
  readonly name: readonly string[];
  readonly note: readonly string[];
}

/** Returns a function that wraps the names and notes of the steps below their columns. */
function namesOf(steps: readonly Step[], texts: PictureTexts): (pitch: number) => readonly StepLines[] {
  return (pitch) =>
    texts.rows.map(({ names: [name = ''], note }, at) => ({
      name: wrapText(name, pitch - TEXT_GAP_PX, TICK_PX),
      note: isEffect(steps[at]!) ? wrapText(note, pitch - TEXT_GAP_PX, TICK_PX) : [],
    }));
}

/** True for a step that needs an explanation in its note. */
function isEffect({ kind }: Step): boolean {
  return !['before', 'after', 'segment', 'others'].includes(kind);
}

/** Returns thin lines from the end of each bar to the next bar. */
function linksOf(steps: readonly Step[], { scale, middles, columnPx, frame }: ColumnsLayout): readonly Span[] {
  const half = (frame.rtl ? -columnPx : columnPx) / 2;
  return steps.slice(0, -1).map(({ to }, mark) => {
    const y = scale.at(to);
    return { x1: middles[mark]! + half, x2: middles[mark + 1]! - half, y1: y, y2: y };
  });
}

/** Returns the label of an amount: above the bar, or below the bar of a decrease. */
function amountLabel(
  { from, to }: Step,
  mark: number,
  { texts, columns: { scale, middles, bottom } }: { readonly texts: PictureTexts; readonly columns: ColumnsLayout },
): Label {
  const top = scale.at(Math.max(from, to)) - VALUE_GAP_PX;
  const below = scale.at(Math.min(from, to)) + VALUE_GAP_PX + MIN_BAR_PX;
  const isBelow = to < from && below < bottom - LABEL_PX / 2;
  return { x: middles[mark]!, y: isBelow ? below : top, text: texts.rows[mark]!.value, anchor: 'middle' };
}

function nameMarks(labels: readonly StepLines[], { middles, bottom }: ColumnsLayout): readonly Mark[] {
  const lines = (texts: readonly string[], mark: number, skipped: number): readonly Label[] =>
    texts.map((text, row) => ({ x: middles[mark]!, y: bottom + 12 + (row + skipped) * LINE_PX, text, anchor: 'middle' }));
  return [
    ...textMarks(
      labels.flatMap(({ name }, mark) => lines(name, mark, 0)),
      'step',
    ),
    ...textMarks(
      labels.flatMap(({ name, note }, mark) => lines(note, mark, name.length)),
      'tick',
    ),
  ];
}
