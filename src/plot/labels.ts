import { textMarks, type Label, type Mark } from './mark.js';
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
