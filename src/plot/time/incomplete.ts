import { LABEL_PX } from '../labels.js';
import { textMarks, type Height, type Label, type Mark, type Place } from '../mark.js';
import { textWidth } from '../text-width.js';
import type { PanelContext } from './bars.js';
import { binX, valueY } from './geometry.js';
import type { TimePicture } from './picture.js';
import { chartOf, placesOf } from './places.js';

/** Returns points, one per bin of the main chart, without those of incomplete bins: their values are not comparable with those of complete ones. */
export function withoutPartial<Point extends Place | Height>(
  { partial, shown }: TimePicture,
  points: readonly Point[],
  gap: object,
): readonly Point[] {
  return points.map((point, k) => (partial?.has(shown.from + k) ? { ...point, ...gap } : point));
}

/** Returns an area in two parts: its complete bins, and the incomplete ones with those next to them. */
export function splitAtPartial(
  picture: TimePicture,
  points: readonly Height[],
  gap: object,
): readonly [whole: readonly Height[], partial: readonly Height[]] {
  const isPartial = (k: number): boolean => picture.partial?.has(picture.shown.from + k) === true;
  const partial = points.map((point, k) => (isPartial(k - 1) || isPartial(k) || isPartial(k + 1) ? point : { ...point, ...gap }));
  return [withoutPartial(picture, points, gap), points.some((_, k) => isPartial(k)) ? partial : []];
}

/** Distance between a dot and its label, and the least distance between the middle of a label and a line or another label, in px. */
const NEAR_PX = 9;
const CLEAR_PX = 11;

/** Returns the labels of incomplete bins, such as “2 of 7 days”, in the first panel. A label without a free place is omitted. */
export function partialLabels(context: PanelContext): readonly Mark[] {
  const { picture, layout, panel, texts } = context;
  if (panel.panel !== picture.panels[0]) return [];
  const labels = [...(picture.partial ?? [])].flatMap((index) => {
    const text = index < layout.from || index > layout.to ? '' : (texts.part?.(index) ?? '');
    return text === '' ? [] : (candidatesOf(context, index, text).find((label) => isFree(context, label)) ?? []);
  });
  return textMarks(labels, 'label muted');
}

/** Returns the places for the label of an incomplete bin, the best one first: beyond the end of the chart, otherwise towards its middle. */
function candidatesOf({ picture, layout, panel }: PanelContext, index: number, text: string): readonly Label[] {
  const [line] = panel.panel.lines;
  const y = valueY(panel, (line?.stack?.y2 ?? line?.average ?? line?.values)?.[index] ?? Number.NaN);
  const x = binX(layout, index);
  const isBar = ['bar', 'stacked'].includes(chartOf(picture, panel.panel));
  const outwards = layout.frame.rtl ? -1 : 1;
  const isLast = index === layout.to;
  const beyond: Label = { x: layout.end + outwards * NEAR_PX, y, text, anchor: 'start' };
  if (isBar) return isLast ? [beyond] : [];
  const inside = (away: number): Label => ({
    x: x + outwards * (isLast ? -NEAR_PX : NEAR_PX),
    y: y + away,
    text,
    anchor: isLast ? 'end' : 'start',
  });
  return [...(isLast ? [beyond] : []), ...[0, 16, -16].map(inside)];
}

/** True when a label is inside the chart, clear of lines, of names at their ends and of the best point. */
function isFree({ picture, layout, panel }: PanelContext, { x, y, text, anchor }: Label): boolean {
  const width = textWidth(text, LABEL_PX);
  const from = (anchor === 'start') === layout.frame.rtl ? x - width : x;
  const to = from + width;
  if (!(y > panel.top - 4 && y < panel.bottom + 4) || from < 0 || to > layout.width) return false;
  const isEnd = Math.abs(x - layout.end) <= NEAR_PX && anchor === 'start';
  if (isEnd) return panel.ends.every((end) => Math.abs(end.y - y) > CLEAR_PX + 3);
  const { best } = picture;
  const [line] = panel.panel.lines;
  const isAtBest =
    best &&
    Math.abs(binX(layout, best.index) - (from + to) / 2) < width &&
    Math.abs(valueY(panel, line?.values[best.index] ?? Number.NaN) - 22 - y) < 2 * CLEAR_PX;
  const drawn = panel.panel.lines.flatMap((one) => [one.average ?? one.values, ...(one.previous ? [one.previous] : [])]);
  return !isAtBest && drawn.every((values) => isClear(placesOf(layout, panel, values), { from, to, y }));
}

/** True when a line stays away from a label, also between its points. */
function isClear(
  places: readonly Place[],
  { from, to, y }: { readonly from: number; readonly to: number; readonly y: number },
): boolean {
  return places.every((place, k) => {
    const next = places[k + 1] ?? place;
    return [0, 0.25, 0.5, 0.75].every((share) => {
      const x = place.x + (next.x - place.x) * share;
      const at = place.y + (next.y - place.y) * share;
      return x < from - 3 || x > to + 3 || !(Math.abs(at - y) < CLEAR_PX);
    });
  });
}
