import type { Scale } from '../util/color-scale.js';
import { across, type PlotFrame } from './drawing.js';
import { asLegend, dotMark, type Label, lineMark, type Mark, rectMark, type Span, textMarks } from './mark.js';
import { textWidth, wrapText } from './text-width.js';

/** Font size of ticks and headings in px. */
export const TICK_PX = 11;
/** Font size of labels on marks in px. */
export const LABEL_PX = 12;

/** Maximum width of a message in px, and the height of its lines. */
const MESSAGE_PX = 420;
const MESSAGE_LINE_PX = 18;

/** Returns the center of a text, moved to keep the text between 0 and `width`. */
export function keptInside(
  x: number,
  text: string,
  { width, sizePx }: { readonly width: number; readonly sizePx: number },
): number {
  const half = textWidth(text, sizePx) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** Returns the lines of a text, one below the other, with their middle at `y`. */
export function lineLabels(lines: readonly string[], { x, y, anchor }: Omit<Label, 'text'>, linePx: number): readonly Label[] {
  return lines.map((text, k) => ({ x, y: y + (k - (lines.length - 1) / 2) * linePx, text, anchor }));
}

/** True when no label is within 10 px of the one before it. The labels are centered and of tick size. */
export function areApart(labels: readonly Pick<Label, 'x' | 'text'>[]): boolean {
  return labels.every(({ x, text }, k) => {
    const before = labels[k - 1];
    return !before || Math.abs(x - before.x) >= (textWidth(text, TICK_PX) + textWidth(before.text, TICK_PX)) / 2 + 10;
  });
}

/** Returns a message in the middle of a chart, in place of its marks. */
export function messageMarks(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const lines = wrapText(text, Math.min(width, MESSAGE_PX), LABEL_PX);
  return textMarks(lineLabels(lines, { x: width / 2, y: height / 2, anchor: 'middle' }, MESSAGE_LINE_PX), 'muted');
}

/** Contents and position of a legend of color steps. */
interface StepLegend {
  readonly scale: Scale;
  /** Labels of the bounds between the steps. */
  readonly bounds: readonly string[];
  readonly top: number;
  /** Where the legend begins, from the inline start. */
  readonly from: number;
  readonly frame: Pick<PlotFrame, 'width' | 'rtl'>;
  /** The swatch and meaning of cells without a step. */
  readonly other?: { readonly className: string; readonly text: string } | undefined;
  /** True when there are color steps. */
  readonly hasSteps: boolean;
}

/** Returns the steps in a row with their bounds below. A swatch for cells without a step follows. */
export function stepLegend({ scale, bounds, top, from, frame, other, hasSteps }: StepLegend): readonly Mark[] {
  const { colours, way } = scale;
  const room = other ? textWidth(other.text, TICK_PX) + 36 : 0;
  const step = Math.max(14, Math.min(40, (frame.width - from - room - 24) / colours.length));
  const box = (x1: number, x2: number): Span => ({ x1: across(frame, x1), x2: across(frame, x2), y1: top, y2: top + 9 });
  const swatches = colours.map((colour, k) =>
    rectMark([box(from + k * step, from + (k + 1) * step - 1)], `cell ${way === 'both' ? 'd' : 'q'}${colour} key`),
  );
  const widest = Math.max(0, ...bounds.map((text) => textWidth(text, TICK_PX)));
  const every = Math.ceil((widest + 4) / step);
  const last = bounds.length - 1;
  const labels = bounds
    .map((text, k): Label => ({ x: across(frame, from + (k + 1) * step - 0.5), y: top + 19, text, anchor: 'middle' }))
    .filter((_, k) => (last - k) % every === 0);
  const end = from + colours.length * step + 20;
  const otherMarks = other
    ? [
        rectMark([box(end, end + 9)], `${other.className} key`, 2),
        ...textMarks([{ x: across(frame, end + 15), y: top + 5, text: other.text, anchor: 'start' }], 'tick'),
      ]
    : [];
  return asLegend([...(hasSteps ? swatches : []), ...textMarks(labels, 'tick'), ...otherMarks]);
}

/** A color or line style and its meaning. The swatch is styled by class. */
export interface LegendKey {
  readonly text: string;
  readonly kind?: 'line' | 'area' | 'dot';
  readonly className: string;
}

/** A key in its row: `x` from the inline start, `y` the middle of its row. */
export interface PlacedKey extends LegendKey {
  readonly x: number;
  readonly y: number;
}

/** Length of a line in a legend in px; it shows the dashes. */
const LINE_PX = 20;

/** Returns keys in rows as wide as the chart. */
export function placeKeys(
  keys: readonly LegendKey[],
  width: number,
  { rowPx = 18, gapPx = 14 }: { readonly rowPx?: number; readonly gapPx?: number } = {},
): readonly PlacedKey[] {
  let [x, row] = [0, 0];
  return keys.map((key) => {
    const wide = swatchPx(key) + textWidth(key.text, LABEL_PX);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const placed = { ...key, x, y: 8 + row * rowPx };
    x += wide + gapPx;
    return placed;
  });
}

/** Returns the swatches and texts of keys. */
export function keyMarks(
  keys: readonly PlacedKey[],
  frame: Pick<PlotFrame, 'width' | 'rtl'>,
  textClass: string,
): readonly Mark[] {
  return asLegend(
    keys.flatMap((key) => [
      swatchOf(key, frame),
      ...textMarks([{ x: across(frame, key.x + swatchPx(key)), y: key.y, text: key.text, anchor: 'start' }], textClass),
    ]),
  );
}

function swatchPx({ kind }: LegendKey): number {
  return kind === 'line' ? LINE_PX + 6 : 16;
}

function swatchOf({ kind, className, x, y }: PlacedKey, frame: Pick<PlotFrame, 'width' | 'rtl'>): Mark {
  const at = (distance: number): number => across(frame, x + distance);
  const line = [
    { x: at(0), y },
    { x: at(LINE_PX), y },
  ];
  if (kind === 'line') return lineMark(line, className);
  if (kind === 'dot') return dotMark([{ x: at(6), y }], className);
  return rectMark([{ x1: at(0), x2: at(10), y1: y - 5, y2: y + 5 }], className, 2);
}
