import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../plot/drawing.js';
import { rectMark, ruleMark, textMarks } from '../../plot/mark.js';
import type { Label, Mark, Span } from '../../plot/mark.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { joinNames, shortenText } from '../../plot/shorten-text.js';
import { textWidth } from '../../plot/text-width.js';
import type { DriversPicture, DriversView, PictureWords, Step } from './view-model.js';

const NAME_PX = 12;
const SAID_PX = 11;
const GAP_PX = 12;
/** A line of two rows: its name with the value, and the bar. */
const PITCH_PX = 46;
const BAR_PX = 10;
/** Room beside the amounts, as a share of what they span. */
const MARGIN = 0.06;

type DriversDrawing = MarkDrawing<DriversPicture, PictureWords>;

/** Draws the way from one amount to the other, a line for each step. */
export function drawWaterfall(picture: DriversPicture, words: PictureWords, frame: PlotFrame): DriversDrawing {
  const height = heightOf(picture, frame);
  return drawn(render(marksOf(picture, words, frame), { ...frame, height, label: words.label }), picture, frame);
}

function heightOf({ view }: DriversPicture, frame: PlotFrame): number {
  return Math.max(frame.height, view.steps.length * PITCH_PX);
}

function drawn(svg: SVGSVGElement, picture: DriversPicture, frame: PlotFrame): DriversDrawing {
  const { steps } = picture.view;
  const place = placesOf(picture.view, frame);
  return {
    svg,
    markAt: (_, y) => {
      const line = Math.floor(y / PITCH_PX);
      return line >= 0 && line < steps.length ? line : undefined;
    },
    boxOf: (line) => (steps[line] ? { x: 0, y: line * PITCH_PX, width: frame.width, height: PITCH_PX } : undefined),
    tipOf: (line) => {
      const step = steps[line];
      return step && { x: across(frame, place(step.to)), y: barY(line), clear: BAR_PX };
    },
    stepFrom: (line, step) => stepAlong(line, step, steps.length),
    redraw: (next, words, room) => {
      // A picture of another height is one of its own.
      if (heightOf(next, room) !== heightOf(picture, frame)) return undefined;
      redraw(svg, marksOf(next, words, room));
      svg.setAttribute('aria-label', words.label);
      return drawn(svg, next, room);
    },
  };
}

function barY(line: number): number {
  return line * PITCH_PX + 31;
}

function isTotal({ kind }: Step): boolean {
  return kind === 'before' || kind === 'after';
}

/** Where an amount lies, from the reading start. The scale spans what the steps go through, not zero: totals are marked, not drawn as bars, so that none is cut. */
function placesOf({ steps }: DriversView, { width }: PlotFrame): (amount: number) => number {
  const amounts = steps.flatMap((step) => (isTotal(step) ? [step.to] : [step.from, step.to]));
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const margin = (most - least) * MARGIN || 1;
  const [from, to] = [least - margin, most + margin];
  return (amount) => ((amount - from) / (to - from)) * width;
}

function marksOf({ view, chosen }: DriversPicture, words: PictureWords, frame: PlotFrame): readonly Mark[] {
  const lines = view.steps.map((_, line) => line);
  const isFull = (line: number): boolean => chosen.length === 0 || chosen.includes(line) || isTotal(view.steps[line]!);
  const full = lines.filter(isFull);
  const ghosts = lines.filter((line) => !isFull(line));
  return [
    ruleMark(
      lines.slice(1).map((line) => ({ x1: 0, x2: frame.width, y1: line * PITCH_PX, y2: line * PITCH_PX })),
      'grid',
    ),
    ...linkMarks(view, frame),
    ...barMarks(view, frame, ghosts, ' ghosted'),
    ...barMarks(view, frame, full, ''),
    ...totalMarks(view, frame),
    ...lineTexts(words, frame, ghosts, ' faded'),
    ...lineTexts(words, frame, full, ''),
  ];
}

/** Thin lines from where a step ends to where the next begins. */
function linkMarks(view: DriversView, frame: PlotFrame): readonly Mark[] {
  const place = placesOf(view, frame);
  const spans = view.steps.slice(0, -1).map(({ to }, line): Span => {
    const x = across(frame, place(to));
    return { x1: x, x2: x, y1: barY(line) + BAR_PX / 2, y2: barY(line + 1) - BAR_PX / 2 };
  });
  return [ruleMark(spans, 'link')];
}

function barMarks(view: DriversView, frame: PlotFrame, lines: readonly number[], ghost: string): readonly Mark[] {
  const place = placesOf(view, frame);
  const spanOf = (line: number): Span => {
    const { from, to } = view.steps[line]!;
    const [least, most] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
    const y = barY(line);
    return { x1: across(frame, least), x2: across(frame, Math.max(least + 1, most)), y1: y - BAR_PX / 2, y2: y + BAR_PX / 2 };
  };
  const steps = lines.filter((line) => !isTotal(view.steps[line]!));
  const isRise = (line: number): boolean => view.steps[line]!.to >= view.steps[line]!.from;
  return [
    rectMark(steps.filter(isRise).map(spanOf), `fill rise${ghost}`, 1),
    rectMark(steps.filter((line) => !isRise(line)).map(spanOf), `fill fall${ghost}`, 1),
  ];
}

/** A stroke at the amount before, and at the one after. */
function totalMarks(view: DriversView, frame: PlotFrame): readonly Mark[] {
  const place = placesOf(view, frame);
  const spans = view.steps.flatMap((step, line): readonly Span[] => {
    if (!isTotal(step)) return [];
    const x = across(frame, place(step.to));
    return [{ x1: x, x2: x, y1: barY(line) - 7, y2: barY(line) + 7 }];
  });
  return [ruleMark(spans, 'total')];
}

function lineTexts(words: PictureWords, frame: PlotFrame, lines: readonly number[], tone: string): readonly Mark[] {
  const names: Label[] = [];
  const amounts: Label[] = [];
  const said: Label[] = [];
  for (const line of lines) {
    const row = words.rows[line];
    if (!row) continue;
    const y = line * PITCH_PX + 13;
    const room = frame.width - textWidth(row.value, NAME_PX) - GAP_PX;
    const name = joinNames(row.names, room, NAME_PX);
    const start = textWidth(name, NAME_PX) + GAP_PX;
    names.push({ x: across(frame, 0), y, text: name, anchor: 'start' });
    amounts.push({ x: across(frame, frame.width), y, text: row.value, anchor: 'end' });
    if (room - start > 40) {
      said.push({ x: across(frame, start), y, text: shortenText(row.said, room - start, SAID_PX), anchor: 'start' });
    }
  }
  return [
    ...textMarks(names, `name halo${tone}`),
    ...textMarks(amounts, `amount halo${tone}`),
    ...textMarks(said, `tick halo${tone}`),
  ];
}
