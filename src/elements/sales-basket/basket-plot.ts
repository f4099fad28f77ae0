import { across, stepAlong, type MarkDrawing, type PlotFrame } from '../../plot/drawing.js';
import { rectMark, ruleMark, textMarks } from '../../plot/mark.js';
import type { Label, Mark, Span } from '../../plot/mark.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { joinNames, shortenText } from '../../plot/shorten-text.js';
import { textWidth } from '../../plot/text-width.js';
import { wrapText } from '../../plot/wrap-text.js';
import type { BasketPicture, PictureWords } from './view-model.js';

const NAME_PX = 12;
const HEAD_PX = 22;
/** A line of two rows: names with the value, and the bar with what is said of it. */
const PITCH_PX = 46;
const BAR_PX = 8;
const GAP_PX = 12;
/** The part of the width that the longest bar takes. */
const BAR_PART = 0.46;

type BasketDrawing = MarkDrawing<BasketPicture, PictureWords>;

/** Draws the lines of a basket, greatest first. */
export function drawBasket(picture: BasketPicture, words: PictureWords, frame: PlotFrame): BasketDrawing {
  const height = heightOf(picture, frame);
  return drawn(render(marksOf(picture, words, frame), { ...frame, height, label: words.label }), picture, frame);
}

function heightOf({ view }: BasketPicture, frame: PlotFrame): number {
  return Math.max(frame.height, HEAD_PX + view.rows.length * PITCH_PX);
}

function drawn(svg: SVGSVGElement, { view }: BasketPicture, frame: PlotFrame): BasketDrawing {
  const count = view.rows.length;
  const scale = scaleOf(
    view.rows.map(({ value }) => value),
    frame,
  );
  return {
    svg,
    markAt: (_, y) => {
      const line = Math.floor((y - HEAD_PX) / PITCH_PX);
      return line >= 0 && line < count ? line : undefined;
    },
    boxOf: (line) => (line < count ? { x: 0, y: topOf(line), width: frame.width, height: PITCH_PX } : undefined),
    tipOf: (line) =>
      line < count ? { x: across(frame, scale(view.rows[line]!.value)), y: barY(line), clear: BAR_PX } : undefined,
    stepFrom: (line, step) => stepAlong(line, step, count),
    redraw: (picture, words, room) => {
      // A picture of another height is one of its own.
      if (heightOf(picture, room) !== heightOf({ view, chosen: [] }, frame)) return undefined;
      redraw(svg, marksOf(picture, words, room));
      svg.setAttribute('aria-label', words.label);
      return drawn(svg, picture, room);
    },
  };
}

function topOf(line: number): number {
  return HEAD_PX + line * PITCH_PX;
}

function barY(line: number): number {
  return topOf(line) + 31;
}

/** How long bars are: the greatest takes its part of the width. */
function scaleOf(values: readonly number[], { width }: PlotFrame): (value: number) => number {
  const most = Math.max(...values.map(Math.abs), 0);
  return (value) => (most > 0 ? (Math.abs(value) / most) * width * BAR_PART : 0);
}

function marksOf(picture: BasketPicture, words: PictureWords, frame: PlotFrame): readonly Mark[] {
  const { view, chosen } = picture;
  if (view.rows.length === 0) return noneMarks(words, frame);
  const lines = view.rows.map((_, line) => line);
  const full = lines.filter((line) => chosen.length === 0 || chosen.includes(line));
  const ghosts = lines.filter((line) => !full.includes(line));
  return [
    ...headMarks(words, frame),
    ruleMark(
      lines.slice(1).map((line) => ({ x1: 0, x2: frame.width, y1: topOf(line), y2: topOf(line) })),
      'grid',
    ),
    ...barMarks(picture, frame, ghosts, ' ghosted'),
    ...barMarks(picture, frame, full, ''),
    ...lineTexts(picture, { words, frame, lines: ghosts, tone: ' faded' }),
    ...lineTexts(picture, { words, frame, lines: full, tone: '' }),
  ];
}

function headMarks({ names, values }: PictureWords, frame: PlotFrame): readonly Mark[] {
  const room = frame.width - textWidth(values, 11) - GAP_PX;
  const labels: Label[] = [
    { x: across(frame, 0), y: 8, text: shortenText(names, room, 11), anchor: 'start' },
    { x: across(frame, frame.width), y: 8, text: values, anchor: 'end' },
  ];
  return textMarks(labels, 'tick');
}

/** The bars of some lines: what was bought before, and what is bought together, in one colour, what is new in another, losses in a third. */
function barMarks({ view }: BasketPicture, frame: PlotFrame, lines: readonly number[], ghost: string): readonly Mark[] {
  const scale = scaleOf(
    view.rows.map(({ value }) => value),
    frame,
  );
  const colourOf = (line: number): string => {
    const { value, repeat } = view.rows[line]!;
    return value < 0 ? 'below' : repeat === false ? 's2' : 's1';
  };
  const spanOf = (line: number): Span => ({
    x1: across(frame, 0),
    x2: across(frame, Math.max(1, scale(view.rows[line]!.value))),
    y1: barY(line) - BAR_PX / 2,
    y2: barY(line) + BAR_PX / 2,
  });
  return ['s1', 's2', 'below'].map((colour) =>
    rectMark(lines.filter((line) => colourOf(line) === colour).map(spanOf), `fill ${colour}${ghost}`, 1),
  );
}

interface LineTexts {
  readonly words: PictureWords;
  readonly frame: PlotFrame;
  readonly lines: readonly number[];
  readonly tone: string;
}

/** The names and the value of some lines, and what is said of them behind their bars. */
function lineTexts({ view }: BasketPicture, { words, frame, lines, tone }: LineTexts): readonly Mark[] {
  const names: Label[] = [];
  const amounts: Label[] = [];
  const losses: Label[] = [];
  const said: Label[] = [];
  for (const line of lines) {
    const row = words.rows[line];
    if (!row) continue;
    const y = topOf(line) + 13;
    const room = frame.width - textWidth(row.value, NAME_PX) - GAP_PX;
    names.push({ x: across(frame, 0), y, text: joinNames(row.items, room, NAME_PX), anchor: 'start' });
    const amount: Label = { x: across(frame, frame.width), y, text: row.value, anchor: 'end' };
    (view.rows[line]!.value < 0 ? losses : amounts).push(amount);
    const start = frame.width * BAR_PART + GAP_PX;
    said.push({ x: across(frame, start), y: barY(line), text: shortenText(row.said, frame.width - start, 11), anchor: 'start' });
  }
  return [
    ...textMarks(names, `name${tone}`),
    ...textMarks(amounts, `amount${tone}`),
    ...textMarks(losses, `amount minus${tone}`),
    ...textMarks(said, `tick${tone}`),
  ];
}

/** A sentence in the middle, in place of lines. */
function noneMarks({ none }: PictureWords, { width, height }: PlotFrame): readonly Mark[] {
  const lines = wrapText(none, Math.min(width, 420), NAME_PX);
  const labels = lines.map((text, i): Label => ({
    x: width / 2,
    y: height / 2 + (i - (lines.length - 1) / 2) * 18,
    text,
    anchor: 'middle',
  }));
  return textMarks(labels, 'muted');
}
